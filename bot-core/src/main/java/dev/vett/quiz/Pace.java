package dev.vett.quiz;

/** Who answers a session's questions. */
public enum Pace {
    /** A group, led by one of them. */
    TEAM,
    /** One person alone, with a result for that person only. */
    OWN
}
