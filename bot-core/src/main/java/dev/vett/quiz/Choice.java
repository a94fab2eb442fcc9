package dev.vett.quiz;

import dev.vett.policy.Verdict;

/** The four answers to "may I?", in the order in which they are offered. */
public enum Choice {
    ALLOWED(0),
    /** Only under a condition: a question is open, or somebody must approve first. */
    ALLOWED_IF(1),
    NOT_ALLOWED(2),
    /** The guideline does not say: neither yes nor no. */
    NOT_COVERED(3);

    // Not the ordinal: votes are stored by this number.
    private final int number;

    Choice(int number) {
        this.number = number;
    }

    /** The number of this answer among a question's answers, from 0. */
    public int number() {
        return number;
    }

    /** The answer that a verdict is. */
    public static Choice of(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> ALLOWED;
            case ALLOWED_IF, NEEDS_APPROVAL -> ALLOWED_IF;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case NOT_COVERED -> NOT_COVERED;
        };
    }
}
