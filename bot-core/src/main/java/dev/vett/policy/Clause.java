package dev.vett.policy;

import java.util.List;

/**
 * A place in a guideline and the exact words there.
 *
 * @param pack whose guideline that is: the policy's own, or that of the organisation whose rules it tightens
 * @param section a section id of that pack
 * @param quotes exact pieces of the section's rendered text, in order
 */
public record Clause(String pack, String section, List<String> quotes) {
    public Clause {
        quotes = List.copyOf(quotes);
    }
}
