package dev.vett.request;

/** Who sees the reply. */
public enum Audience {
    /** Only the user who asked. */
    PRIVATE,
    /** Everyone in a channel. */
    CHANNEL
}
