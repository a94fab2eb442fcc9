package dev.vett.reply;

/** What a decision answers. */
enum Occasion {
    /** A draft. */
    CHECKED,
    /** A deciding question that the user has answered. */
    RESOLVED,
    /** A draft, for others who have not seen it. */
    SHARED,
    /** A question that names a tool or a kind of information. */
    ASKED;

    /** Whether the reader has the text and can answer questions on it. */
    boolean readerHasTheText() {
        return this == CHECKED || this == RESOLVED;
    }
}
