package dev.vett.request;

import dev.vett.language.Language;
import java.util.Optional;

/**
 * Where a request comes from: the organisation's pack, the language of the reply and who sees it.
 *
 * @param workplace of the user, if it is known
 */
public record Context(String pack, Language language, Audience audience, Optional<Workplace> workplace) {
    /** A user of whose workplace nothing is known. */
    public Context(String pack, Language language, Audience audience) {
        this(pack, language, audience, Optional.empty());
    }

    /** The same with a workplace, unless one is known already. */
    public Context at(Optional<Workplace> usual) {
        return new Context(pack, language, audience, workplace.or(() -> usual));
    }
}
