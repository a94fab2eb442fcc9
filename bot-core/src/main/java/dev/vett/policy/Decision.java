package dev.vett.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the policy says of a text.
 *
 * @param evidence what was looked at
 * @param classification empty when the guideline has no classes
 * @param tools one decision a tool, in the pack's order; empty when the guideline has no tool rules
 */
public record Decision(Evidence evidence, Optional<Classification> classification, List<ToolDecision> tools) {
    public Decision {
        tools = List.copyOf(tools);
    }

    /** The decision where a guideline has neither classes nor tools. */
    public static Decision withoutPolicy(Evidence evidence) {
        return new Decision(evidence, Optional.empty(), List.of());
    }
}
