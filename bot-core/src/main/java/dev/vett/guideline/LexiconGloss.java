package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A gloss of the concepts' English names. Words without a concept are dropped, for raw Nordic words mislead the model;
 * English is left alone. Made for one task, not thread-safe.
 */
final class LexiconGloss implements Gloss {
    private final Lexicon lexicon;
    private final Map<Language, ConceptReading> readings = new EnumMap<>(Language.class);

    LexiconGloss(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public String english(String text, Language language, boolean asked) {
        if (language == Language.EN) {
            return text;
        }
        List<String> names = new ArrayList<>();
        for (ConceptReading.Mention mention :
                readings.computeIfAbsent(language, lexicon::reading).mentions(Words.of(text), asked)) {
            String name = mention.concept().name().in(Language.EN);
            if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                names.add(name);
            }
        }
        return String.join(" ", names);
    }
}
