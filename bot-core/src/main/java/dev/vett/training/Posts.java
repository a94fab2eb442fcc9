package dev.vett.training;

import java.util.Optional;

/**
 * Where a session's cards hang, by the ids of the platform; shared by all programs that serve it. Thread-safe.
 *
 * <p>Every method may throw a {@link RuntimeException} when what is kept cannot be reached.
 */
public interface Posts {
    /** The conversation; empty for a session that was not started in a chat. */
    Optional<String> place(String session);

    /** The message that is a card, by {@link Card#number}. */
    Optional<String> find(String session, int card);

    /** Keeps which message is a card. */
    void keep(String session, int card, String message);
}
