package dev.vett.guideline;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a section that a question found, verbatim.
 *
 * @param pack whose guideline it stands in
 * @param section the section's id there
 * @param best the sentence of {@code text} that answers most likely; empty if none stands out
 * @param score from 0 to 1; comparable between questions
 */
public record Passage(
        String pack, String section, List<String> heading, String text, Optional<String> best, double score) {
    public Passage {
        heading = List.copyOf(heading);
    }

    /** A passage of which no sentence stands out. */
    public Passage(String pack, String section, List<String> heading, String text, double score) {
        this(pack, section, heading, text, Optional.empty(), score);
    }
}
