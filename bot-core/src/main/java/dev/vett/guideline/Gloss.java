package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts a text into rough English, for an embedding model that reads nothing else: the words matter, the grammar does not.
 * First each word by the learned tables, an unknown one as it stands; then the names of the concepts, for the tables know
 * few words of administration. English is left alone. Made for one task, not thread-safe.
 */
final class Gloss {
    private final Translations translations;
    private final Function<Language, ConceptReading> readings;
    private final Map<Language, Map<String, String>> translated = new EnumMap<>(Language.class);

    /**
     * For the texts of one task.
     *
     * @param readings read the concepts of each language; the task's other readers may use them as well
     */
    Gloss(Translations translations, Function<Language, ConceptReading> readings) {
        this.translations = translations;
        this.readings = readings;
    }

    /**
     * A text's gloss; may be blank.
     *
     * @param asked whether somebody typed it as a question: its concepts may be misspelt then
     */
    String english(String text, Language language, boolean asked) {
        if (language == Language.EN) {
            return text;
        }
        List<String> words = Words.of(text);
        List<String> english = new ArrayList<>();
        Map<String, String> known = translated.computeIfAbsent(language, each -> new HashMap<>());
        for (String word : words) {
            english.add(known.computeIfAbsent(
                    word, each -> translations.find(each, language).orElse(each)));
        }
        String last = "";
        for (ConceptReading.Mention mention : readings.apply(language).mentions(words, asked)) {
            String name = mention.concept().name().in(Language.EN);
            if (!name.equals(last)) {
                english.add(name);
            }
            last = name;
        }
        return String.join(" ", english);
    }
}
