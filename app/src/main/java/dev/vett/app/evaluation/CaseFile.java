package dev.vett.app.evaluation;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What files of questions and files of drafts have in common. */
final class CaseFile {
    private CaseFile() {}

    static <T> List<T> read(Path file, String name, Problems problems, Function<YamlNode, T> reader) {
        Set<String> ids = new HashSet<>();
        return YamlNode.read(file, name, problems).items().stream()
                .map(node -> {
                    String id = node.require("id").text();
                    if (!ids.add(id)) {
                        node.problem("case '" + id + "' stands here twice");
                    }
                    return reader.apply(node);
                })
                .toList();
    }

    static Language language(YamlNode node) {
        YamlNode lang = node.require("lang");
        Optional<Language> language = Language.of(lang.text());
        if (language.isEmpty()) {
            lang.problem("must be sv, nb, nn or en");
        }
        return language.orElse(Language.SV);
    }

    static String difficulty(YamlNode node) {
        return node.optional("difficulty").map(YamlNode::text).orElse("medium");
    }

    static Map<String, Verdict> tools(YamlNode node) {
        Map<String, Verdict> tools = new LinkedHashMap<>();
        node.optional("tools")
                .ifPresent(list ->
                        list.entries().forEach((tool, verdict) -> tools.put(tool, verdict.oneOf(Verdict.NOT_ALLOWED))));
        return tools;
    }
}
