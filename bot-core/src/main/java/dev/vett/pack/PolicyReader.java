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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads {@code policy.yaml}. Used for one file. */
final class PolicyReader {
    /** What a cell may say; the other verdicts are Vett's conclusions. */
    private static final Set<Verdict> VERDICTS = Set.of(Verdict.ALLOWED, Verdict.NEEDS_APPROVAL, Verdict.NOT_ALLOWED);

    private final DataTypes dataTypes;
    private final Clauses clauses;
    final Map<String, DecidingQuestion> questions = new LinkedHashMap<>();
    final Map<String, Step> steps = new LinkedHashMap<>();
    final Map<String, AiTool> tools = new LinkedHashMap<>();
    final Set<String> aliases = new HashSet<>();
    final Map<String, YamlNode> cellNodes = new LinkedHashMap<>();
    final List<Cell> cells = new ArrayList<>();

    PolicyReader(DataTypes dataTypes, Clauses clauses) {
        this.dataTypes = dataTypes;
        this.clauses = clauses;
    }

    Policy read(YamlNode root) {
        root.allowOnly("questions", "steps", "tools", "cells");
        root.optional("questions").map(YamlNode::items).orElse(List.of()).forEach(this::readQuestion);
        List<YamlNode> rows = root.require("steps").oneOrMore();
        for (int i = 0; i < rows.size(); i++) {
            readStep(rows.get(i), i == 0);
        }
        root.require("tools").oneOrMore().forEach(this::readTool);
        root.require("cells").oneOrMore().forEach(this::readCell);
        checkAlso();
        checkPlaces();
        checkEveryPersonalTypeRaises(root);
        return new Policy(List.copyOf(steps.values()), List.copyOf(tools.values()), cells, dataTypes);
    }

    void readQuestion(YamlNode node) {
        node.allowOnly("id", "text", "section", "quote");
        boolean quoted =
                node.optional("section").isPresent() || node.optional("quote").isPresent();
        Optional<Clause> asked = quoted ? Optional.of(clauses.clause(node)) : Optional.empty();
        String id = node.require("id").id();
        once(questions, node, id, new DecidingQuestion(id, node.require("text").localText(), asked));
    }

