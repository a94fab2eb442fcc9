package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One language's words and phrases for the concepts, by their stems. Filled once, then only read. */
final class WordForms {
    /** A phrase that was recognised: how many words long, and for which concepts. */
    record Match(int length, Set<Concept> concepts) {
        static final Match NONE = new Match(0, Set.of());
    }

    private record Phrase(List<String> stems, Set<Concept> concepts) {
        boolean isLongerThan(@Nullable Phrase other) {
            return other == null || stems.size() > other.stems.size();
        }
    }

    /** Letters of a word that tell at a glance that it is no form. */
    static final int BEGINNING = 3;

    /** Shorter words are other words without their dots and rings: {@code får}, {@code far}. */
    private static final int SHORTEST_FOLDED = 4;

    private final Language language;
    private final Stemmer stemmer;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase>> byFirstFolded = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    WordForms(Language language) {
        this.language = language;
        this.stemmer = new Stemmer(language);
    }

    void add(String form, Concept concept) {
        List<String> stems = new ArrayList<>();
        for (String word : Words.of(form)) {
            String stem = stemmer.accented(word);
            stems.add(stem);
            words.add(Words.fold(word));
            words.add(Words.fold(stem));
        }
        if (!stems.isEmpty()) {
            add(byFirst, stems, concept);
            List<String> folded = stems.stream().map(Words::fold).toList();
            if (!folded.equals(stems)) {
                add(byFirstFolded, folded, concept);
            }
        }
    }

    private static void add(Map<String, List<Phrase>> all, List<String> stems, Concept concept) {
        List<Phrase> phrases = all.computeIfAbsent(stems.get(0), first -> new ArrayList<>());
        for (Phrase phrase : phrases) {
            if (phrase.stems().equals(stems)) {
                phrase.concepts().add(concept);
                return;
            }
        }
        Set<Concept> concepts = new LinkedHashSet<>();
        concepts.add(concept);
        phrases.add(new Phrase(stems, concepts));
    }

    /** All words of all forms, folded, and their stems. */
    Set<String> words() {
        return words;
    }

    Reader reader() {
        return new Reader();
    }

    /** Reads one text; remembers stems. Not thread-safe. */
    final class Reader {
        private final Stemmer own = new Stemmer(language);
        private final Map<String, String> stems = new HashMap<>();

        private String stem(String word) {
            return stems.computeIfAbsent(word, own::accented);
        }

        /**
         * The longest phrase that begins at a word. Words without any dot or ring are also tried as careless spellings of
         * words that have them.
         */
        Match longest(List<String> text, int at) {
            String first = stem(text.get(at));
            @Nullable Phrase best = longest(byFirst.getOrDefault(first, List.of()), text, at, null);
            if (first.length() >= SHORTEST_FOLDED) {
                best = longest(byFirstFolded.getOrDefault(first, List.of()), text, at, best);
            }
            return best == null ? Match.NONE : new Match(best.stems().size(), best.concepts());
        }

        private @Nullable Phrase longest(List<Phrase> phrases, List<String> text, int at, @Nullable Phrase known) {
            @Nullable Phrase best = known;
            for (Phrase phrase : phrases) {
                if (phrase.isLongerThan(best) && fits(phrase, text, at)) {
                    best = phrase;
                }
            }
            return best;
        }

        private boolean fits(Phrase phrase, List<String> text, int at) {
            if (at + phrase.stems().size() > text.size()) {
                return false;
            }
            for (int i = 1; i < phrase.stems().size(); i++) {
                if (!phrase.stems().get(i).equals(stem(text.get(at + i)))) {
                    return false;
                }
            }
            return true;
        }
    }
}
