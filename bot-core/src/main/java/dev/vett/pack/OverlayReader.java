package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.policy.AiTool;
import dev.vett.policy.Cell;
import dev.vett.policy.Policy;
import dev.vett.policy.RaisingRule;
import dev.vett.policy.Step;
import dev.vett.policy.Strength;
import dev.vett.policy.Verdict;
import dev.vett.screening.DataTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the {@code policy.yaml} of a pack that tightens another: rules that raise to that one's steps, and cells that are
 * stricter. Whatever would loosen a verdict is a problem. Used for one file.
 */
final class OverlayReader {
    /** A rule that was added, and where it stands. */
    private record Added(String step, RaisingRule rule, YamlNode node) {}

    private final PolicyReader reader;
    private final DataTypes dataTypes;
    private final Policy parent;
    private final List<Added> added = new ArrayList<>();

    OverlayReader(DataTypes dataTypes, Clauses clauses, Policy parent) {
        this.reader = new PolicyReader(dataTypes, clauses);
        this.dataTypes = dataTypes;
        this.parent = parent;
        parent.steps().forEach(step -> reader.steps.put(step.id(), step));
        parent.tools().forEach(tool -> {
            reader.tools.put(tool.id(), tool);
            reader.aliases.addAll(tool.aliases());
        });
        parent.steps().stream()
                .flatMap(step -> step.raisedBy().stream())
                .flatMap(rule -> rule.ask().stream())
                .map(RaisingRule.Ask::question)
                .forEach(question -> reader.questions.put(question.id(), question));
    }

    /** The parent's policy with what this one adds. */
    Policy read(YamlNode root) {
        root.allowOnly("questions", "steps", "tools", "cells");
        root.optional("questions").map(YamlNode::items).orElse(List.of()).forEach(reader::readQuestion);
        root.optional("steps").map(YamlNode::items).orElse(List.of()).forEach(this::readStep);
        root.optional("tools").map(YamlNode::items).orElse(List.of()).forEach(reader::readTool);
        root.optional("cells").map(YamlNode::items).orElse(List.of()).forEach(reader::readCell);
        if (root.exists() && added.isEmpty() && reader.cells.isEmpty()) {
            root.problem("adds nothing: it needs 'cells', or 'steps' with 'raised-by'");
        }
        reader.checkAlso();
        reader.checkPlaces();
        List<Cell> cells = new ArrayList<>(parent.cells());
        reader.cells.forEach(cell -> {
            checkCell(cell);
            cells.add(above(cell));
        });
        Policy whole = new Policy(steps(), List.copyOf(reader.tools.values()), cells, dataTypes);
        added.forEach(rule -> checkRule(rule, whole));
        return whole;
    }

    private void readStep(YamlNode node) {
        node.allowOnly("id", "raised-by");
        YamlNode id = node.require("id");
        int place = parent.step(id.text()).map(parent.steps()::indexOf).orElse(-1);
        if (id.exists() && place < 0) {
            id.problem("'" + id.text() + "' is not a step of the pack that this one tightens");
        } else if (place == 0) {
            id.problem("the first step is where every text starts: nothing raises it");
        }
        for (YamlNode rule : node.require("raised-by").oneOrMore()) {
            rule.require("section");
            added.add(new Added(id.text(), reader.readRule(rule, ""), rule));
        }
    }

    private List<Step> steps() {
        Map<String, List<RaisingRule>> rules = new LinkedHashMap<>();
        added.forEach(one ->
                rules.computeIfAbsent(one.step(), unused -> new ArrayList<>()).add(one.rule()));
        return parent.steps().stream()
                .map(step -> new Step(
                        step.id(),
                        step.name(),
                        step.classId(),
                        step.className(),
                        step.clause(),
                        Stream.concat(step.raisedBy().stream(), rules.getOrDefault(step.id(), List.of()).stream())
                                .toList()))
                .toList();
    }

    /** The same cell, which is shown before those of the parent at its places. */
    private Cell above(Cell cell) {
        Set<String> also = new LinkedHashSet<>(cell.also());
        parent.cells().stream()
                .filter(other -> other.steps().stream().anyMatch(cell.steps()::contains)
                        && other.tools().stream().anyMatch(cell.tools()::contains))
                .map(Cell::id)
                .forEach(also::add);
        return new Cell(
                cell.id(),
                cell.steps(),
                cell.tools(),
                cell.verdict(),
                cell.clause(),
                cell.status(),
                cell.strength(),
                cell.exception(),
                List.copyOf(also),
                cell.note());
    }

    private void checkCell(Cell cell) {
        if (parent.cells().stream().anyMatch(other -> other.id().equals(cell.id()))) {
            reader.problem(cell, "id '" + cell.id() + "' stands in the pack that this one tightens");
        }
        for (Step step : parent.steps()) {
            for (AiTool tool : reader.tools.values()) {
                if (cell.steps().contains(step.id()) && cell.tools().contains(tool.id())) {
                    Optional<Cell> before = parent.cell(step, tool);
                    if (loosens(before, cell)) {
                        reader.problem(
                                cell,
                                "loosens step '" + step.id() + "' with tool '" + tool.id() + "': "
                                        + said(Optional.of(cell)) + " here, " + said(before)
                                        + " in the pack that this one may only tighten");
                        return;
                    }
                }
            }
        }
    }

    private static boolean loosens(Optional<Cell> before, Cell cell) {
        int stricter = cell.verdict().compareTo(verdict(before));
        if (stricter != 0 || before.isEmpty() || cell.verdict() == Verdict.ALLOWED) {
            return stricter < 0;
        }
        boolean weaker = cell.strength() == Strength.SHOULD && before.get().strength() == Strength.MUST;
        boolean opens = cell.exception().isPresent() && before.get().exception().isEmpty();
        return weaker || opens;
    }

    /** What a rule raises to must be as strict for every tool as what it raises from. */
    private void checkRule(Added rule, Policy whole) {
        Optional<Step> target = whole.step(rule.step());
        if (target.isEmpty()) {
            return;
        }
        for (Step lower : whole.steps().subList(0, whole.steps().indexOf(target.get()))) {
            for (AiTool tool : whole.tools()) {
                Optional<Cell> from = whole.cell(lower, tool);
                Optional<Cell> to = whole.cell(target.get(), tool);
                if (verdict(to).compareTo(verdict(from)) < 0) {
                    rule.node()
                            .problem("loosens tool '" + tool.id() + "': " + said(to) + " on step '" + rule.step()
                                    + "', " + said(from) + " on step '" + lower.id() + "'");
                    return;
                }
            }
        }
    }

    private static Verdict verdict(Optional<Cell> cell) {
        return cell.map(Cell::verdict).orElse(Verdict.NOT_COVERED);
    }

    private static String said(Optional<Cell> cell) {
        String verdict = YamlNode.kebab(verdict(cell));
        String strength = cell.filter(found -> found.strength() == Strength.SHOULD)
                .map(found -> " (" + found.strength().name().toLowerCase(Locale.ROOT) + ")")
                .orElse("");
        return verdict + strength + (cell.flatMap(Cell::exception).isPresent() ? " with an exception" : "");
    }
}
