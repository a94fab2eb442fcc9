package dev.vett.guideline;

/** How sure a search is that the guideline answers. */
public enum Tier {
    /** The best passage answers. */
    ANSWER,
    /** Perhaps one of these does; the user is asked. */
    CLOSEST,
    /** A question for this guideline that it does not answer. */
    NOT_COVERED,
    /** Not a question for a guideline on AI. */
    OFF_TOPIC
}
