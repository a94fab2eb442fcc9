package dev.vett.reply;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Vett's own words in one language, and how that language joins them. */
record Wording(Messages messages) {

    /** The wording of every language. */
    static Map<Language, Wording> all() {
        Map<Language, Wording> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(language));
        }
        return all;
    }

    static Wording read(Language language) {
        return new Wording(Messages.read(Wording.class, "messages", language));
    }

    Locale locale() {
        return messages.locale();
    }

    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** The message with a capital first letter, whatever its first argument begins with. */
    String sentence(String key, Object... arguments) {
        return capital(say(key, arguments));
    }

    String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(locale()) + text.substring(end);
    }

    /** "a, b and c"; empty for none. */
    String list(List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        String joined = items.get(0);
        for (int i = 1; i < items.size(); i++) {
            joined = say(i == items.size() - 1 ? "text.and" : "text.comma", joined, items.get(i));
        }
        return joined;
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(messages.pattern("text.date"), locale()));
    }
}
