package dev.vett.policy;

import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import java.util.Optional;

/**
 * A question that is answered with yes, no or don't know and can change the verdict.
 *
 * @param id of the pack's question, or one of Vett's own: {@code confirm/<type>} asks whether a mere hint is really about
 *     that, {@link #IDENTIFIABLE} whether a safe copy still tells who it is about
 * @param text empty for Vett's own, which the reply words
 * @param clause where the guideline itself asks it
 */
public record DecidingQuestion(String id, LocalText text, Optional<Clause> clause) {
    /** "Can anyone tell from what remains who it is about?" */
    public static final String IDENTIFIABLE = "copy/identifiable";

    private static final String CONFIRM = "confirm/";

    static DecidingQuestion confirming(DataType type) {
        return new DecidingQuestion(CONFIRM + type, LocalText.empty(), Optional.empty());
    }

    static DecidingQuestion identifiable() {
        return new DecidingQuestion(IDENTIFIABLE, LocalText.empty(), Optional.empty());
    }

    /** Whether this asks what a safe copy still tells. */
    public boolean asksWho() {
        return id.equals(IDENTIFIABLE);
    }

    /** The type that Vett's own question asks about; empty for a pack's question. */
    public Optional<DataType> confirms() {
        return id.startsWith(CONFIRM) ? Optional.of(DataType.of(id.substring(CONFIRM.length()))) : Optional.empty();
    }
}
