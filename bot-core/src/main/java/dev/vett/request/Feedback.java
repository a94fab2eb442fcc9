package dev.vett.request;

import java.util.Optional;

/**
 * What somebody thinks of a reply. Says nothing of who that is or of what was typed: it is only ever counted.
 *
 * @param pack whose guideline answered
 * @param section that the reply quoted first, by id
 */
public record Feedback(String pack, Subject subject, Optional<String> section, Opinion opinion) {

    /** What the reply was about. */
    public enum Subject {
        QUESTION,
        DRAFT
    }

    /** What they think, or why they did not like it. */
    public enum Opinion {
        GOOD,
        /** Not good, and no reason given. */
        BAD,
        /** It answers something else. */
        BESIDE_THE_POINT,
        /** It is hard to understand. */
        UNCLEAR,
        /** The verdict is stricter than the guideline, or a finding is wrong. */
        TOO_STRICT,
        /** The verdict is more lenient than the guideline, or a finding is missing. */
        TOO_LENIENT
    }
}
