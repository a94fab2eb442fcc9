package dev.vett.guideline;

import java.util.List;

/**
 * An addressable piece of a guideline: the text under one heading, or one table row.
 *
 * @param id unique in its guideline, such as {@code 2.1} or {@code 3/niva-2}
 * @param heading the headings above it, outermost first, its own last; never empty
 * @param text the rendered plain text with white space folded; a heading's text holds its tables too
 */
public record Section(String id, List<String> heading, String text) {
    public Section {
        heading = List.copyOf(heading);
    }

    /** Its own heading. */
    public String title() {
        return heading.get(heading.size() - 1);
    }
}
