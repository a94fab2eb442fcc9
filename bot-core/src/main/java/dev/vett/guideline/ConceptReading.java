package dev.vett.guideline;

import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises concepts in texts of one language. Remembers words; made for one task, not thread-safe. */
final class ConceptReading {
    /** What a text says at some words, {@code from} inclusive, {@code to} exclusive. */
    record Mention(Concept concept, int from, int to, double certainty) {}

    private record Inside(Concept concept, double certainty) {}

    private static final double IN_COMPOUND = 0.8;
    private static final double MISSPELT = 0.7;
    private static final int SHORTEST_PART = 5;
    private static final int SHORTEST_REST = 3;
    /** Short words mean different things in different languages. */
    private static final int SHORTEST_FOREIGN = 5;

    private final Map<Language, WordForms.Reader> readers = new EnumMap<>(Language.class);
    private final List<Language> order;
    private final Set<String> beginnings;
    private final Spelling spelling;
    private final Map<String, WordForms.Match> seen = new HashMap<>();
    private final Map<String, List<Inside>> seenInside = new HashMap<>();
    private final Map<String, List<Inside>> seenMisspelt = new HashMap<>();

    ConceptReading(Language language, Map<Language, WordForms> forms, Set<String> beginnings, Spelling spelling) {
        this.order =
                language.andNeighbours().stream().filter(forms::containsKey).toList();
        forms.forEach((each, ofLanguage) -> readers.put(each, ofLanguage.reader()));
        this.beginnings = beginnings;
        this.spelling = spelling;
    }

    /**
     * The mentions in a list of words, in order; the longest form at each place wins.
     *
     * @param lenient whether misspelt words are recognised too: right for what people type, wrong for a proofread guideline
     */
    List<Mention> mentions(List<String> words, boolean lenient) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            WordForms.Match match = longest(words, at);
            int from = at;
            at += Math.max(1, match.length());
            int to = at;
            if (match.length() > 0) {
                match.concepts().forEach(concept -> mentions.add(new Mention(concept, from, to, 1)));
            } else {
                for (Inside inside : inside(words.get(from), lenient)) {
                    mentions.add(new Mention(inside.concept(), from, to, inside.certainty()));
                }
            }
        }
        return mentions;
    }

    private WordForms.Match longest(List<String> words, int at) {
        WordForms.Match best = WordForms.Match.NONE;
        for (Language language : order) {
            WordForms.Reader reader = readers.get(language);
            if (reader != null) {
                WordForms.Match match = reader.longest(words, at);
                if (match.length() > best.length() && (match.length() > 1 || mayBe(words.get(at), language))) {
                    best = match;
                }
            }
        }
        return best;
    }

    private boolean mayBe(String word, Language language) {
        return language == order.get(0) || word.length() >= SHORTEST_FOREIGN;
    }

    private WordForms.Match single(String word) {
        if (word.length() >= WordForms.BEGINNING
                && !beginnings.contains(Words.fold(word.substring(0, WordForms.BEGINNING)))) {
            return WordForms.Match.NONE;
        }
        WordForms.Match known = seen.get(word);
        if (known == null) {
            known = longest(List.of(word), 0);
            seen.put(word, known);
        }
        return known;
    }

    /** The concepts of a compound's parts or else, for a lenient reader, of the word that was meant. */
    private List<Inside> inside(String word, boolean lenient) {
        if (word.length() < SHORTEST_PART || FunctionWords.contains(Words.fold(word))) {
            return List.of();
        }
        List<Inside> parts = seenInside.get(word);
        if (parts == null) {
            parts = parts(word);
            seenInside.put(word, parts);
        }
        if (!parts.isEmpty() || !lenient) {
            return parts;
        }
        return seenMisspelt.computeIfAbsent(
                word,
                each -> spelling.nearest(Words.fold(each))
                        .map(form -> inside(single(form), MISSPELT))
                        .orElse(List.of()));
    }

    /** The longest known end of a compound and the longest known beginning before it. */
    private List<Inside> parts(String word) {
        List<Inside> parts = new ArrayList<>();
        int rest = word.length();
        for (int cut = SHORTEST_REST; cut <= word.length() - SHORTEST_PART && parts.isEmpty(); cut++) {
            parts.addAll(inside(single(word.substring(cut)), IN_COMPOUND));
            rest = parts.isEmpty() ? rest : cut;
        }
        int until = parts.isEmpty() ? word.length() - SHORTEST_REST : rest;
        for (int cut = until; cut >= SHORTEST_PART; cut--) {
            List<Inside> beginning = inside(single(word.substring(0, cut)), IN_COMPOUND);
            if (!beginning.isEmpty()) {
                parts.addAll(beginning);
                return parts;
            }
        }
        return parts;
    }

    private static List<Inside> inside(WordForms.Match match, double certainty) {
        return match.concepts().stream()
                .map(concept -> new Inside(concept, certainty))
                .toList();
    }
}
