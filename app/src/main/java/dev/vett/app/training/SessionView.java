package dev.vett.app.training;

import dev.vett.quiz.Phase;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.TeamResult;
import java.util.Optional;

/**
 * A session as it may be shown to everybody in it.
 *
 * @param code by which people join; none once it has ended
 * @param voted how many have answered the current question; never what
 * @param set with the words of the scenarios; empty if the pack was changed and Vett was started again since
 * @param result of what is revealed so far
 */
public record SessionView(
        String id,
        QuizSession session,
        Optional<String> code,
        int joined,
        int voted,
        Optional<SolvedSet> set,
        TeamResult result) {
    /** The scenario of a question. */
    public Optional<Scenario> scenario(int question) {
        return set.flatMap(there -> session.scenario(question, there.set()));
    }

    /** Nobody could answer yet: the session was paused before anything else, so that people join and look whether it works. */
    public boolean isWaiting() {
        return session.phase() == Phase.PAUSED && session.revision() == 1 && voted == 0;
    }

    /** The current question was the last. */
    public boolean atTheLast() {
        return session.current() + 1 == session.questions().size();
    }
}
