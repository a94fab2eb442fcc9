package dev.vett.policy;

import dev.vett.screening.DataType;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a text stands on a step: the rule and the findings that met it.
 *
 * @param types what was found; empty when an answer raised the step
 */
public record Reason(Step step, RaisingRule rule, Set<DataType> types) {
    public Reason {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }
}
