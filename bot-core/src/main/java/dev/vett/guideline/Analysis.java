package dev.vett.guideline;

import dev.vett.guideline.ConceptReading.Mention;
import dev.vett.guideline.Features.Word;
import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads texts for the lexical channels. Made for one task (an index, a question); not thread-safe.
 *
 * <p>Words are known, as parts of compounds, if the lexicon or the searched texts have them.
 */
final class Analysis {
    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final double BROADER = 0.5;
    private static final float TOOL_BESIDE_INFORMATION = 0.4f;

    private final Lexicon lexicon;
    private final Predicate<String> vocabulary;
    private final Map<Language, Stemmer> stemmers = new EnumMap<>(Language.class);
    private final Map<Language, ConceptReading> readings = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, List<String>>> parts = new EnumMap<>(Language.class);

    /**
     * For texts that have these words.
     *
     * @param vocabulary whether a stem occurs in the searched texts
     */
    Analysis(Lexicon lexicon, Predicate<String> vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    /**
     * A text's features.
     *
     * @param also the language of the searched texts
     * @param asked whether it is a question: misspelt words are recognised, and its concepts weighed by what they tell
     */
    Features read(String text, Language language, Language also, boolean asked) {
        List<String> all = Words.of(text);
        List<Mention> mentions = reading(language).mentions(all, asked);
        Map<String, Double> concepts = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            concepts.merge(mention.concept().id(), mention.certainty(), Math::max);
        }
        float[] weights = asked ? weights(all.size(), mentions) : ones(all.size());
        List<Word> words = new ArrayList<>();
        Map<Integer, Float> grams = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            String folded = Words.fold(word);
            if (!FunctionWords.contains(folded)) {
                words.add(new Word(stems(word, language, also), parts(word, language), weights[i]));
                addGrams(folded, weights[i], grams);
            }
        }
        List<String> named = List.copyOf(concepts.keySet());
        if (asked) {
            weigh(concepts);
        }
        return new Features(words, grams, concepts, named);
    }

    private static float[] ones(int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * A question that names a tool and a kind of information is about the information: sections that only tell about the
     * tool do not answer it.
     */
    private static float[] weights(int size, List<Mention> mentions) {
        float[] weights = ones(size);
        boolean information =
                mentions.stream().anyMatch(mention -> mention.concept().kind() == Kind.INFORMATION);
        if (information) {
            for (Mention mention : mentions) {
                if (mention.concept().kind() == Kind.TOOL) {
                    Arrays.fill(weights, mention.from(), mention.to(), TOOL_BESIDE_INFORMATION);
                }
            }
        }
        return weights;
    }

    private void weigh(Map<String, Double> concepts) {
        Map<String, Double> more = new LinkedHashMap<>();
        concepts.forEach((id, certainty) -> {
            more.merge(
                    id,
                    certainty
                            * lexicon.concept(id)
                                    .map(concept -> weight(concept.kind()))
                                    .orElse(1.0),
                    Math::max);
            lexicon.broader(id).forEach(wider -> more.merge(wider, certainty * BROADER, Math::max));
        });
        concepts.clear();
        concepts.putAll(more);
    }

    /** A kind of information tells sections apart, a tool's name hardly does. */
    private static double weight(Kind kind) {
        return switch (kind) {
            case INFORMATION -> 1.2;
            case DOMAIN, ACTION, ACTOR, PRINCIPLE, PROPERTY -> 1;
            case TOOL -> 0.6;
            case SMALLTALK -> 0;
        };
    }

    /** The ids of the concepts that a text mentions, in the order of their first mention. */
    List<String> concepts(String text, Language language) {
        return reading(language).mentions(Words.of(text), false).stream()
                .map(mention -> mention.concept().id())
                .distinct()
                .toList();
    }

    /** The reader of concepts in a language; it remembers the words of all texts of the task. */
    ConceptReading reading(Language language) {
        return readings.computeIfAbsent(language, lexicon::reading);
    }

    /** The stems of all content words. */
    List<String> stems(String text, Language language) {
        return Words.of(text).stream()
                .filter(word -> !FunctionWords.contains(Words.fold(word)))
                .map(word -> stem(word, language))
                .toList();
    }

    private List<String> stems(String word, Language language, Language also) {
        String stem = stem(word, language);
        if (language == also) {
            return List.of(stem);
        }
        String other = stem(word, also);
        return other.equals(stem) ? List.of(stem) : List.of(stem, other);
    }

    private List<String> parts(String word, Language language) {
        return parts.computeIfAbsent(language, each -> new HashMap<>())
                .computeIfAbsent(
                        word,
                        each -> Compounds.split(word, part -> isWord(part, language)).stream()
                                .map(part -> stem(part, language))
                                .toList());
    }

    private boolean isWord(String part, Language language) {
        String stem = stem(part, language);
        return stem.length() >= SHORTEST_GRAM && (vocabulary.test(stem) || lexicon.knows(stem));
    }

    private String stem(String word, Language language) {
        return stemmers.computeIfAbsent(language, Stemmer::new).stem(word);
    }

    /** Character sequences of three to five letters; a word's ends count as letters. */
    private static void addGrams(String word, float weight, Map<Integer, Float> grams) {
        String marked = "_" + word + "_";
        for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
            for (int at = 0; at + length <= marked.length(); at++) {
                grams.merge(hash(marked, at, at + length), weight, Float::sum);
            }
        }
    }

    /** Spreads well, unlike the hash of a short string. */
    static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }
}
