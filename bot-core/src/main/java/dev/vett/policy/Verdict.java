package dev.vett.policy;

/** What the guideline says of a tool for a class of information, from the freest to the strictest. */
public enum Verdict {
    ALLOWED,
    /** Allowed unless the answer to the deciding question raises the class. Never stands in a pack. */
    ALLOWED_IF,
    /** Only after the organisation has classified and approved the tool. */
    NEEDS_APPROVAL,
    /** The guideline does not say: neither yes nor no. */
    NOT_COVERED,
    NOT_ALLOWED;

    /** Whether a user must leave the tool alone, whatever the answer to a question. */
    public boolean denies() {
        return this != ALLOWED && this != ALLOWED_IF;
    }
}
