package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.AiTool;
import dev.vett.policy.Answer;
import dev.vett.policy.Clause;
import dev.vett.policy.Policy;
import dev.vett.policy.RaisingRule;
import dev.vett.quiz.Case;
import dev.vett.quiz.Case.Material;
import dev.vett.quiz.Choice;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Scenario;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code scenarios.yaml} of a pack. Used for one file. */
final class ScenarioReader {
    private final DataTypes dataTypes;
    private final Clauses clauses;
    private final Optional<Policy> policy;
    private final ScenarioTexts texts;

    /** @param policy what decides; empty where the guideline has no rules about tools */
    ScenarioReader(DataTypes dataTypes, Clauses clauses, Optional<Policy> policy, List<Language> languages) {
        this.dataTypes = dataTypes;
        this.clauses = clauses;
        this.policy = policy;
        this.texts = new ScenarioTexts(languages);
    }

    /** The scenarios without those that have no answer; of such a one there is a problem. */
    List<Scenario> read(YamlNode root) {
        root.allowOnly("scenarios");
        return root.require("scenarios").oneOrMore().stream()
                .flatMap(node -> scenario(node).stream())
                .toList();
    }

    private Optional<Scenario> scenario(YamlNode node) {
        node.allowOnly(
                "id",
                "topic",
                "situation",
                "draft",
                "information",
                "persons",
                "tool",
                "answers",
                "answer",
                "explanation",
                "cite",
                "discuss");
        String id = texts.id(node);
        QuizTopic topic = texts.topic(node);
        LocalText situation = texts.text(node.require("situation"), ScenarioTexts.SITUATION);
        Optional<Case> judged = judged(node);
        Optional<Choice> answer = node.optional("answer").map(value -> value.oneOf(Choice.NOT_COVERED));
        LocalText explanation = texts.text(node.require("explanation"), ScenarioTexts.EXPLANATION);
        List<Clause> citations = node.optional("cite").map(YamlNode::oneOrMore).orElse(List.of()).stream()
                .map(this::citation)
                .toList();
        List<LocalText> prompts = texts.prompts(node);
        if (!hasMaterial(node)) {
            checkStated(node, answer, citations);
        }
        return judged.isEmpty() && answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scenario(
                        id, topic, situation, judged, answer, List.of(), explanation, citations, prompts, node.line()));
    }

    private static void checkStated(YamlNode node, Optional<Choice> answer, List<Clause> citations) {
        if (answer.isEmpty()) {
            node.problem("has no answer: name a 'draft' or the 'information' with a 'tool', or give the 'answer'");
        } else if (citations.isEmpty() && answer.get() != Choice.NOT_COVERED) {
            node.problem("an answer that no rule in policy.yaml gives needs 'cite': where the guideline says so");
        }
    }

    private static boolean hasMaterial(YamlNode node) {
        return node.optional("draft").isPresent()
                || node.optional("information").isPresent();
    }

    private Clause citation(YamlNode node) {
        node.allowOnly("section", "quote");
        return clauses.clause(node);
    }

    private Optional<Case> judged(YamlNode node) {
        boolean both = node.optional("draft").isPresent()
                && node.optional("information").isPresent();
        if (both) {
            node.problem("'draft' and 'information' exclude each other");
        }
        if (node.optional("information").isEmpty() && node.optional("persons").isPresent()) {
            node.problem("'persons' needs 'information'");
        }
        if (!hasMaterial(node)) {
            for (String key : List.of("tool", "answers")) {
                node.optional(key).ifPresent(value -> value.problem("'" + key + "' needs a 'draft' or 'information'"));
            }
            return Optional.empty();
        }
        Optional<Material> material = node.optional("draft")
                .map(draft -> (Material) new Material.Draft(ScenarioTexts.shortEnough(draft, ScenarioTexts.DRAFT)))
                .or(() -> node.optional("information").map(list -> information(list, node)));
        YamlNode tool = node.require("tool");
        Map<String, Answer> answers = answers(node);
        if (policy.isEmpty()) {
            node.problem("no rule about tools decides this: give the 'answer' and 'cite' instead");
            return Optional.empty();
        }
        boolean known = policy.get().tools().stream().map(AiTool::id).anyMatch(tool.text()::equals);
        if (tool.exists() && !known && readable()) {
            tool.problem("'" + tool.text() + "' is not a tool");
        }
        return known ? Optional.of(new Case(material.orElseThrow(), tool.text(), answers)) : Optional.empty();
    }

    private Material information(YamlNode list, YamlNode node) {
        Set<DataType> types = new LinkedHashSet<>();
        for (YamlNode item : list.items()) {
            DataType type = DataType.of(item.text());
            if (!dataTypes.knows(type)) {
                item.problem("'" + item.text() + "' is not a data type");
            }
            types.add(type);
        }
        int persons = node.optional("persons")
                .map(n -> n.number(1, 1_000_000))
                .orElse(types.stream().anyMatch(dataTypes::aboutPerson) ? 1 : 0);
        return new Material.Information(types, persons);
    }

    private Map<String, Answer> answers(YamlNode node) {
        Map<String, Answer> answers = new TreeMap<>();
        node.optional("answers")
                .ifPresent(given -> given.entries().forEach((question, value) -> {
                    if (!questions().contains(question) && readable()) {
                        value.problem("'" + question + "' is not under 'questions' of policy.yaml");
                    }
                    answers.put(question, value.oneOf(Set.of(Answer.YES, Answer.NO), Answer.YES));
                }));
        return answers;
    }

    /** A policy that could not be read is one problem already. */
    private boolean readable() {
        return policy.filter(table -> table.tools().isEmpty()).isEmpty();
    }

    private Set<String> questions() {
        return policy.stream()
                .flatMap(table -> table.steps().stream())
                .flatMap(step -> step.raisedBy().stream())
                .map(RaisingRule::ask)
                .flatMap(Optional::stream)
                .map(ask -> ask.question().id())
                .collect(Collectors.toSet());
    }
}
