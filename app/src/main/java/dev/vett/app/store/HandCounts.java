package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.Phase;
import dev.vett.quiz.QuestionResult;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Tally;
import java.util.List;

/**
 * Raised hands that a leader has counted where phones fail, apart from the votes. Thread-safe.
 *
 * <p>Every method throws {@link UsageException} when the database cannot be used.
 */
public final class HandCounts {
    /** More hands for one answer are a slip of the finger. */
    public static final int MOST = 500;

    private final TrainingSessions sessions;

    HandCounts(TrainingSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Keeps a count instead of an earlier one; nothing but zeros takes the earlier one back.
     *
     * @param by only the leader counts
     * @param question only the one whose answer is out right now
     * @param hands for each of its answers, 0 to {@link #MOST}
     * @return whether all that is so; otherwise nothing changes
     */
    public boolean keep(String session, ParticipantKey by, int question, List<Integer> hands) {
        return sessions.asking(sql -> sql.together(transaction -> {
            if (sessions.held(transaction, session)
                    .filter(there -> takes(there, by, question, hands))
                    .isEmpty()) {
                return false;
            }
            transaction.change("DELETE FROM training_hands WHERE session_id = ? AND question = ?", session, question);
            boolean any = hands.stream().anyMatch(count -> count > 0);
            for (int answer = 0; any && answer < hands.size(); answer++) {
                transaction.change(
                        "INSERT INTO training_hands (session_id, question, answer, hands) VALUES (?, ?, ?, ?)",
                        session,
                        question,
                        answer,
                        hands.get(answer));
            }
            return true;
        }));
    }

    /** The questions with a count, in order; where fewer than five hands were up, only that. */
    public List<QuestionResult> of(String id, QuizSession session) {
        if (session.revealed().isEmpty()) {
            return List.of();
        }
        List<Tally.Count> counts = sessions.asking(sql -> sql.rows(
                row -> new Tally.Count(row.getInt(1), row.getInt(2), row.getInt(3)),
                "SELECT question, answer, hands FROM training_hands WHERE session_id = ?",
                id));
        Tally hands = new Tally(counts.stream().mapToInt(Tally.Count::votes).sum(), counts);
        return counts.stream()
                .map(Tally.Count::question)
                .distinct()
                .sorted()
                .map(number -> QuestionResult.of(number, session.questions().get(number), hands))
                .toList();
    }

    private static boolean takes(QuizSession session, ParticipantKey by, int question, List<Integer> hands) {
        return by.equals(session.leader())
                && session.phase() == Phase.REVEALED
                && question == session.current()
                && hands.size() == session.questions().get(question).choices()
                && hands.stream().allMatch(count -> count >= 0 && count <= MOST);
    }
}
