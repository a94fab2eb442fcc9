package dev.vett.screening;

import org.jspecify.annotations.Nullable;

/** People of history and fiction, who are nobody's personal data. Not thread-safe. */
final class KnownPeople {
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    KnownPeople(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    /** Looks for the longest known name that begins with word i; returns the word after it, i if there is none. */
    int find(int i) {
        if (!lexicon.knownFirstWords().contains(tokens.base(i))
                && !lexicon.knownFirstWords().contains(tokens.word(i))) {
            return i;
        }
        StringBuilder name = new StringBuilder();
        int best = i;
        String variant = "";
        for (int k = i; k < tokens.size() && k < i + lexicon.longestKnown(); k++) {
            if (k > i) {
                if (tokens.gap(k) != ' ') {
                    break;
                }
                name.append(' ');
            }
            name.append(tokens.word(k));
            String found = lookUp(name, k);
            if (found != null) {
                best = k + 1;
                variant = found;
            }
        }
        if (best == i) {
            return i;
        }
        boolean longer = best < tokens.size() && tokens.gap(best) == ' ' && tokens.upper(best) && tokens.family(best);
        if (longer || around.isThing(i, best)) {
            return longer ? i : best;
        }
        return variant.equals(NameLexicon.THING) ? best : finds.known(i, best, variant);
    }

    private @Nullable String lookUp(StringBuilder name, int last) {
        String whole = name.toString();
        String found = lexicon.known().get(whole);
        if (found == null && whole.endsWith("'s")) {
            return lexicon.known().get(whole.substring(0, whole.length() - 2));
        }
        return found == null && whole.endsWith("s") && tokens.length(last) > 2
                ? lexicon.known().get(whole.substring(0, whole.length() - 1))
                : found;
    }
}
