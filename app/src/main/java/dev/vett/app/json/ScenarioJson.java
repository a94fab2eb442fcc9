package dev.vett.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.AiTool;
import dev.vett.policy.Cell;
import dev.vett.policy.Clause;
import dev.vett.policy.Status;
import dev.vett.policy.Strength;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import dev.vett.quiz.Case;
import dev.vett.quiz.Choice;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.Solution;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Scenarios with their right answers, so that they can be shown when their pack is another: their words, the answer, why, the
 * clauses, and the decision as far as it is shown. What decided, such as the policy and the answers to its questions, is not
 * kept.
 */
public final class ScenarioJson {
    private ScenarioJson() {}

    /** A scenario with its right answer. */
    public record Solved(Scenario scenario, Solution solution) {}

    /** One line. */
    public static String write(List<Solved> scenarios) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Solved each : scenarios) {
            Scenario scenario = each.scenario();
            ObjectNode json = all.addObject()
                    .put("id", scenario.id())
                    .put("topic", scenario.topic().name())
                    .put("right", each.solution().right());
            json.set("situation", text(scenario.situation()));
            json.set("explanation", text(each.solution().explanation()));
            scenario.draft()
                    .ifPresent(draft -> json.put("draft", draft)
                            .put("tool", scenario.judged().orElseThrow().tool()));
            ArrayNode options = json.putArray("options");
            scenario.options()
                    .forEach(option ->
                            options.addObject().put("right", option.right()).set("text", text(option.text())));
            ArrayNode prompts = json.putArray("prompts");
            scenario.prompts().forEach(prompt -> prompts.add(text(prompt)));
            ArrayNode clauses = json.putArray("clauses");
            each.solution().clauses().forEach(clause -> clauses.add(clause(clause)));
            each.solution().decision().ifPresent(decision -> json.set("decision", decision(decision)));
        }
        return all.toString();
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException if that was not written here
     */
    public static List<Solved> read(String json) {
        try {
            return list(new ObjectMapper().readTree(json)).stream()
                    .map(ScenarioJson::solved)
                    .toList();
        } catch (JsonProcessingException e) {
            // Its message repeats what was read.
            throw new IllegalArgumentException("no scenarios");
        }
    }

    private static Solved solved(JsonNode json) {
        int right = json.required("right").intValue();
        LocalText explanation = text(json.required("explanation"));
        List<Scenario.Option> options = list(json.required("options")).stream()
                .map(each -> new Scenario.Option(
                        text(each.required("text")), each.required("right").booleanValue()))
                .toList();
        Optional<Case> judged = Optional.ofNullable(json.get("draft"))
                .map(draft -> new Case(
                        new Case.Material.Draft(draft.textValue()),
                        json.required("tool").textValue(),
                        Map.of()));
        Scenario scenario = new Scenario(
                json.required("id").textValue(),
                QuizTopic.valueOf(json.required("topic").textValue()),
                text(json.required("situation")),
                judged,
                options.isEmpty() ? Optional.of(choice(right)) : Optional.empty(),
                options,
                explanation,
                List.of(),
                list(json.required("prompts")).stream().map(ScenarioJson::text).toList(),
                0);
        List<Clause> clauses = list(json.required("clauses")).stream()
                .map(ScenarioJson::clause)
                .toList();
        Optional<ToolDecision> decision =
                Optional.ofNullable(json.get("decision")).map(ScenarioJson::decision);
        return new Solved(scenario, new Solution(right, clauses, explanation, decision));
    }

    private static ObjectNode decision(ToolDecision decision) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tool", decision.tool().id())
                .put("group", decision.tool().group())
                .put("verdict", decision.verdict().name());
        json.set("name", text(decision.tool().name()));
        decision.cell().ifPresent(cell -> {
            ObjectNode there = json.putObject("cell")
                    .put("id", cell.id())
                    .put("verdict", cell.verdict().name())
                    .put("status", cell.status().name())
                    .put("strength", cell.strength().name());
            there.set("clause", clause(cell.clause()));
            there.set("note", text(cell.note()));
            cell.exception().ifPresent(exception -> there.set("exception", clause(exception)));
        });
        return json;
    }

    private static ToolDecision decision(JsonNode json) {
        AiTool tool = new AiTool(
                json.required("tool").textValue(),
                json.required("group").textValue(),
                text(json.required("name")),
                Set.of());
        Optional<Cell> cell = Optional.ofNullable(json.get("cell"))
                .map(there -> new Cell(
                        there.required("id").textValue(),
                        Set.of(),
                        Set.of(),
                        Verdict.valueOf(there.required("verdict").textValue()),
                        clause(there.required("clause")),
                        Status.valueOf(there.required("status").textValue()),
                        Strength.valueOf(there.required("strength").textValue()),
                        Optional.ofNullable(there.get("exception")).map(ScenarioJson::clause),
                        List.of(),
                        text(there.required("note"))));
        Verdict verdict = Verdict.valueOf(json.required("verdict").textValue());
        return new ToolDecision(tool, verdict, cell, Optional.empty(), List.of());
    }

    private static ObjectNode clause(Clause clause) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("pack", clause.pack()).put("section", clause.section());
        ArrayNode quotes = json.putArray("quotes");
        clause.quotes().forEach(quotes::add);
        return json;
    }

    private static Clause clause(JsonNode json) {
        return new Clause(
                json.required("pack").textValue(),
                json.required("section").textValue(),
                list(json.required("quotes")).stream().map(JsonNode::textValue).toList());
    }

    private static ObjectNode text(LocalText text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        text.byLanguage().forEach((language, words) -> json.put(language.code(), words));
        return json;
    }

    private static LocalText text(JsonNode json) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional.ofNullable(json.get(language.code())).ifPresent(found -> words.put(language, found.textValue()));
        }
        return new LocalText(words);
    }

    private static Choice choice(int number) {
        return Arrays.stream(Choice.values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer"));
    }

    private static List<JsonNode> list(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false).toList();
    }
}
