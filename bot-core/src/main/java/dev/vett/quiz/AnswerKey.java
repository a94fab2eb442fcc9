package dev.vett.quiz;

import dev.vett.language.LocalText;
import dev.vett.policy.Cell;
import dev.vett.policy.Clause;
import dev.vett.policy.Evidence;
import dev.vett.policy.Policy;
import dev.vett.policy.ToolDecision;
import dev.vett.screening.OwnData;
import dev.vett.screening.Screener;
import dev.vett.screening.Screening;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the right answers: where a policy decides, by the screening and the policy that decide real drafts, so that a changed
 * rule changes the answer. Immutable and thread-safe; a draft takes as long as a check of it.
 */
public final class AnswerKey {
    private final Screener screener;

    public AnswerKey(Screener screener) {
        this.screener = screener;
    }

    /** The right answer to a scenario of the set. */
    public Solution solve(Scenario scenario, ScenarioSet set) {
        Optional<ToolDecision> decision = decision(scenario, set);
        Optional<Choice> derived = decision.map(ToolDecision::verdict).map(Choice::of);
        Set<Clause> clauses = new LinkedHashSet<>();
        decision.flatMap(ToolDecision::cell).map(Cell::clause).ifPresent(clauses::add);
        clauses.addAll(scenario.citations());
        // An explanation of another answer would teach the opposite of what a check says.
        LocalText explanation = contradicts(scenario, derived) ? LocalText.empty() : scenario.explanation();
        int right = derived.or(scenario::answer).map(Choice::number).orElseGet(() -> ownAnswer(scenario));
        return new Solution(right, new ArrayList<>(clauses), explanation, decision);
    }

    /** Every scenario of a set as a question, in the set's order. */
    public List<Question> questions(ScenarioSet set) {
        return set.scenarios().stream()
                .map(scenario -> new Question(
                        scenario.id(),
                        scenario.topic(),
                        scenario.choices(),
                        solve(scenario, set).right()))
                .toList();
    }

    /** What the policy answers where the scenario says something else. */
    public Optional<Choice> contradiction(Scenario scenario, ScenarioSet set) {
        Optional<Choice> derived =
                decision(scenario, set).map(ToolDecision::verdict).map(Choice::of);
        return contradicts(scenario, derived) ? derived : Optional.empty();
    }

    private static boolean contradicts(Scenario scenario, Optional<Choice> derived) {
        return derived.isPresent() && scenario.answer().isPresent() && !derived.equals(scenario.answer());
    }

    private Optional<ToolDecision> decision(Scenario scenario, ScenarioSet set) {
        return scenario.judged().map(judged -> {
            Policy policy = set.policy().orElseThrow();
            Evidence evidence = evidence(judged.material(), set.own()).withAnswers(judged.answers());
            return policy.decide(evidence).tools().stream()
                    .filter(decided -> decided.tool().id().equals(judged.tool()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Evidence evidence(Case.Material material, OwnData own) {
        if (material instanceof Case.Material.Draft draft) {
            Screening screening = screener.screen(UserText.of(draft.text()), own);
            return Evidence.of(screening.findings(), screening.persons());
        }
        Case.Material.Information told = (Case.Material.Information) material;
        return new Evidence(told.types(), Set.of(), told.persons(), Map.of());
    }

    private static int ownAnswer(Scenario scenario) {
        return IntStream.range(0, scenario.options().size())
                .filter(i -> scenario.options().get(i).right())
                .findFirst()
                .orElseThrow();
    }
}
