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
    private final NameFinds finds;

    ListedWordNames(Tokens tokens, NameLexicon lexicon, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
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
    }

    private boolean isWordName(int i) {
        return tokens.is(i, NameTable.GIVEN)
                && tokens.is(i, NameTable.WORD)
                && tokens.is(i, NameTable.COMMON)
                && !tokens.is(i, NameTable.NEVER)
                && !tokens.stuck(i)
                && tokens.length(i) > 2;
    }

    private void take(List<Integer> sentence) {
        Set<String> different = new HashSet<>();
        int rare = 0;
        for (int i : sentence) {
            if (different.add(tokens.word(i)) && !lexicon.everydayWords().contains(tokens.word(i))) {
                rare++;
            }
        }
        if (different.size() < ENOUGH || rare < ENOUGH - 1) {
            return;
        }
        for (int i : sentence) {
            if (!finds.covers(i)) {
                finds.likely(i, i + 1);
            }
        }
    }
}
