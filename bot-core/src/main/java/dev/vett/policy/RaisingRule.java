package dev.vett.policy;

import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import java.util.Optional;
import java.util.Set;

/**
 * Something that puts a text on a step: kinds of data, an answer to a question, or both.
 *
 * @param types empty for a rule that only asks
 * @param personsAtLeast how many persons the text must be about, at least 0
 * @param ask the question whose answer decides; empty when the types alone do
 * @param status whether the clause names this, or Vett reads it so
 * @param note one line for the user; may be empty
 */
public record RaisingRule(
        Set<DataType> types, int personsAtLeast, Optional<Ask> ask, Clause clause, Status status, LocalText note) {
    /** The answer that raises; "don't know" always does. */
    public record Ask(DecidingQuestion question, Answer raisesIf) {
        boolean raises(Answer answer) {
            return answer == raisesIf || answer == Answer.DONT_KNOW;
        }
    }

    public RaisingRule {
        types = Set.copyOf(types);
    }
}
