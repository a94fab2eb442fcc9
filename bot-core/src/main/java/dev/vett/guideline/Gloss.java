package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a text into rough English, for an embedding model that reads nothing else: the words matter, the grammar does not.
 * First each word by the learned tables, an unknown one as it stands; then the names of the concepts, for the tables know
 * few words of administration. English is left alone. Made for one task, not thread-safe.
 */
final class Gloss {
    private final Lexicon lexicon;
    private final Map<Language, ConceptReading> readings = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> translated = new EnumMap<>(Language.class);

    Gloss(Lexicon lexicon) {
        this.lexicon = lexicon;
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
                    word, each -> lexicon.translations().find(each, language).orElse(each)));
        }
        String last = "";
        for (ConceptReading.Mention mention :
                readings.computeIfAbsent(language, lexicon::reading).mentions(words, asked)) {
            String name = mention.concept().name().in(Language.EN);
            if (!name.equals(last)) {
                english.add(name);
            }
            last = name;
        }
        return String.join(" ", english);
    }
}
