package dev.vett.policy;

import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import java.util.Optional;

/**
 * A question that is answered with yes, no or don't know and can change the verdict.
 *
 * @param id of the pack's question, or {@code confirm/<type>} for Vett's own: is a mere hint really about that?
 * @param text empty for Vett's own, which the reply words
 * @param clause where the guideline itself asks it
 */
public record DecidingQuestion(String id, LocalText text, Optional<Clause> clause) {
    private static final String CONFIRM = "confirm/";

    static DecidingQuestion confirming(DataType type) {
        return new DecidingQuestion(CONFIRM + type, LocalText.empty(), Optional.empty());
    }

    /** The type that Vett's own question asks about; empty for a pack's question. */
    public Optional<DataType> confirms() {
        return id.startsWith(CONFIRM) ? Optional.of(DataType.of(id.substring(CONFIRM.length()))) : Optional.empty();
    }
}
