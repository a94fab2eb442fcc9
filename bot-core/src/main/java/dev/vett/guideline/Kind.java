package dev.vett.guideline;

/** What a concept of the lexicon is. */
public enum Kind {
    /** A subject that guidelines write about. */
    DOMAIN,
    /** What people do with AI tools, or want to. */
    ACTION,
    /** Somebody who does, decides, is responsible or can be asked. */
    ACTOR,
    /** A kind of information: personal data, minutes, a patient record. */
    INFORMATION,
    /** What an organisation wants its use of AI to be: transparent, fair, lawful. */
    PRINCIPLE,
    /** What is asked about a thing: its price, its version, where to sign in. */
    PROPERTY,
    /** A greeting, thanks, a question about Vett itself: no subject of a guideline. */
    SMALLTALK,
    /** An AI tool or program, by name or by class. */
    TOOL
}
