package dev.vett.policy;

import java.util.List;
import java.util.Optional;

/**
 * The verdict for one tool and what it rests on.
 *
 * @param cell the clause that decides; empty when the guideline does not cover the tool
 * @param question what settles an {@link Verdict#ALLOWED_IF}; empty if no single question does, and for other verdicts
 * @param also clauses for the same place that lost to {@code cell}
 */
public record ToolDecision(
        AiTool tool, Verdict verdict, Optional<Cell> cell, Optional<DecidingQuestion> question, List<Cell> also) {
    public ToolDecision {
        also = List.copyOf(also);
    }

    /** The verdict for a tool that the guideline does not name. */
    public static ToolDecision notCovered(AiTool tool) {
        return new ToolDecision(tool, Verdict.NOT_COVERED, Optional.empty(), Optional.empty(), List.of());
    }
}
