package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import java.util.Optional;

/**
 * The words of sessions' questions as they were when each began, since a pack may change before its session ends.
 * Thread-safe.
 *
 * <p>Every method throws {@link UsageException} when the database cannot be used.
 */
public final class SessionWords {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final TrainingSessions sessions;

    SessionWords(TrainingSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Keeps them as long as the session.
     *
     * @param words in any form; more than a million characters are not kept
     */
    public void keep(String session, String words) {
        if (words.length() <= MOST_CHARACTERS) {
            sessions.asking(
                    sql -> sql.change("INSERT INTO training_words (session_id, words) VALUES (?, ?)", session, words));
        }
    }

    /** What was kept. */
    public Optional<String> of(String session) {
        return sessions.asking(
                sql -> sql
                        .rows(row -> row.getString(1), "SELECT words FROM training_words WHERE session_id = ?", session)
                        .stream()
                        .findFirst());
    }
}
