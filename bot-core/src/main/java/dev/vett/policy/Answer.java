package dev.vett.policy;

/** The answer to a deciding question. "Don't know" means wait and ask: it is treated like the stricter answer. */
public enum Answer {
    YES,
    NO,
    DONT_KNOW
}
