package dev.vett.slack;

import dev.vett.language.Language;
import java.util.Optional;

/**
 * A workspace that Vett is installed in.
 *
 * @param id of the workspace
 * @param guideline the pack that answers there; empty if nobody has named one yet
 * @param language of the guideline
 */
record Workspace(String id, String botToken, Optional<String> guideline, Language language) {
    /** The pack of a workspace that has a guideline. */
    String pack() {
        return guideline.orElseThrow();
    }

    @Override
    public String toString() {
        return "Workspace[" + id + ", " + guideline + "]";
    }
}
