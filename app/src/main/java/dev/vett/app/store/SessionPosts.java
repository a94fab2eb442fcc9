package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import dev.vett.training.Posts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Where the cards of training sessions hang in a chat: ids of conversations and messages, deleted with the session.
 * Thread-safe; every method throws {@link UsageException} when the database cannot be used.
 */
public final class SessionPosts implements Posts {
    private final Store store;

    SessionPosts(Store store) {
        this.store = store;
    }

    /** Says in which conversation a session takes place. */
    public void hang(String session, String place) {
        asking(sql -> sql.change("UPDATE training_session SET place = ? WHERE id = ?", place, session));
    }

    @Override
    public Optional<String> place(String session) {
        List<String> found = asking(sql -> sql.rows(
                row -> row.getString(1),
                "SELECT place FROM training_session WHERE place IS NOT NULL AND id = ?",
                session));
        return found.stream().findFirst();
    }

    @Override
    public Optional<String> find(String session, int card) {
        List<String> found = asking(sql -> sql.rows(
                row -> row.getString(1),
                "SELECT message FROM training_card WHERE session_id = ? AND card = ?",
                session,
                card));
        return found.stream().findFirst();
    }

    @Override
    public void keep(String session, int card, String message) {
        asking(sql -> sql.together(transaction -> {
            transaction.change("DELETE FROM training_card WHERE session_id = ? AND card = ?", session, card);
            return transaction.change(
                    "INSERT INTO training_card (session_id, card, message) VALUES (?, ?, ?)", session, card, message);
        }));
    }

    private <T> T asking(Store.Question<T> question) {
        try {
            return question.ask(store.open());
        } catch (SQLException e) {
            throw new UsageException(store.advice(e));
        }
    }
}
