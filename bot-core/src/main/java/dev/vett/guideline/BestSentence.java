package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the sentence of a passage that has most of a question's concepts and words, so that a reader's eye falls on it.
 *
 * <p>Made for one question; not thread-safe.
 */
final class BestSentence {
    private static final Pattern BETWEEN = Pattern.compile("\\R|(?<=[.!?:])\\s+(?=\\p{Lu}|\\d)");
    private static final int SHORTEST = 20;
    /** A concept says more than a word. */
    private static final double CONCEPT = 1.5;
    /** What the question only implies. */
    private static final double LEAST = 1;
    /** So much better than the next one, or nothing stands out. */
    private static final double LEAD = 1.2;

    private final Analysis analysis;
    private final Features question;
    private final Set<String> stems;
    private final Language language;

    /**
     * For the answers to a question.
     *
     * @param language of the passages
     */
    BestSentence(Analysis analysis, Features question, Language language) {
        this.analysis = analysis;
        this.question = question;
        this.stems =
                question.words().stream().flatMap(word -> word.stems().stream()).collect(Collectors.toSet());
        this.language = language;
    }

    /** The sentence; empty if the passage is a single one, or if none stands out. */
    Optional<String> of(String passage) {
        List<String> sentences = BETWEEN.splitAsStream(passage)
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .toList();
        Optional<String> best = Optional.empty();
        double most = 0;
        double next = 0;
        for (String sentence : sentences) {
            double score = score(sentence);
            if (score > most) {
                next = most;
                most = score;
                best = Optional.of(sentence);
            } else {
                next = Math.max(next, score);
            }
        }
        return sentences.size() < 2 || most < LEAST || most < next * LEAD ? Optional.empty() : best;
    }

    private double score(String sentence) {
        Features features = analysis.read(sentence, language, language, false);
        double score = 0;
        for (String concept : features.concepts().keySet()) {
            score += CONCEPT * question.concepts().getOrDefault(concept, 0.0);
        }
        Set<String> seen = new HashSet<>();
        for (Features.Word word : features.words()) {
            for (String stem : word.stems()) {
                if (stems.contains(stem) && seen.add(stem)) {
                    score += word.weight();
                }
            }
        }
        return score;
    }
}
