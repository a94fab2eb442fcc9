package dev.vett.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words in one language: the patterns of a file such as {@code messages_sv.properties}. Immutable, thread-safe.
 *
 * <p>The files are UTF-8 and hold {@link MessageFormat} patterns. They write typographic apostrophes only, so that nobody
 * has to remember that a pattern doubles the plain one.
 */
public final class Messages {
    private final Locale locale;
    private final String name;
    private final Map<String, String> patterns;

    private Messages(Locale locale, String name, Map<String, String> patterns) {
        this.locale = locale;
        this.name = name;
        this.patterns = Map.copyOf(patterns);
    }

    /**
     * The file of every language.
     *
     * @param beside the class that the files lie beside
     * @param name such as {@code messages}
     */
    public static Map<Language, Messages> all(Class<?> beside, String name) {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(beside, name, language));
        }
        return all;
    }

    /** The file of one language. */
    public static Messages read(Class<?> beside, String name, Language language) {
        String file = name + "_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MissingResourceException("no " + file, beside.getName(), file);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return new Messages(Locale.forLanguageTag(language.code()), file, patterns);
    }

    public Locale locale() {
        return locale;
    }

    /** Every key, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /**
     * A message as it stands in the file.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no message '" + key + "' in " + name, Messages.class.getName(), key);
        }
        return pattern;
    }

    /**
     * A message with its arguments.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(pattern(key), locale).format(arguments);
    }
}
