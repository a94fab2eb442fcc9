package dev.vett.screening;

import java.util.List;

/**
 * A text with placeholders in place of what was found.
 *
 * @param text the redacted text
 * @param remaining what a second screening still finds in it: topics, which no placeholder removes
 */
public record SafeCopy(UserText text, List<Finding> remaining) {
    public SafeCopy {
        remaining = List.copyOf(remaining);
    }
}
