package dev.vett.policy;

import java.util.List;

/**
 * A place in the guideline and the exact words there.
 *
 * @param section a section id of the same pack
 * @param quotes exact pieces of the section's rendered text, in order
 */
public record Clause(String section, List<String> quotes) {
    public Clause {
        quotes = List.copyOf(quotes);
    }
}
