package dev.vett.app.training;

/** What a join code led to. */
public sealed interface Joining {
    /** A running session. */
    record Found(String session) implements Joining {}

    /** No session runs under this code. */
    record NoSuchCode() implements Joining {}

    /** Too many wrong codes were tried in the last minute: nobody's is looked at. */
    record Later() implements Joining {}
}
