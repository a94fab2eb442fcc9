package dev.vett.reply;

import dev.vett.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Vett's own words in one language: the patterns of {@code messages_<language>.properties}. Immutable, thread-safe.
 *
 * <p>The files are UTF-8 and hold {@link MessageFormat} patterns. They write typographic apostrophes only, so that nobody
 * has to remember that a pattern doubles the plain one.
 */
final class Wording {
    private final Locale locale;
    private final Map<String, String> patterns;

    private Wording(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    /** The wording of every language. */
    static Map<Language, Wording> all() {
        Map<Language, Wording> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(language));
        }
        return all;
    }

    static Wording read(Language language) {
        String file = "messages_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Wording.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MissingResourceException("no " + file, Wording.class.getName(), file);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return new Wording(Locale.forLanguageTag(language.code()), patterns);
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no message '" + key + "'", Wording.class.getName(), key);
        }
        return pattern;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(pattern(key), locale).format(arguments);
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
        return text.substring(0, end).toUpperCase(locale) + text.substring(end);
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
        return date.format(DateTimeFormatter.ofPattern(pattern("text.date"), locale));
    }
}
