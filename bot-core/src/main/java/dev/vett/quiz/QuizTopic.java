package dev.vett.quiz;

/** What a scenario is about, so that results can be given per topic. Data files write it in lower case with hyphens. */
public enum QuizTopic {
    /** Names, numbers, addresses: who somebody is. */
    PERSONAL_DATA,
    /** Secrecy and what is sensitive: cases, health, contracts, passwords. */
    SENSITIVE_INFORMATION,
    /** What anybody may read. */
    OPEN_INFORMATION,
    /** Which tool, and who decides about a new one. */
    TOOLS,
    /** Critical reading of what AI writes. */
    FACT_CHECKING,
    COPYRIGHT,
    /** Who answers for the result. */
    RESPONSIBILITY,
    /** Telling others that AI was used, and how. */
    TRANSPARENCY
}
