package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Section;
import dev.vett.policy.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads references into one guideline and checks that every quote stands there, letter for letter. */
record Clauses(Guideline guideline) {

    /** The section id that a node names; a section that does not exist is a problem of the node. */
    String section(YamlNode node) {
        String id = node.text();
        if (node.exists() && guideline.section(id).isEmpty()) {
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
        YamlNode quote = node.require("quote");
        String text = guideline.section(id).map(Section::text).orElse("");
        List<String> quotes = new ArrayList<>();
        for (YamlNode item : quote.exists() ? quote.items() : List.<YamlNode>of()) {
            String piece = fold(item.text());
            if (!text.isEmpty() && !fold(text).contains(piece)) {
                item.problem("quote is not in section '" + id + "' letter for letter");
            }
            quotes.add(piece);
        }
        return new Clause(id, quotes);
    }

    Optional<Clause> optionalClause(YamlNode node, String key) {
        return node.optional(key).map(value -> {
            value.allowOnly("section", "quote");
            return clause(value);
        });
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
