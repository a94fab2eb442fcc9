package dev.vett.policy;

import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A guideline's table of ordered steps and tools.
 *
 * <p>The cell of the certain step decides. Where it allows and a step that is merely possible is stricter, the verdict is
 * {@link Verdict#ALLOWED_IF} with the question that settles it. No cell means the guideline does not say. Immutable.
 *
 * @param steps ordered, most open first; at least one
 */
public record Policy(List<Step> steps, List<AiTool> tools, List<Cell> cells, DataTypes dataTypes) {
    public Policy {
        steps = List.copyOf(steps);
        tools = List.copyOf(tools);
        cells = List.copyOf(cells);
    }

    /** A step that could be reached, and the question that would tell. */
    private record Doubt(Step step, DecidingQuestion question) {}

    /** Decides from evidence alone, so that an answer can be taken up without the text. */
    public Decision decide(Evidence evidence) {
        return evidence.replaced().isEmpty() ? byTable(evidence) : new CopyRule(this).decide(evidence);
    }

    /** Decides for a text of which only hints are known, "a report": where any row forbids a tool, it is not just allowed. */
    public Decision undecided(Evidence hints) {
        Decision decision = decide(hints);
        return new Decision(
                decision.evidence(),
                decision.classification(),
                decision.tools().stream().map(this::depending).toList());
    }

    private ToolDecision depending(ToolDecision decision) {
        boolean always = steps.stream()
                .allMatch(step ->
                        cell(step, decision.tool()).map(Cell::verdict).orElse(Verdict.NOT_COVERED) == Verdict.ALLOWED);
        return decision.verdict() != Verdict.ALLOWED || always
                ? decision
                : new ToolDecision(
                        decision.tool(), Verdict.ALLOWED_IF, decision.cell(), Optional.empty(), decision.also());
    }

    /** What somebody who says that a text is public has answered to the questions that would raise it. */
    public Map<String, Answer> answersIfPublic() {
        Map<String, Answer> answers = new TreeMap<>();
        for (Step step : steps) {
            for (RaisingRule rule : step.raisedBy()) {
                if (rule.types().isEmpty()) {
                    rule.ask()
                            .ifPresent(ask ->
                                    answers.put(ask.question().id(), ask.raises(Answer.YES) ? Answer.NO : Answer.YES));
                }
            }
        }
        return answers;
    }

    /** The smallest set of data whose removal frees a tool; empty if there is none. */
    public Optional<Removal> enough(Evidence evidence) {
        return Removal.enough(this, evidence);
    }

    /** Decides by steps and cells, without regard to what placeholders stand for. */
    Decision byTable(Evidence given) {
        Evidence evidence = given.counted(dataTypes);
        List<Reason> reasons = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Step step : steps) {
            for (RaisingRule rule : step.raisedBy()) {
                if (!rule.types().isEmpty()) {
                    weigh(step, rule, evidence, reasons, doubts);
                }
            }
        }
        // Questions that stand alone come last: they are asked only while nothing certain reaches their step.
        int reached = highest(reasons.stream().map(Reason::step).toList());
        for (Step step : steps.subList(reached + 1, steps.size())) {
            for (RaisingRule rule : step.raisedBy()) {
                if (rule.types().isEmpty()) {
                    rule.ask().ifPresent(ask -> askAlone(step, rule, ask, evidence, reasons, doubts));
                }
            }
        }
        reasons.sort(Comparator.comparingInt((Reason reason) -> steps.indexOf(reason.step()))
                .reversed());
        Step certain = steps.get(highest(reasons.stream().map(Reason::step).toList()));
        doubts.removeIf(doubt -> steps.indexOf(doubt.step()) <= steps.indexOf(certain));
        Step possible = doubts.isEmpty()
                ? certain
                : steps.get(highest(doubts.stream().map(Doubt::step).toList()));
        Classification classification = new Classification(certain, possible, reasons.isEmpty(), reasons);
        List<ToolDecision> decisions =
                tools.stream().map(tool -> decide(tool, certain, doubts)).toList();
        return new Decision(given, Optional.of(classification), decisions);
    }

    /** The higher of two steps. */
    Step higher(Step one, Step other) {
        return steps.indexOf(one) < steps.indexOf(other) ? other : one;
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private void weigh(Step step, RaisingRule rule, Evidence evidence, List<Reason> reasons, List<Doubt> doubts) {
        if (evidence.persons() < rule.personsAtLeast()) {
            return;
        }
        Set<DataType> certain = covered(rule, evidence.certain());
        Set<DataType> possible = covered(rule, evidence.possible());
        if (rule.ask().isPresent()) {
            RaisingRule.Ask ask = rule.ask().get();
            if (!certain.isEmpty() || !possible.isEmpty()) {
                Answer answer = evidence.answers().get(ask.question().id());
                if (answer == null) {
                    doubts.add(new Doubt(step, ask.question()));
                } else if (ask.raises(answer)) {
                    reasons.add(new Reason(step, rule, certain.isEmpty() ? possible : certain));
                }
            }
            return;
        }
        if (!certain.isEmpty()) {
            reasons.add(new Reason(step, rule, certain));
        }
        for (DataType hint : possible) {
            DecidingQuestion question = DecidingQuestion.confirming(hint);
            Answer answer = evidence.answers().get(question.id());
            if (answer == null) {
                doubts.add(new Doubt(step, question));
            } else if (answer != Answer.NO) {
                reasons.add(new Reason(step, rule, Set.of(hint)));
            }
        }
    }

    private static void askAlone(
            Step step,
            RaisingRule rule,
            RaisingRule.Ask ask,
            Evidence evidence,
            List<Reason> reasons,
            List<Doubt> doubts) {
        Answer answer = evidence.answers().get(ask.question().id());
        if (answer == null) {
            doubts.add(new Doubt(step, ask.question()));
        } else if (ask.raises(answer)) {
            reasons.add(new Reason(step, rule, Set.of()));
        }
    }

    private ToolDecision decide(AiTool tool, Step certain, List<Doubt> doubts) {
        Optional<Cell> cell = cell(certain, tool);
        List<Cell> also = cell.map(winner -> losers(winner, certain, tool)).orElse(List.of());
        Verdict verdict = cell.map(Cell::verdict).orElse(Verdict.NOT_COVERED);
        if (verdict != Verdict.ALLOWED) {
            return new ToolDecision(tool, verdict, cell, Optional.empty(), also);
        }
        // The highest doubt first: a hint at secrecy matters more than a general question. On the same step the
        // guideline's own question says more than Vett's "is it really that?".
        Optional<DecidingQuestion> question = doubts.stream()
                .filter(doubt ->
                        cell(doubt.step(), tool).map(Cell::verdict).orElse(Verdict.NOT_COVERED) != Verdict.ALLOWED)
                .max(Comparator.comparingInt((Doubt doubt) -> steps.indexOf(doubt.step()))
                        .thenComparing(doubt -> doubt.question().confirms().isEmpty()))
                .map(Doubt::question);
        return new ToolDecision(
                tool, question.isPresent() ? Verdict.ALLOWED_IF : Verdict.ALLOWED, cell, question, also);
    }

    /** The cell that decides a place: the one that no other cell of that place lists under {@code also}. */
    public Optional<Cell> cell(Step step, AiTool tool) {
        List<Cell> here =
                cells.stream().filter(cell -> cell.decides(step, tool)).toList();
        Set<String> losing = here.stream().flatMap(cell -> cell.also().stream()).collect(Collectors.toSet());
        return here.stream().filter(cell -> !losing.contains(cell.id())).findFirst();
    }

    private List<Cell> losers(Cell winner, Step step, AiTool tool) {
        return cells.stream()
                .filter(cell -> winner.also().contains(cell.id()) && cell.decides(step, tool))
                .toList();
    }

    private Set<DataType> covered(RaisingRule rule, Collection<DataType> found) {
        return found.stream()
                .filter(type -> rule.types().stream().anyMatch(named -> dataTypes.covers(named, type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The index of the highest of these steps; the first step if there is none. */
    private int highest(List<Step> reached) {
        return reached.stream().mapToInt(steps::indexOf).max().orElse(0);
    }
}
