package dev.vett.slack;

import java.util.Optional;

/** Where installations are kept. Thread-safe; a call may throw an unchecked exception when the store cannot be reached. */
public interface Installations {
    /** Vett in that workspace. */
    Optional<Installation> find(String workspace);

    /** Keeps an installation in the place of an earlier one. */
    void save(Installation installation);

    /** Forgets the installation, if there is one. */
    void remove(String workspace);
}
