package dev.vett.policy;

import dev.vett.language.LocalText;
import java.util.List;

/**
 * One row of the guideline's table.
 *
 * @param id unique in its policy
 * @param name what people call it
 * @param classId the information class that is shown; two steps may share one
 * @param className what people call the class
 * @param clause where the guideline defines the step
 * @param raisedBy what puts a text on this step; empty for the first, where every text starts
 */
public record Step(
        String id, LocalText name, String classId, LocalText className, Clause clause, List<RaisingRule> raisedBy) {
    public Step {
        raisedBy = List.copyOf(raisedBy);
    }
}
