package dev.vett.quiz;

/** Where a session stands with its current question. */
public enum Phase {
    ASKING,
    PAUSED,
    REVEALED,
    ENDED
}
