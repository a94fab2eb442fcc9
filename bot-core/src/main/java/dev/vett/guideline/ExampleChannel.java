package dev.vett.guideline;

import dev.vett.guideline.Features.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike a question is to those that somebody wrote for sections and gaps. Thread-safe. */
final class ExampleChannel {
    /** A written question's owner: a number from 0. */
    record Example(int owner, Features features) {}

    private static final float WORDS = 0.4f;
    private static final float GRAMS = 0.4f;
    private static final float CONCEPTS = 0.3f;
    private static final float DENSE = 0.5f;

    private final int owners;
    private final int[] ownerOf;
    private final Bags words;
    private final Bags grams;
    private final Bags concepts;

    ExampleChannel(int owners, List<Example> examples) {
        this.owners = owners;
        this.ownerOf = examples.stream().mapToInt(Example::owner).toArray();
        this.words = new Bags(
                examples.stream().map(example -> words(example.features())).toList());
        this.grams = new Bags(
                examples.stream().map(example -> example.features().grams()).toList());
        this.concepts = new Bags(
                examples.stream().map(example -> concepts(example.features())).toList());
    }

    /**
     * For each owner the likeness of its most alike question, from 0 to 1.
     *
     * @param dense the embedding's likeness for each written question; empty if there is none
     */
    float[] scores(Features question, float[] dense) {
        float[] byWords = words.cosines(words(question));
        float[] byGrams = grams.cosines(question.grams());
        float[] byConcepts = concepts.cosines(concepts(question));
        float[] best = new float[owners];
        for (int i = 0; i < ownerOf.length; i++) {
            float score = WORDS * byWords[i] + GRAMS * byGrams[i] + CONCEPTS * byConcepts[i];
            if (dense.length > 0) {
                score = (score + DENSE * dense[i]) / (1 + DENSE);
            }
            best[ownerOf[i]] = Math.max(best[ownerOf[i]], score);
        }
        return best;
    }

    private static Map<Integer, Float> words(Features features) {
        Map<Integer, Float> words = new HashMap<>();
        for (Word word : features.words()) {
            List<String> stems = word.parts().isEmpty() ? word.stems().subList(0, 1) : word.parts();
            stems.forEach(stem -> words.merge(stem.hashCode(), word.weight(), Float::sum));
        }
        return words;
    }

    static Map<Integer, Float> concepts(Features features) {
        Map<Integer, Float> weights = new HashMap<>();
        features.concepts().forEach((id, certainty) -> weights.put(id.hashCode(), certainty.floatValue()));
        return weights;
    }
}
