package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.language.LocalText;
import dev.vett.policy.AiTool;
import dev.vett.policy.Answer;
import dev.vett.policy.Cell;
import dev.vett.policy.Clause;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Policy;
import dev.vett.policy.RaisingRule;
import dev.vett.policy.Status;
import dev.vett.policy.Step;
import dev.vett.policy.Strength;
import dev.vett.policy.Verdict;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads {@code policy.yaml}. Used for one file. */
final class PolicyReader {
    private final DataTypes dataTypes;
    private final Clauses clauses;
    private final Map<String, DecidingQuestion> questions = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, AiTool> tools = new LinkedHashMap<>();
    private final Map<String, YamlNode> cellNodes = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    PolicyReader(DataTypes dataTypes, Clauses clauses) {
        this.dataTypes = dataTypes;
        this.clauses = clauses;
    }

    Policy read(YamlNode root) {
        root.allowOnly("questions", "steps", "tools", "cells");
        root.optional("questions").map(YamlNode::items).orElse(List.of()).forEach(this::readQuestion);
        root.require("steps").items().forEach(this::readStep);
        root.require("tools").items().forEach(this::readTool);
        root.require("cells").items().forEach(this::readCell);
        checkAlso();
        checkPlaces(root);
        checkEveryPersonalTypeRaises(root);
        return new Policy(List.copyOf(steps.values()), List.copyOf(tools.values()), cells, dataTypes);
    }

    private void readQuestion(YamlNode node) {
        node.allowOnly("id", "text", "section", "quote");
        Optional<Clause> asked =
                node.optional("section").isPresent() ? Optional.of(clauses.clause(node)) : Optional.empty();
        String id = node.require("id").text();
        once(questions, node, id, new DecidingQuestion(id, node.require("text").localText(), asked));
    }

    private void readStep(YamlNode node) {
        node.allowOnly("id", "name", "class", "class-name", "section", "quote", "raised-by");
        String id = node.require("id").text();
        LocalText name = node.require("name").localText();
        Clause clause = clauses.clause(node);
        List<RaisingRule> rules = node.optional("raised-by").map(YamlNode::items).orElse(List.of()).stream()
                .map(rule -> readRule(rule, clause.section()))
                .toList();
        if (rules.isEmpty() != steps.isEmpty()) {
            node.problem(
                    steps.isEmpty()
                            ? "the first step is where every text starts: nothing raises it"
                            : "nothing raises this step: 'raised-by' is missing");
        }
        Step step = new Step(
                id,
                name,
                node.optional("class").map(YamlNode::text).orElse(id),
                node.optional("class-name").map(YamlNode::localText).orElse(name),
                clause,
                rules);
        once(steps, node, id, step);
    }

    private RaisingRule readRule(YamlNode node, String stepSection) {
        node.allowOnly("types", "persons-at-least", "ask", "section", "quote", "status", "note");
        Set<DataType> types = new LinkedHashSet<>();
        node.optional("types")
                .ifPresent(list -> list.items().forEach(item -> {
                    Set<DataType> named = dataTypes.named(item.text());
                    if (named.isEmpty()) {
                        item.problem("'" + item.text() + "' is not a data type");
                    }
                    types.addAll(named);
                }));
        Optional<RaisingRule.Ask> ask = node.optional("ask").flatMap(this::readAsk);
        if (types.isEmpty() && node.optional("ask").isEmpty()) {
            node.problem("a rule needs 'types', 'ask' or both");
        }
        return new RaisingRule(
                types,
                node.optional("persons-at-least")
                        .map(n -> n.number(1, 1_000_000))
                        .orElse(0),
                ask,
                clauses.clause(node, stepSection),
                status(node),
                note(node));
    }

    private Optional<RaisingRule.Ask> readAsk(YamlNode node) {
        node.allowOnly("question", "raises-if");
        YamlNode named = node.require("question");
        Optional<DecidingQuestion> question = Optional.ofNullable(questions.get(named.text()));
        if (named.exists() && question.isEmpty()) {
            named.problem("'" + named.text() + "' is not under 'questions'");
        }
        Answer answer = node.require("raises-if").oneOf(Answer.YES);
        return question.map(found -> new RaisingRule.Ask(found, answer));
    }

    private void readTool(YamlNode node) {
        node.allowOnly("id", "group", "name", "aliases");
        String id = node.require("id").text();
        AiTool tool = new AiTool(
                id,
                node.require("group").text(),
                node.require("name").localText(),
                new LinkedHashSet<>(
                        node.optional("aliases").map(YamlNode::texts).orElse(List.of())));
        once(tools, node, id, tool);
    }

