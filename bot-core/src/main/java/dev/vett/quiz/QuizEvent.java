package dev.vett.quiz;

import java.time.Instant;
import java.util.List;

/** What happened in a session. */
public sealed interface QuizEvent {
    Instant at();

    /**
     * A session began with its first question.
     *
     * @param set id of the scenario set
     * @param digest the set's digest: the session is about that version and no other
     */
    record Started(ParticipantKey leader, Pace pace, String set, String digest, List<Question> questions, Instant at)
            implements QuizEvent {
        public Started {
            questions = List.copyOf(questions);
        }
    }

    /** Somebody takes part; if they did already, nothing changes. */
    record Joined(ParticipantKey participant, Instant at) implements QuizEvent {}

    /** Somebody answered; it replaces their earlier answer, and they take part from now on if they did not yet. */
    record Voted(ParticipantKey participant, int question, int option, Instant at) implements QuizEvent {}

    /** Nobody can vote. */
    record Paused(Instant at) implements QuizEvent {}

    /** People can vote again. */
    record Resumed(Instant at) implements QuizEvent {}

    /** The right answer of the question is out. */
    record Revealed(int question, Instant at) implements QuizEvent {}

    /** Another question is asked. */
    record Asked(int question, Instant at) implements QuizEvent {}

    /** The session is over, and its secret must be destroyed. */
    record Ended(Instant at) implements QuizEvent {}
}
