package dev.vett.screening;

/** What a rule knows about a match; a detector file gives a {@link Confidence} to each that it reports. */
enum Situation {
    /** The check digit is right, and no word nearby says what the number is. */
    CHECK_OK,
    /** The check digit is right and a context word stands nearby. */
    CHECK_OK_IN_CONTEXT,
    /** The check digit is right, but the nearest word says that the number is something else. */
    CHECK_OK_IN_OTHER_CONTEXT,
    /** The check digit is wrong, and no word nearby says what the number is. */
    CHECK_BAD,
    /** The check digit is wrong and a context word stands nearby: probably mistyped, still a leak. */
    CHECK_BAD_IN_CONTEXT,
    /** The rule has no check, and no word nearby says what it is. */
    ALONE,
    /** The rule has no check and a context word stands nearby. */
    IN_CONTEXT,
    /** The rule has no check, and the nearest word says that it is something else. */
    IN_OTHER_CONTEXT
}
