package dev.vett.policy;

import java.util.List;
import java.util.Optional;

/**
 * The verdict for one tool and what it rests on.
 *
 * @param cell the clause that decides; empty when the guideline does not cover the tool
 * @param question present exactly when the verdict is {@link Verdict#ALLOWED_IF}
 * @param also clauses for the same place that lost to {@code cell}
 */
public record ToolDecision(
        AiTool tool, Verdict verdict, Optional<Cell> cell, Optional<DecidingQuestion> question, List<Cell> also) {
    public ToolDecision {
        also = List.copyOf(also);
    }
}
