package dev.vett.policy;

import java.util.List;

/**
 * The information class of a text.
 *
 * @param certain the step that was reached for certain
 * @param possible the highest step that hints or unanswered questions could reach; never below {@code certain}
 * @param assumed nothing raised the text above the first step: an assumption, not a finding
 * @param reasons what raised it, highest step first
 */
public record Classification(Step certain, Step possible, boolean assumed, List<Reason> reasons) {
    public Classification {
        reasons = List.copyOf(reasons);
    }
}
