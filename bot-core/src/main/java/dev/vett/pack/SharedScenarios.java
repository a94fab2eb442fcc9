package dev.vett.pack;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.Clause;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.screening.OwnData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads {@code everyone.yaml}: scenarios that belong to no organisation. They cite any pack, each clause with the pack that it
 * comes from, and have options of their own: "may" and "may not" would pose as a rule of the organisation that is trained.
 */
public final class SharedScenarios {
    private static final String FILE = "everyone.yaml";
    private static final List<Language> LANGUAGES = List.of(Language.SV, Language.NB, Language.EN);
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 4;

    private final Map<String, PolicyPack> packs;
    private final Map<String, PolicyPack> cited = new TreeMap<>();
    private final ScenarioTexts texts = new ScenarioTexts(LANGUAGES);

    private SharedScenarios(Map<String, PolicyPack> packs) {
        this.packs = packs;
    }

    /**
     * Reads the set of a knowledge folder.
     *
     * @param packs the shipped ones: an installation's pack of the same id may have other words
     * @param problems gets what is wrong; where it grew, the set must not be used
     */
    public static ScenarioSet read(Path knowledge, Map<String, PolicyPack> packs, Problems problems) {
        Path file = knowledge.resolve(FILE);
        return new SharedScenarios(packs).read(YamlNode.read(file, FILE, problems), file);
    }

    private ScenarioSet read(YamlNode root, Path file) {
        root.allowOnly("scenarios");
        List<Scenario> scenarios = root.require("scenarios").oneOrMore().stream()
                .flatMap(node -> scenario(node).stream())
                .toList();
        StringBuilder versions = new StringBuilder();
        cited.values().forEach(pack -> versions.append(pack.version()));
        return new ScenarioSet(
                ScenarioSet.EVERYONE,
                PackLoader.hash(versions + text(file)),
                scenarios,
                Optional.empty(),
                OwnData.none());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            // Reading it as YAML has said so.
            return "";
        }
    }

    private Optional<Scenario> scenario(YamlNode node) {
        node.allowOnly("id", "topic", "situation", "options", "explanation", "cite", "discuss");
        String id = texts.id(node);
        QuizTopic topic = texts.topic(node);
        LocalText situation = texts.text(node.require("situation"), ScenarioTexts.SITUATION);
        List<Scenario.Option> options = options(node.require("options"));
        LocalText explanation = texts.text(node.require("explanation"), ScenarioTexts.EXPLANATION);
        List<Clause> citations = new ArrayList<>();
        node.require("cite").oneOrMore().forEach(item -> citation(item).ifPresent(citations::add));
        List<LocalText> prompts = texts.prompts(node);
        return options.stream().filter(Scenario.Option::right).count() != 1
                ? Optional.empty()
                : Optional.of(new Scenario(
                        id,
                        topic,
                        situation,
                        Optional.empty(),
                        Optional.empty(),
                        options,
                        explanation,
                        citations,
                        prompts,
                        node.line()));
    }

    private List<Scenario.Option> options(YamlNode list) {
        List<Scenario.Option> options = new ArrayList<>();
        for (YamlNode item : list.items()) {
            item.allowOnly("text", "right");
            options.add(new Scenario.Option(
                    texts.text(item.require("text"), ScenarioTexts.OPTION),
                    item.optional("right").map(YamlNode::flag).orElse(false)));
        }
        if (list.exists() && (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS)) {
            list.problem("has " + FEWEST_OPTIONS + " to " + MOST_OPTIONS + " answers");
        }
        if (list.exists() && options.stream().filter(Scenario.Option::right).count() != 1) {
            list.problem("exactly one answer is right");
        }
        return options;
    }

    private Optional<Clause> citation(YamlNode node) {
        node.allowOnly("pack", "section", "quote");
        YamlNode named = node.require("pack");
        PolicyPack pack = packs.get(named.text());
        if (pack == null) {
            if (named.exists()) {
                named.problem("'" + named.text() + "' is not a pack");
            }
            return Optional.empty();
        }
        cited.put(pack.id(), pack);
        return Optional.of(new Clauses(pack.id(), pack.guideline()).clause(node));
    }
}
