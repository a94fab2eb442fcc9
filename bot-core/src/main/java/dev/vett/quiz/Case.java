package dev.vett.quiz;

import dev.vett.policy.Answer;
import dev.vett.screening.DataType;
import java.util.Map;
import java.util.Set;

/**
 * Something that somebody wants to give to a tool, as the policy decides it.
 *
 * @param tool an id of the pack's tools
 * @param answers what the situation says to the policy's deciding questions, by their id
 */
public record Case(Material material, String tool, Map<String, Answer> answers) {
    /** What would be given to the tool. */
    public sealed interface Material {
        /** An invented text, which is screened as a real one is. */
        record Draft(String text) implements Material {}

        /**
         * Kinds of data that are only told of.
         *
         * @param types empty for a text with nothing in it that the policy looks for
         * @param persons how many persons it is about, at least 0
         */
        record Information(Set<DataType> types, int persons) implements Material {
            public Information {
                types = Set.copyOf(types);
            }
        }
    }

    public Case {
        answers = Map.copyOf(answers);
    }
}
