package dev.vett.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The text as a whole: parts of names that come again, and lists of people. Not thread-safe. */
final class NameRepetition {
    private final String lower;
    private final Tokens tokens;
    private final NameSurroundings around;
    private final NameFinds finds;
    private final ListedStrangers strangers;

    NameRepetition(String lower, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.lower = lower;
        this.tokens = tokens;
        this.around = around;
        this.finds = finds;
        this.strangers = new ListedStrangers(lower, tokens, lexicon, around, finds);
    }

    /** A part of a full name that stands elsewhere in the text is the same person. */
    void repeat() {
        Set<String> parts = new HashSet<>();
        Set<String> words = new HashSet<>();
        Map<Integer, Integer> singles = new HashMap<>();
        for (int n = 0; n < finds.size(); n++) {
            NameFinds.Find find = finds.get(n);
            if (find.to() - find.from() == 1) {
                singles.put(find.from(), n);
            }
            if (find.sure() && find.to() - find.from() > 1 && tokens.is(find.from(), NameTable.NEVER)) {
                words.add(tokens.word(find.from()));
            }
            for (int k = find.from(); k < find.to(); k++) {
                if (find.sure() && find.anybody() && mayRepeat(find, k)) {
                    parts.add(tokens.base(k));
                }
            }
        }
        addWords(words);
        for (int i = 0; i < tokens.size() && !parts.isEmpty(); i++) {
            if (tokens.upper(i)
                    && !tokens.stuck(i)
                    && !tokens.is(i, NameTable.NEVER)
                    && (parts.contains(tokens.base(i)) || parts.contains(tokens.word(i)))
                    && (!tokens.is(i, NameTable.WORD | NameTable.PLACE) || !tokens.sentenceStart(i))
                    && !around.isThing(i, i + 1)) {
                if (!finds.covers(i)) {
                    finds.likely(i, i + 1);
                } else if (singles.containsKey(i)) {
                    finds.lift(singles.get(i));
                }
            }
        }
    }

    /** "sandar Du, alltså Du Nguyen": a pronoun or a month that a full name of the text begins with. */
    private void addWords(Set<String> words) {
        for (int i = 1; i < tokens.size() && !words.isEmpty(); i++) {
            if (words.contains(tokens.word(i))
                    && tokens.upper(i)
                    && !tokens.allCaps(i)
                    && around.insideSentence(i)
                    && !around.afterPlacePreposition(i)
                    && !around.greeted(i)
                    && !finds.covers(i)) {
                finds.likely(i, i + 1);
            }
        }
    }

    /** Every part of a full name; alone only what is no ordinary word and no place. */
    private boolean mayRepeat(NameFinds.Find find, int k) {
        if (tokens.length(k) < 3 || tokens.is(k, NameTable.NEVER)) {
            return false;
        }
        boolean full = find.to() - find.from() > 1;
        return full
                ? !tokens.is(k, NameTable.PLACE) || tokens.is(k, NameTable.FAMILY)
                : tokens.upper(k)
                        && (tokens.family(k) || tokens.is(k, NameTable.GIVEN))
                        && !tokens.is(k, NameTable.WORD | NameTable.PLACE);
    }

    /** "Anna, Erik och Fatima": what stands in a list with a person is one too. */
    void join() {
        for (int n = 1; n < finds.size(); n++) {
            if (joined(n - 1, n) && finds.get(n - 1).sure()) {
                finds.lift(n);
            }
        }
        for (int n = finds.size() - 2; n >= 0; n--) {
            if (joined(n, n + 1) && finds.get(n + 1).sure()) {
                finds.lift(n);
            }
        }
        strangers.add();
        addNeighbours();
    }

    /** "Sten, Dag och Anna": a given name that is also a word, beside a person in a list. */
    private void addNeighbours() {
        for (int n = 0; n < finds.size(); n++) {
            NameFinds.Find find = finds.get(n);
            if (!find.sure()) {
                continue;
            }
            int before = find.from() - 1;
            if (before > 0 && !tokens.upper(before)) {
                before--;
            }
            if (before >= 0
                    && mayBeListed(
                            before,
                            n + 1 < finds.size()
                                    && joined(n, n + 1)
                                    && finds.get(n + 1).sure())
                    && isConjunction(tokens.end(before), find.name().start())) {
                addOnce(before);
            }
            int after = find.to();
            if (after + 1 < tokens.size() && !tokens.upper(after)) {
                after++;
            }
            if (after < tokens.size()
                    && mayBeListed(
                            after, n > 0 && joined(n - 1, n) && finds.get(n - 1).sure())
                    && !nameGoesOn(after)
                    && isConjunction(find.name().end(), tokens.start(after))) {
                addOnce(after);
            }
        }
    }

    /** What is added here is itself a neighbour in the rounds that follow. */
    private void addOnce(int i) {
        if (finds.covers(i)) {
            finds.liftAt(i);
        } else {
            finds.likely(i, i + 1);
        }
    }

    private boolean nameGoesOn(int i) {
        return i + 1 < tokens.size() && tokens.gap(i + 1) == ' ' && tokens.upper(i + 1);
    }

    /** A month or a pronoun only among several people. */
    private boolean mayBeListed(int i, boolean among) {
        return tokens.is(i, NameTable.COMMON)
                && tokens.upper(i)
                && !tokens.is(i, NameTable.PLACE)
                && (!tokens.is(i, NameTable.NEVER) || (among && tokens.length(i) > 2))
                && !tokens.stuck(i)
                && !tokens.allCaps(i)
                && (i == 0 || tokens.gap(i) != ' ' || !tokens.upper(i - 1));
    }

    private boolean joined(int a, int b) {
        return isConjunction(finds.get(a).name().end(), finds.get(b).name().start());
    }

    private boolean isConjunction(int from, int to) {
        return isConjunction(lower, from, to);
    }

    /** Whether a comma or a conjunction stands there and nothing else. */
    static boolean isConjunction(String lower, int from, int to) {
        if (to <= from || to - from > 5) {
            return false;
        }
        String between = lower.substring(from, to);
        return between.equals(", ")
                || between.equals(" och ")
                || between.equals(" og ")
                || between.equals(" and ")
                || between.equals(" & ")
                || between.equals("/")
                || between.equals(" / ");
    }
}
