package dev.vett.quiz;

/** Why a command does nothing. */
public enum Refusal {
    /** A session needs at least one question. */
    NO_QUESTIONS,
    /** More than {@link QuizSession#MOST_QUESTIONS}, or one of them twice. */
    TOO_MANY_QUESTIONS,
    /** Only who started the session leads it; a session at one's own pace is that person's alone. */
    NOT_THE_LEADER,
    ENDED,
    PAUSED,
    NOT_PAUSED,
    /** The answer is out: no vote, no pause and no skipping. */
    ALREADY_REVEALED,
    /** The answer must be out before the next question. */
    NOT_REVEALED,
    /** From a card of another question. */
    OTHER_QUESTION,
    NO_SUCH_OPTION
}
