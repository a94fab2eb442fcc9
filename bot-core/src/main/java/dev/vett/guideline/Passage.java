package dev.vett.guideline;

import java.util.List;

/**
 * A piece of a section that a question found, verbatim.
 *
 * @param pack whose guideline it stands in
 * @param section the section's id there
 * @param score from 0 to 1; comparable between questions
 */
public record Passage(String pack, String section, List<String> heading, String text, double score) {
    public Passage {
        heading = List.copyOf(heading);
    }
}
