package dev.vett.guideline;

import java.util.List;
import java.util.Map;

/** A text as the lexical channels compare it. Immutable. */
final class Features {
    /**
     * A word.
     *
     * @param stems its stem, and another one if the texts that are searched are in another language
     * @param parts the stems of a compound's parts; empty for a simple word
     * @param weight how much it matters beside the others; mostly 1
     */
    record Word(List<String> stems, List<String> parts, float weight) {}

    private final List<Word> words;
    private final Map<Integer, Float> grams;
    private final Map<String, Double> concepts;
    private final List<String> named;

    /**
     * A text's features.
     *
     * @param words its content words; function words are left out
     * @param grams character sequences of the content words by their hash, with the sum of their words' weights
     * @param concepts the ids of the concepts that it is about, with weight
     * @param named the ids of those that it mentions itself
     */
    Features(List<Word> words, Map<Integer, Float> grams, Map<String, Double> concepts, List<String> named) {
        this.words = words;
        this.grams = grams;
        this.concepts = concepts;
        this.named = List.copyOf(named);
    }

    List<Word> words() {
        return words;
    }

    Map<Integer, Float> grams() {
        return grams;
    }

    Map<String, Double> concepts() {
        return concepts;
    }

    List<String> named() {
        return named;
    }

    boolean isEmpty() {
        return words.isEmpty() && concepts.isEmpty();
    }
}
