package dev.vett.app.training;

import dev.vett.quiz.Phase;
import dev.vett.quiz.QuestionResult;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.Share;
import dev.vett.quiz.TeamResult;
import java.util.List;
import java.util.Optional;

/**
 * A session as it may be shown to everybody in it.
 *
 * @param code by which people join; none once it has ended
 * @param voted how many have answered the current question; never what
 * @param set with the words of the session's questions; empty only where they could not be kept or read
 * @param result of what is revealed so far
 * @param hands that the leader has counted where phones failed, by question; in no sum of the result
 */
public record SessionView(
        String id,
        QuizSession session,
        Optional<String> code,
        int joined,
        int voted,
        Optional<SolvedSet> set,
        TeamResult result,
        List<QuestionResult> hands) {
    public SessionView {
        hands = List.copyOf(hands);
    }

    /** Whether this secret leads the session. */
    public boolean isLedBy(String secret) {
        return session.leader().equals(Randomness.leader(secret));
    }

    /** The scenario of a question. */
    public Optional<Scenario> scenario(int question) {
        return set.flatMap(there -> session.scenario(question, there.set()));
    }

    /** Nobody could answer yet: the session was paused before anything else, so that people join and look whether it works. */
    public boolean isWaiting() {
        return session.phase() == Phase.PAUSED && session.revision() == 1 && voted == 0;
    }

    /** All raised hands together; empty where none or too few were counted. */
    public Optional<Share> handsTotal() {
        return hands.stream()
                .filter(QuestionResult.Counted.class::isInstance)
                .map(each -> ((QuestionResult.Counted) each).share())
                .reduce(Share::plus);
    }

    /** The current question was the last. */
    public boolean atTheLast() {
        return session.current() + 1 == session.questions().size();
    }
}
