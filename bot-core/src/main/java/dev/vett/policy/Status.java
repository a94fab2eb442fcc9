package dev.vett.policy;

/** Whether the guideline says it or Vett reads it so. */
public enum Status {
    EXPLICIT,
    /** Worded to the user as Vett's reading. */
    INFERRED
}
