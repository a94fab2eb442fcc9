package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Section;
import dev.vett.policy.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads references into one guideline and checks that every quote stands there, letter for letter.
 *
 * @param pack whose guideline it is
 */
record Clauses(String pack, Guideline guideline) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** The section id that a node names; a section that does not exist is a problem of the node. */
    String section(YamlNode node) {
        String id = node.text();
        // A guideline that could not be read is one problem already.
        boolean readable = !guideline.sections().isEmpty();
        if (node.exists() && readable && guideline.section(id).isEmpty()) {
            node.problem("section '" + id + "' is not in guideline.md");
        }
        return id;
    }

    /** Reads {@code section} and {@code quote} of a node. */
    Clause clause(YamlNode node) {
        return clause(node, section(node.require("section")));
    }

    /** The same where the section may be left out. */
    Clause clause(YamlNode node, String defaultSection) {
        String id = node.optional("section").map(this::section).orElse(defaultSection);
        String text = fold(guideline.section(id).map(Section::text).orElse(""));
        List<String> quotes = new ArrayList<>();
        int end = 0;
        for (YamlNode item : node.require("quote").oneOrMore()) {
            String piece = fold(item.text());
            int at = text.indexOf(piece, end);
            if (at >= 0) {
                end = at + piece.length();
            } else if (text.contains(piece)) {
                item.problem("quote stands before the one above it in section '" + id + "'");
            } else if (!text.isEmpty()) {
                item.problem("quote is not in section '" + id + "' letter for letter");
            }
            quotes.add(piece);
        }
        return new Clause(pack, id, quotes);
    }

    Optional<Clause> optionalClause(YamlNode node, String key) {
        return node.optional(key).map(value -> {
            value.allowOnly("section", "quote");
            return clause(value);
        });
    }

    private static String fold(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
