package dev.vett.policy;

import dev.vett.language.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one clause says for some steps and tools.
 *
 * @param steps step ids
 * @param tools tool ids
 * @param exception a clause that opens a way around, shown with the verdict
 * @param also ids of cells for the same places that lose to this one and are shown beside it
 * @param note one line for the user; may be empty
 */
public record Cell(
        String id,
        Set<String> steps,
        Set<String> tools,
        Verdict verdict,
        Clause clause,
        Status status,
        Strength strength,
        Optional<Clause> exception,
        List<String> also,
        LocalText note) {
    public Cell {
        steps = Set.copyOf(steps);
        tools = Set.copyOf(tools);
        also = List.copyOf(also);
    }

    boolean decides(Step step, AiTool tool) {
        return steps.contains(step.id()) && tools.contains(tool.id());
    }
}
