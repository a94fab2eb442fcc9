package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of a passage. Finds the one that has most of a question's concepts and words, so that a reader's eye falls
 * on it. Read once for all questions; immutable.
 */
final class Sentences {
    /** What a sentence says; its stems by their hashes, which take a tenth of the memory. */
    private static final class Sentence {
        private final List<String> concepts;
        private final int[] stems;

        Sentence(List<String> concepts, List<String> stems) {
            this.concepts = concepts;
            this.stems = stems.stream().mapToInt(Sentences::hash).distinct().toArray();
        }

        double score(Features question, Set<Integer> asked) {
            double score = 0;
            for (String concept : concepts) {
                score += CONCEPT * question.concepts().getOrDefault(concept, 0.0);
            }
            for (int stem : stems) {
                score += asked.contains(stem) ? 1 : 0;
            }
            return score;
        }
    }

    private static final Pattern BETWEEN = Pattern.compile("\\R|(?<=[.!?:])\\s+(?=\\p{Lu}|\\d)");
    private static final int SHORTEST = 20;
    /** A concept says more than a word. */
    private static final double CONCEPT = 1.5;
    /** What the question only implies. */
    private static final double LEAST = 1;
    /** So much better than the next one, or nothing stands out. */
    private static final double LEAD = 1.2;

    private final String passage;
    private final List<Sentence> sentences;

    private Sentences(String passage, List<Sentence> sentences) {
        this.passage = passage;
        this.sentences = sentences;
    }

    /** Reads a passage in a language. */
    static Sentences of(String passage, Analysis analysis, Language language) {
        List<String> texts = split(passage);
        return new Sentences(
                passage,
                texts.size() < 2
                        ? List.of()
                        : texts.stream()
                                .map(text ->
                                        new Sentence(analysis.concepts(text, language), analysis.stems(text, language)))
                                .toList());
    }

    private static List<String> split(String passage) {
        return BETWEEN.splitAsStream(passage)
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .toList();
    }

    private static int hash(String stem) {
        return Analysis.hash(stem, 0, stem.length());
    }

    /** The sentence for a question; empty if the passage is a single one, or if none stands out. */
    Optional<String> best(Features question) {
        Set<Integer> asked = question.words().stream()
                .flatMap(word -> word.stems().stream())
                .map(Sentences::hash)
                .collect(Collectors.toSet());
        int best = -1;
        double most = 0;
        double next = 0;
        for (int i = 0; i < sentences.size(); i++) {
            double score = sentences.get(i).score(question, asked);
            if (score > most) {
                next = most;
                most = score;
                best = i;
            } else {
                next = Math.max(next, score);
            }
        }
        return best < 0 || most < LEAST || most < next * LEAD
                ? Optional.empty()
                : Optional.of(split(passage).get(best));
    }
}
