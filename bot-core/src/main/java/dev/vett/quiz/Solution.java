package dev.vett.quiz;

import dev.vett.language.LocalText;
import dev.vett.policy.Clause;
import dev.vett.policy.Status;
import dev.vett.policy.ToolDecision;
import java.util.List;
import java.util.Optional;

/**
 * The right answer to a scenario and what it rests on.
 *
 * @param right the number of the right answer, from 0
 * @param clauses where the guideline says so, the deciding clause first; empty only where it does not say
 * @param explanation empty where it was written for an answer that the policy no longer gives
 * @param decision the policy's own, with its question, exception and whether it is a reading; empty where none decides
 */
public record Solution(int right, List<Clause> clauses, LocalText explanation, Optional<ToolDecision> decision) {
    public Solution {
        clauses = List.copyOf(clauses);
    }

    /** Whether the policy reads the guideline so, without its saying so word for word. */
    public boolean isReading() {
        return decision.flatMap(ToolDecision::cell)
                .filter(cell -> cell.status() == Status.INFERRED)
                .isPresent();
    }
}