    private void readCell(YamlNode node) {
        node.allowOnly(
                "id",
                "steps",
                "groups",
                "tools",
                "verdict",
                "status",
                "strength",
                "section",
                "quote",
                "exception",
                "also",
                "note");
        String id = node.require("id").text();
        Verdict verdict = node.require("verdict").oneOf(Verdict.NOT_ALLOWED);
        if (verdict == Verdict.ALLOWED_IF || verdict == Verdict.NOT_COVERED) {
            node.problem("a cell says allowed, needs-approval or not-allowed");
        }
        Cell cell = new Cell(
                id,
                known(node.require("steps"), steps.keySet()::contains, "a step"),
                cellTools(node),
                verdict,
                clauses.clause(node),
                status(node),
                node.optional("strength").map(n -> n.oneOf(Strength.MUST)).orElse(Strength.MUST),
                clauses.optionalClause(node, "exception"),
                node.optional("also").map(YamlNode::texts).orElse(List.of()),
                note(node));
        once(cellNodes, node, id, node);
        cells.add(cell);
    }

    private Set<String> cellTools(YamlNode node) {
        Set<String> ids = new LinkedHashSet<>();
        node.optional("groups").ifPresent(list -> {
            Set<String> groups = known(
                    list,
                    name -> tools.values().stream()
                            .anyMatch(tool -> tool.group().equals(name)),
                    "a tool's group");
            tools.values().stream()
                    .filter(tool -> groups.contains(tool.group()))
                    .map(AiTool::id)
                    .forEach(ids::add);
        });
        node.optional("tools").ifPresent(list -> ids.addAll(known(list, tools.keySet()::contains, "a tool")));
        if (ids.isEmpty()) {
            node.problem("unreachable: the cell names no tool ('groups' or 'tools')");
        }
        return ids;
    }

    private void checkAlso() {
        for (Cell cell : cells) {
            for (String other : cell.also()) {
                boolean shares = cells.stream()
                        .filter(candidate -> candidate.id().equals(other))
                        .anyMatch(candidate -> candidate.steps().stream().anyMatch(cell.steps()::contains)
                                && candidate.tools().stream().anyMatch(cell.tools()::contains));
                if (!shares) {
                    problem(cell, "'also' names '" + other + "', which is no cell for any of the same places");
                }
            }
        }
    }

    /** Every place is decided by at most one cell, and that one names the others. */
    private void checkPlaces(YamlNode root) {
        Set<String> reachable = new HashSet<>();
        for (Step step : steps.values()) {
            for (AiTool tool : tools.values()) {
                List<Cell> here = cells.stream()
                        .filter(cell ->
                                cell.steps().contains(step.id()) && cell.tools().contains(tool.id()))
                        .toList();
                List<Cell> winners = here.stream()
                        .filter(cell ->
                                here.stream().noneMatch(other -> other.also().contains(cell.id())))
                        .toList();
                here.forEach(cell -> reachable.add(cell.id()));
                if (winners.size() > 1 || (winners.isEmpty() && !here.isEmpty())) {
                    List<String> ids = here.stream().map(Cell::id).toList();
                    problem(
                            here.get(here.size() - 1),
                            "step '" + step.id() + "' with tool '" + tool.id() + "' is decided by more than one cell: "
                                    + String.join(", ", ids) + "; name the losing ones under 'also' of the other");
                }
            }
        }
        for (Cell cell : cells) {
            if (!reachable.contains(cell.id())) {
                problem(cell, "unreachable: no step and tool meet in cell '" + cell.id() + "'");
            }
        }
        if (steps.isEmpty()) {
            root.problem("a policy needs at least one step");
        }
    }

    /** A kind of personal data that raises nothing would pass as open: the worst mistake that a pack can make. */
    private void checkEveryPersonalTypeRaises(YamlNode root) {
        List<RaisingRule> rules = steps.values().stream()
                .flatMap(step -> step.raisedBy().stream())
                .toList();
        for (DataType type : dataTypes.named("personal-data")) {
            boolean raises = rules.stream()
                    .flatMap(rule -> rule.types().stream())
                    .anyMatch(named -> dataTypes.covers(named, type) || named.equals(type));
            if (!raises) {
                root.problem("no step is raised by '" + type + "', which is personal data");
            }
        }
    }

    private static Set<String> known(YamlNode list, Predicate<String> exists, String what) {
        Set<String> ids = new LinkedHashSet<>();
        for (YamlNode item : list.exists() ? list.items() : List.<YamlNode>of()) {
            if (!exists.test(item.text())) {
                item.problem("'" + item.text() + "' is not " + what);
            }
            ids.add(item.text());
        }
        return ids;
    }

    private void problem(Cell cell, String message) {
        YamlNode node = cellNodes.get(cell.id());
        if (node != null) {
            node.problem(message);
        }
    }

    private static Status status(YamlNode node) {
        return node.optional("status").map(n -> n.oneOf(Status.EXPLICIT)).orElse(Status.EXPLICIT);
    }

    private static LocalText note(YamlNode node) {
        return node.optional("note").map(YamlNode::localText).orElse(LocalText.empty());
    }

    private static <T> void once(Map<String, T> map, YamlNode node, String id, T value) {
        if (!id.isEmpty() && map.putIfAbsent(id, value) != null) {
            node.problem("id '" + id + "' stands here twice");
        }
    }
}
