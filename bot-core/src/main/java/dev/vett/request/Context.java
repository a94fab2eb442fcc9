package dev.vett.request;

import dev.vett.language.Language;
import java.util.Optional;

/**
 * Where a request comes from: the organisation's pack, the language of the reply and who sees it.
 *
 * @param workplace of the user, if it is known
 * @param kept whether the text stands in a message that the chat platform keeps, so that a draft in it is to be deleted there
 */
public record Context(String pack, Language language, Audience audience, Optional<Workplace> workplace, boolean kept) {
    /** A user of whose workplace nothing is known, with a text that nobody keeps. */
    public Context(String pack, Language language, Audience audience) {
        this(pack, language, audience, Optional.empty(), false);
    }

    /** The same with a workplace, unless one is known already. */
    public Context at(Optional<Workplace> usual) {
        return new Context(pack, language, audience, workplace.or(() -> usual), kept);
    }

    /** The same for a text in a message that the chat platform keeps. */
    public Context inMessage() {
        return new Context(pack, language, audience, workplace, true);
    }
}
