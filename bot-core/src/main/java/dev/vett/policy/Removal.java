package dev.vett.policy;

import dev.vett.screening.DataType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What would be enough: kinds of data to take out, and the step that the text is on without them, if nobody can tell then who
 * it is about.
 */
public record Removal(Set<DataType> types, Step reached) {
    public Removal {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /** Everything that raises to a step has to go, step by step, until a lower class frees a tool. */
    static Optional<Removal> enough(Policy policy, Evidence evidence) {
        if (!evidence.replaced().isEmpty()) {
            return Optional.empty();
        }
        Decision before = policy.decide(evidence);
        Set<DataType> gone = new TreeSet<>();
        Decision after = before;
        while (!helps(before, after)) {
            Set<DataType> raising = raising(policy, certain(after));
            if (raising.isEmpty()) {
                return Optional.empty();
            }
            gone.addAll(raising);
            after = policy.decide(evidence.without(gone));
        }
        return Optional.of(new Removal(gone, certain(after).certain()));
    }

    private static Classification certain(Decision decision) {
        return decision.classification().orElseThrow();
    }

    private static boolean helps(Decision before, Decision after) {
        List<ToolDecision> tools = before.tools();
        boolean lower = !certain(after)
                .certain()
                .classId()
                .equals(certain(before).certain().classId());
        return lower
                && IntStream.range(0, tools.size())
                        .anyMatch(i -> tools.get(i).verdict().denies()
                                && !after.tools().get(i).verdict().denies());
    }

    /** What holds the text on its step; empty if an answer does, or content, which is not taken out of a text. */
    private static Set<DataType> raising(Policy policy, Classification classification) {
        Set<DataType> raising = new TreeSet<>();
        for (Reason reason : classification.reasons()) {
            if (reason.step().equals(classification.certain())) {
                boolean fixed =
                        reason.types().isEmpty() || reason.types().stream().anyMatch(policy.dataTypes()::isContent);
                if (fixed) {
                    return Set.of();
                }
                raising.addAll(reason.types());
            }
        }
        return raising;
    }
}
