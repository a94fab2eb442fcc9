package dev.vett.guideline;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Hints.Gap;
import dev.vett.guideline.Hints.SectionHints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packs in {@code knowledge} and the questions that they are measured with, read without the pack loader. */
final class ShippedPacks {
    private ShippedPacks() {}

    static Path knowledge() {
        return ShippedKnowledge.folder();
    }

    static Lexicon lexicon() {
        Problems problems = new Problems();
        Lexicon lexicon = Lexicon.read(knowledge(), problems);
        problems.throwIfAny();
        return lexicon;
    }

    static List<String> ids() {
        return List.of("almhult", "asker", "digg", "karlstad", "linkoping");
    }

    static List<String> includes(String pack) {
        return List.of("almhult", "karlstad", "linkoping").contains(pack) ? List.of("digg") : List.of();
    }

    static Guideline guideline(String pack) {
        try {
            Problems problems = new Problems();
            String file = "packs/" + pack + "/guideline.md";
            Guideline guideline = Guideline.parse(Files.readString(knowledge().resolve(file)), file, problems);
            problems.throwIfAny();
            return guideline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<GuidelineIndex.Source> sources(String pack, boolean hints) {
        List<GuidelineIndex.Source> sources = new ArrayList<>();
        sources.add(new GuidelineIndex.Source(pack, guideline(pack), hints ? hints(pack) : Hints.none(), true));
        for (String layer : includes(pack)) {
            sources.add(new GuidelineIndex.Source(layer, guideline(layer), hints ? hints(layer) : Hints.none(), false));
        }
        return sources;
    }

    static Hints hints(String pack) {
        Problems problems = new Problems();
        Path file = knowledge().resolve("packs").resolve(pack).resolve("questions.yaml");
        if (!Files.exists(file)) {
            return Hints.none();
        }
        YamlNode node = YamlNode.read(file, file.toString(), problems);
        Map<String, SectionHints> sections = new HashMap<>();
        node.optional("sections")
                .ifPresent(list -> list.items()
                        .forEach(item -> sections.put(
                                item.require("section").text(),
                                new SectionHints(
                                        item.optional("gist")
                                                .map(YamlNode::text)
                                                .orElse(""),
                                        item.optional("questions")
                                                .map(YamlNode::texts)
                                                .orElse(List.of())))));
        List<Gap> gaps = new ArrayList<>();
        node.optional("gaps")
                .ifPresent(list -> list.items()
                        .forEach(item -> gaps.add(new Gap(
                                item.require("id").text(),
                                item.require("topic").localText(),
                                item.require("questions").texts()))));
        problems.throwIfAny();
        return new Hints(sections, gaps);
    }
}
