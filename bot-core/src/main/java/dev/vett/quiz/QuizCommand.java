package dev.vett.quiz;

import java.time.Instant;

/**
 * What somebody wants of a running session. Questions are numbered from 0; where a command names one, it is the one on the
 * card that was pressed, so that a late or double press changes nothing.
 */
public sealed interface QuizCommand {
    ParticipantKey by();

    /** When, by the caller's clock. */
    Instant at();

    /** "I take part": counts for the denominator, once. */
    record Join(ParticipantKey by, Instant at) implements QuizCommand {}

    /** Answers a question, or changes the answer. */
    record Vote(ParticipantKey by, int question, int option, Instant at) implements QuizCommand {}

    /** The leader holds the votes. */
    record Pause(ParticipantKey by, Instant at) implements QuizCommand {}

    /** The leader lets people vote again. */
    record Resume(ParticipantKey by, Instant at) implements QuizCommand {}

    /** The leader shows the right answer. */
    record Reveal(ParticipantKey by, int question, Instant at) implements QuizCommand {}

    /** The leader goes on after a revealed question; after the last one the session ends. */
    record Next(ParticipantKey by, int question, Instant at) implements QuizCommand {}

    /** The leader leaves a question out; its votes count nowhere. */
    record Skip(ParticipantKey by, int question, Instant at) implements QuizCommand {}

    /** The leader ends the session; an abandoned one may be ended by anybody. */
    record End(ParticipantKey by, Instant at) implements QuizCommand {}
}
