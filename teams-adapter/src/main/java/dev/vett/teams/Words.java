package dev.vett.teams;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import java.util.EnumMap;
import java.util.Map;

/** What only the Teams side has to say, in every language. */
final class Words {
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);

    Words() {
        messages.putAll(Messages.all(Words.class, "teams"));
    }

    String say(Language language, String key, Object... arguments) {
        Messages own = messages.get(language);
        if (own == null) {
            throw new IllegalStateException("every language has its words");
        }
        return own.say(key, arguments);
    }
}
