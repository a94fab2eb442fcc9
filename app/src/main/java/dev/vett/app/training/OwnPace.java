package dev.vett.app.training;

import dev.vett.quiz.Draw;
import dev.vett.quiz.OwnResult;
import dev.vett.quiz.Pace;
import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.Question;
import dev.vett.quiz.QuizCommand;
import dev.vett.quiz.QuizEvent;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Transition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One person's training at their own pace. Nothing is stored: the page carries the answers, and the session is played again
 * from them each time.
 *
 * @param chosen the answers by question
 */
public record OwnPace(SolvedSet set, QuizSession session, Map<Integer, Integer> chosen) {
    private static final ParticipantKey ONESELF = new ParticipantKey("-".repeat(43));

    public OwnPace {
        chosen = Map.copyOf(chosen);
    }

    /**
     * The session after some answers.
     *
     * @param seed of the draw: the same gives the same questions
     * @param answers to the questions from the first on; an impossible one is left out, with those after it
     * @param passed how many questions were gone on from
     * @throws IllegalArgumentException if the length is none
     */
    public static OwnPace after(SolvedSet set, int length, long seed, List<Integer> answers, int passed) {
        List<Question> drawn = Draw.mixed(set.questions(), length, new Random(seed));
        QuizEvent.Started begin = new QuizEvent.Started(
                ONESELF, Pace.OWN, set.set().id(), set.set().digest(), drawn, Instant.EPOCH);
        if (!(QuizSession.start(begin) instanceof Transition.Accepted begun)) {
            throw new IllegalArgumentException("no length of a session");
        }
        QuizSession session = begun.next();
        Map<Integer, Integer> chosen = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            QuizCommand.Vote vote = new QuizCommand.Vote(ONESELF, i, answers.get(i), Instant.EPOCH);
            if (!(session.apply(vote) instanceof Transition.Accepted)) {
                break;
            }
            chosen.put(i, answers.get(i));
            session = next(session, new QuizCommand.Reveal(ONESELF, i, Instant.EPOCH));
            if (i < passed) {
                session = next(session, new QuizCommand.Next(ONESELF, i, Instant.EPOCH));
            }
        }
        return new OwnPace(set, session, chosen);
    }

    /** How it went so far, for this person only. */
    public OwnResult result() {
        return OwnResult.of(session, chosen);
    }

    private static QuizSession next(QuizSession session, QuizCommand command) {
        return session.apply(command) instanceof Transition.Accepted accepted ? accepted.next() : session;
    }
}
