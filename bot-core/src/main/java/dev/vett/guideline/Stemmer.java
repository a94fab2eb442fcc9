package dev.vett.guideline;

import dev.vett.language.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Snowball's stems. Cheap to make; not thread-safe. */
final class Stemmer {
    private final SnowballStemmer snowball;

    Stemmer(Language language) {
        this.snowball = switch (language) {
            case SV -> new SwedishStemmer();
            case NB, NN -> new NorwegianStemmer();
            case EN -> new EnglishStemmer();
        };
    }

    /** The stem, folded ({@link Words#fold}). */
    String stem(String word) {
        return Words.fold(accented(word));
    }

    /** The stem with its vowels ({@link Words#kindred}). */
    String accented(String word) {
        snowball.setCurrent(word);
        snowball.stem();
        return Words.kindred(snowball.getCurrent());
    }
}
