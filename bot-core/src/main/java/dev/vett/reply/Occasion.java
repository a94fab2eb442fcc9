package dev.vett.reply;

/** What a decision answers. */
enum Occasion {
    /** A draft. */
    CHECKED,
    /** A deciding question that the user has answered. */
    RESOLVED,
    /** A question that names a tool or a kind of information. */
    ASKED
}
