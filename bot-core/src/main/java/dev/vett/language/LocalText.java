package dev.vett.language;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A short text of a data file in one or more languages. Immutable. */
public record LocalText(Map<Language, String> byLanguage) {
    private static final LocalText EMPTY = new LocalText(Map.of());

    public LocalText {
        Map<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(byLanguage);
        byLanguage = Collections.unmodifiableMap(copy);
    }

    public static LocalText empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The same with a capital letter first, as names have it. */
    public LocalText capitalised() {
        Map<Language, String> capitalised = new EnumMap<>(Language.class);
        byLanguage.forEach((language, text) -> capitalised.put(
                language, text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1)));
        return new LocalText(capitalised);
    }

    /** The text in that language or, where it has none, in the nearest one that it has; empty if it has none at all. */
    public String in(Language language) {
        return language.andNeighbours().stream()
                .filter(byLanguage::containsKey)
                .map(byLanguage::get)
                .findFirst()
                .orElse("");
    }
}