    private void readStep(YamlNode node, boolean first) {
        node.allowOnly("id", "name", "class", "class-name", "section", "quote", "raised-by");
        String id = node.require("id").id();
        LocalText name = node.require("name").localText();
        Clause clause = clauses.clause(node);
        List<RaisingRule> rules = node.optional("raised-by").map(YamlNode::items).orElse(List.of()).stream()
                .map(rule -> readRule(rule, clause.section()))
                .toList();
        if (rules.isEmpty() != first) {
            node.problem(
                    first
                            ? "the first step is where every text starts: nothing raises it"
                            : "nothing raises this step: 'raised-by' is missing");
        }
        if (node.optional("class").isPresent() != node.optional("class-name").isPresent()) {
            node.problem("'class' and 'class-name' go together");
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

    RaisingRule readRule(YamlNode node, String stepSection) {
        node.allowOnly("types", "persons-at-least", "ask", "section", "quote", "status", "note");
        Set<DataType> types = new LinkedHashSet<>();
        node.optional("types")
                .ifPresent(list -> list.oneOrMore().forEach(item -> {
                    Set<DataType> named = dataTypes.named(item.text());
                    if (named.isEmpty()) {
                        item.problem("'" + item.text() + "' is not a data type");
                    }
                    types.addAll(named);
                }));
        Optional<RaisingRule.Ask> ask = node.optional("ask").flatMap(this::readAsk);
        boolean typed = node.optional("types").isPresent();
        if (!typed && node.optional("ask").isEmpty()) {
            node.problem("a rule needs 'types', 'ask' or both");
        }
        if (!typed && node.optional("persons-at-least").isPresent()) {
            node.problem("'persons-at-least' needs 'types'");
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
        Answer answer = node.require("raises-if").oneOf(Set.of(Answer.YES, Answer.NO), Answer.YES);
        return question.map(found -> new RaisingRule.Ask(found, answer));
    }

    void readTool(YamlNode node) {
        node.allowOnly("id", "group", "name", "aliases");
        String id = node.require("id").id();
        AiTool tool =
                new AiTool(id, node.require("group").id(), node.require("name").localText(), readAliases(node));
        once(tools, node, id, tool);
    }

    private Set<String> readAliases(YamlNode node) {
        Set<String> own = new LinkedHashSet<>();
        for (YamlNode item : node.optional("aliases").map(YamlNode::items).orElse(List.of())) {
            String alias = item.text();
            if (!alias.equals(alias.toLowerCase(Locale.ROOT))) {
                item.problem("an alias is in lower case");
            }
            if (!aliases.add(alias)) {
                item.problem("'" + alias + "' is an alias already");
            }
            own.add(alias);
        }
        return own;
    }

    void readCell(YamlNode node) {
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
        String id = node.require("id").id();
        Cell cell = new Cell(
                id,
                known(node.require("steps"), steps.keySet()::contains, "a step"),
                cellTools(node),
                node.require("verdict").oneOf(VERDICTS, Verdict.NOT_ALLOWED),
                clauses.clause(node),
                status(node),
                node.optional("strength").map(n -> n.oneOf(Strength.MUST)).orElse(Strength.MUST),
                clauses.optionalClause(node, "exception"),
                node.optional("also").map(YamlNode::texts).orElse(List.of()),
                note(node));
        if (once(cellNodes, node, id, node)) {
            cells.add(cell);
        }
    }

    private Set<String> cellTools(YamlNode node) {
        Set<String> groups = node.optional("groups")
                .map(list -> known(list, this::isGroup, "a tool's group"))
                .orElse(Set.of());
        Set<String> ids = new LinkedHashSet<>(node.optional("tools")
                .map(list -> known(list, tools.keySet()::contains, "a tool"))
                .orElse(Set.of()));
        if (node.optional("groups").isEmpty() && node.optional("tools").isEmpty()) {
            node.problem("unreachable: the cell names no tool ('groups' or 'tools')");
        }
        tools.values().stream()
                .filter(tool -> groups.contains(tool.group()))
                .map(AiTool::id)
                .forEach(ids::add);
        return ids;
    }

    private boolean isGroup(String name) {
        return tools.values().stream().anyMatch(tool -> tool.group().equals(name));
    }

    void checkAlso() {
        for (Cell cell : cells) {
            for (String other : cell.also()) {
                boolean shares = cells.stream()
                        .filter(candidate -> candidate.id().equals(other) && !other.equals(cell.id()))
                        .anyMatch(candidate -> candidate.steps().stream().anyMatch(cell.steps()::contains)
                                && candidate.tools().stream().anyMatch(cell.tools()::contains));
                if (!shares) {
                    problem(cell, "'also' names '" + other + "', which is no cell for any of the same places");
                }
            }
        }
    }

    /** Every place is decided by at most one cell, and that one names the others. */
    void checkPlaces() {
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
                boolean decided = winners.size() == 1
                        && here.stream()
                                .allMatch(cell -> winners.contains(cell)
                                        || winners.get(0).also().contains(cell.id()));
                if (!here.isEmpty() && !decided) {
                    List<String> ids = here.stream().map(Cell::id).toList();
                    problem(
                            here.get(here.size() - 1),
                            "step '" + step.id() + "' with tool '" + tool.id() + "' is decided by more than one cell: "
                                    + String.join(", ", ids) + "; name the losing ones under 'also' of the other");
                }
            }
        }
    }

    /** A kind of personal data that raises nothing would pass as open: the worst mistake that a pack can make. */
    private void checkEveryPersonalTypeRaises(YamlNode root) {
        List<DataType> raising = steps.values().stream()
                .flatMap(step -> step.raisedBy().stream())
                .filter(rule -> rule.personsAtLeast() == 0)
                .flatMap(rule -> rule.types().stream())
                .toList();
        List<String> forgotten = dataTypes.named("personal-data").stream()
                .filter(type ->
                        raising.stream().noneMatch(named -> dataTypes.covers(named, type) || named.equals(type)))
                .map(DataType::toString)
                .toList();
        if (!steps.isEmpty() && !forgotten.isEmpty()) {
            root.problem("no step is raised by this personal data: " + String.join(", ", forgotten));
        }
    }

    private static Set<String> known(YamlNode list, Predicate<String> exists, String what) {
        Set<String> ids = new LinkedHashSet<>();
        for (YamlNode item : list.oneOrMore()) {
            if (!exists.test(item.text())) {
                item.problem("'" + item.text() + "' is not " + what);
            }
            ids.add(item.text());
        }
        return ids;
    }

    void problem(Cell cell, String message) {
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

    /** Whether the value is taken: it has an id, and the id is new. */
    private static <T> boolean once(Map<String, T> map, YamlNode node, String id, T value) {
        if (id.isEmpty()) {
            return false;
        }
        boolean isNew = map.putIfAbsent(id, value) == null;
        if (!isNew) {
            node.problem("id '" + id + "' stands here twice");
        }
        return isNew;
    }
}
