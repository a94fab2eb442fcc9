package dev.vett.quiz;

/** What a command led to. */
public sealed interface Transition {
    /** It was done: store the event's vote, or the next state if that is another. */
    record Accepted(QuizSession next, QuizEvent event) implements Transition {}

    /** It was not done, and nothing changed. */
    record Refused(Refusal reason) implements Transition {}
}
