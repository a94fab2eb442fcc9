package dev.vett.screening;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** What the {@link LinearModel} of names in small letters reads around a word that may be a name, each as a number of a slot. */
final class SmallNameFeatures {
    /** How far behind the word "he" or "her" may still mean its bearer, in words. */
    private static final int PRONOUN_REACH = 12;

    private static final int ENDING = 3;

    private final Tokens tokens;
    private final NameLexicon lexicon;

    SmallNameFeatures(Tokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Gives the slots of word i. */
    void read(int i, IntConsumer slots) {
        String word = tokens.base(i);
        String before = before(i, 1);
        String after = after(i, 1);
        add(slots, "w", word);
        add(slots, "-2", before(i, 2));
        add(slots, "-1", before);
        add(slots, "+1", after);
        add(slots, "+2", after(i, 2));
        add(slots, "+3", after(i, 3));
        add(slots, "-1w", before + ' ' + word);
        add(slots, "w+1", word + ' ' + after);
        add(slots, "-2-1", before(i, 2) + ' ' + before);
        add(slots, "-1+1", before + ' ' + after);
        add(slots, "+1+2", after + ' ' + after(i, 2));
        add(slots, "-1e", ending(before));
        add(slots, "+1e", ending(after));
        String left = kind(i - 1, gap(i));
        String right = i + 1 < tokens.size() ? kind(i + 1, gap(i + 1)) : "end";
        add(slots, "<", left);
        add(slots, ">", right);
        add(slots, "<>", left + right);
        add(slots, "w<", word + left);
        add(slots, "w>", word + right);
        String own = own(i);
        add(slots, "own", own);
        add(slots, "own<", own + left);
        add(slots, "own>", own + right);
        add(slots, "own<>", own + left + right);
        add(slots, "own-1", own + before);
        add(slots, "own+1", own + after);
        add(slots, "own-1+1", own + before + ' ' + after);
        add(slots, "s", tokens.surelyGenitive(i) ? "genitive" : "plain");
        for (int j = i + 1; j < tokens.size() && j < i + PRONOUN_REACH && tokens.gap(j) != '\n'; j++) {
            if (lexicon.pronouns().contains(tokens.word(j))) {
                add(slots, "pronoun", tokens.word(j));
            }
        }
    }

    /** What stands before word i, all digits alike. */
    private String gap(int i) {
        char gap = tokens.gap(i);
        return Letters.isDigit(gap) ? "0" : String.valueOf(gap);
    }

    private String before(int i, int steps) {
        for (int j = i; j > i - steps; j--) {
            if (j == 0 || tokens.gap(j) != ' ') {
                return j == 0 ? "^" : gap(j);
            }
        }
        return tokens.word(i - steps);
    }

    private String after(int i, int steps) {
        for (int j = i + 1; j <= i + steps; j++) {
            if (j >= tokens.size() || tokens.gap(j) != ' ') {
                return j >= tokens.size() ? "$" : gap(j);
            }
        }
        return tokens.word(i + steps);
    }

    private static String ending(String word) {
        return word.substring(Math.max(0, word.length() - ENDING));
    }

    /** What the lists of words around names say of a neighbour. */
    private String kind(int i, String gap) {
        if (i < 0 || !gap.equals(" ")) {
            return i < 0 ? "^" : gap;
        }
        String word = tokens.word(i);
        StringBuilder kind = new StringBuilder();
        for (Set<String> words : List.of(
                lexicon.articles(),
                lexicon.prepositions(),
                lexicon.placePrepositions(),
                lexicon.ands(),
                lexicon.verbs(),
                lexicon.weakVerbs(),
                lexicon.doings(),
                lexicon.modals(),
                lexicon.roles(),
                lexicon.greetings(),
                lexicon.signOffs(),
                lexicon.messages(),
                lexicon.weekdays())) {
            kind.append(words.contains(word) ? '1' : '0');
        }
        kind.append(tokens.is(i, NameTable.COMMON) && !tokens.is(i, NameTable.WORD) ? 'n' : '-');
        kind.append(tokens.is(i, NameTable.COMMON_FAMILY) ? 'f' : '-');
        return kind.toString();
    }

    /** What the lists of names say of the word itself. */
    private String own(int i) {
        return (tokens.is(i, NameTable.COMMON) ? "given" : "")
                + (tokens.is(i, NameTable.WORD) ? "word" : "")
                + (tokens.is(i, NameTable.SMALL | NameTable.COMMON_FAMILY) ? "family" : "")
                + (tokens.is(i, NameTable.NEVER) ? "never" : "");
    }

    private static void add(IntConsumer slots, String feature, String value) {
        slots.accept(LinearModel.slot(feature, value));
    }
}
