package dev.vett.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that are also words, several in one sentence: "saga bredvid odd, ask vid dörren, linnea mitt emot storm". One of
 * them says nothing, three are a list of people. Not thread-safe.
 */
final class ListedWordNames {
    private static final int ENOUGH = 3;

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    ListedWordNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void find() {
        List<Integer> sentence = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            char gap = tokens.gap(i);
            if (gap == '.' || gap == '\n' || gap == '!' || gap == '?') {
                take(sentence);
                sentence.clear();
            }
            if (isWordName(i)) {
                sentence.add(i);
            }
        }
        take(sentence);
        besidePeople();
    }

    /** "Dag tek tysdag, Vår tek onsdag. Då køyrer Tor": capital letters where the same line tells of two people. */
    private void besidePeople() {
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.gap(i) == '\n') {
                line(from, i);
                from = i;
            }
        }
    }

    private void line(int from, int to) {
        Set<String> people = new HashSet<>();
        Set<String> doings = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (finds.sureAt(i)) {
                people.add(tokens.word(i));
                if (i + 1 < to && around.acts(i)) {
                    doings.add(tokens.word(i + 1));
                }
            }
        }
        if (people.size() < ENOUGH - 1) {
            return;
        }
        for (int i = from; i < to; i++) {
            boolean name = isWordName(i) && tokens.upper(i) && !tokens.allCaps(i) && !finds.covers(i);
            boolean alike = i + 1 < to && tokens.gap(i + 1) == ' ' && doings.contains(tokens.word(i + 1));
            boolean follows = people.size() >= ENOUGH && tokens.sentenceStart(i) && does(i);
            if (name && (alike || follows || namedInside(i)) && !around.isThing(i, i + 1)) {
                finds.likely(i, i + 1);
            }
        }
    }

    /** "Liv kommer senere"; not "Inga bilder", "Hans är ny". */
    private boolean does(int i) {
        return around.goesOn(i + 1)
                && !lexicon.starters().contains(tokens.word(i))
                && (lexicon.verbs().contains(tokens.word(i + 1))
                        || lexicon.deeds().contains(tokens.word(i + 1))
                        || (!lexicon.everydayWords().contains(tokens.word(i)) && around.precedesVerb(i)));
    }

    private boolean namedInside(int i) {
        return around.insideSentence(i)
                && !tokens.upper(i - 1)
                && (around.goesOn(i + 1) || around.endsPhrase(i + 1))
                && !around.quoted(i, i + 1)
                && !around.afterPlacePreposition(i);
    }

    private boolean isWordName(int i) {
        return tokens.is(i, NameTable.GIVEN)
                && (tokens.is(i, NameTable.WORD) || !tokens.upper(i))
                && tokens.is(i, NameTable.COMMON)
                && (tokens.upper(i) || !tokens.surelyGenitive(i) || tokens.length(i) > 4)
                && !tokens.is(i, NameTable.NEVER)
                && !tokens.stuck(i)
                && tokens.length(i) > 2
                && !around.quoted(i, i + 1)
                && !inPlace(i)
                && (tokens.upper(i)
                        || !(around.afterArticle(i) || lexicon.pronouns().contains(tokens.word(i))));
    }

    /** "Karl Oskars väg", "Bror Hjorts stig": a street, from its first word to its last. */
    private boolean inPlace(int i) {
        int first = i;
        while (first > 0 && tokens.gap(first) == ' ' && tokens.upper(first - 1)) {
            first--;
        }
        int end = first;
        while (end < tokens.size() && tokens.upper(end) && (end == first || tokens.gap(end) == ' ')) {
            end++;
        }
        return end >= i && end > first && around.isThing(first, end);
    }

    /** "om even kan", "odd var innom", "ringte liv": where a verb or a conjunction makes the word a person. */
    private boolean acts(int i) {
        boolean begins =
                i == 0 || tokens.gap(i) != ' ' || lexicon.prepositions().contains(tokens.word(i - 1));
        boolean does = i + 1 < tokens.size()
                && tokens.gap(i + 1) == ' '
                && (lexicon.verbs().contains(tokens.word(i + 1))
                        || tokens.word(i + 1).equals("og")
                        || tokens.word(i + 1).equals("och"));
        boolean called = i > 0 && tokens.gap(i) == ' ' && lexicon.prepositions().contains(tokens.word(i - 1));
        return (begins && does) || (called && tokens.word(i - 1).startsWith("ring"));
    }

    /** "björn tar läsk, maj bakar": a month or a tree among the people of a list. */
    private void addMonths(int first, int last) {
        for (int i = Math.max(first - 2, 0); i <= Math.min(last + 2, tokens.size() - 1); i++) {
            boolean begins = i > 0 && tokens.gap(i) == ',';
            boolean word = tokens.is(i, NameTable.COMMON) && tokens.is(i, NameTable.NEVER);
            if (begins && word && tokens.length(i) > 2 && !finds.covers(i) && i + 1 < tokens.size()) {
                finds.likely(i, i + 1);
            }
        }
    }

    private void take(List<Integer> sentence) {
        Set<String> different = new HashSet<>();
        int rare = 0;
        int acting = 0;
        for (int i : sentence) {
            if (different.add(tokens.word(i)) && !lexicon.everydayWords().contains(tokens.word(i))) {
                rare++;
            }
            acting += acts(i) ? 1 : 0;
        }
        boolean enough = rare >= ENOUGH - 1 || (rare > 0 && acting >= ENOUGH - 1);
        if (different.size() < ENOUGH || !enough) {
            return;
        }
        addMonths(sentence.get(0), sentence.get(sentence.size() - 1));
        for (int i : sentence) {
            if (!finds.covers(i)) {
                finds.likely(i, i + 1);
            }
        }
    }
}
