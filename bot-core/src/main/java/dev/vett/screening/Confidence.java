package dev.vett.screening;

/** How sure a detector is. Lower ordinal = surer. */
public enum Confidence {
    /** A check digit is right. */
    VERIFIED,
    /** Pattern and context agree; also a wrong check digit in clear context. */
    LIKELY,
    /** A hint only: it asks, it never decides. */
    POSSIBLE;

    /** Whether a finding of this confidence raises the information class by itself. */
    public boolean raises() {
        return this != POSSIBLE;
    }
}
