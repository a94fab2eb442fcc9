package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.guideline.Hints;
import dev.vett.guideline.Hints.Gap;
import dev.vett.guideline.Hints.SectionHints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code questions.yaml}. */
final class HintsReader {
    private HintsReader() {}

    static Hints read(YamlNode root, Clauses clauses) {
        root.allowOnly("sections", "gaps");
        Map<String, SectionHints> sections = new LinkedHashMap<>();
        root.optional("sections").map(YamlNode::items).orElse(List.of()).forEach(node -> {
            node.allowOnly("section", "gist", "questions");
            String id = clauses.section(node.require("section"));
            SectionHints hints = new SectionHints(
                    node.optional("gist").map(YamlNode::text).orElse(""),
                    node.optional("questions").map(YamlNode::texts).orElse(List.of()));
            if (sections.put(id, hints) != null) {
                node.problem("section '" + id + "' stands here twice");
            }
        });
        List<Gap> gaps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        root.optional("gaps").map(YamlNode::items).orElse(List.of()).forEach(node -> {
            node.allowOnly("id", "topic", "questions");
            Gap gap = new Gap(
                    node.require("id").id(),
                    node.require("topic").localText(),
                    node.require("questions").texts());
            if (!ids.add(gap.id())) {
                node.problem("gap '" + gap.id() + "' stands here twice");
            }
            gaps.add(gap);
        });
        return new Hints(sections, gaps);
    }
}
