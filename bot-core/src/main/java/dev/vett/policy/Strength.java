package dev.vett.policy;

/** How strongly the guideline puts it. */
public enum Strength {
    MUST,
    SHOULD
}
