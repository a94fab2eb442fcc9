package dev.vett.screening;

/** Names that begin with a family name or with initials, and family names alone. Not thread-safe. */
final class FamilyNames {
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;
    /** The last letter that began a line. */
    private char letter;

    FamilyNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    /** "A. Svensson", "K-A Lund", and initials after a role; returns the word after them. */
    int afterInitials(int i) {
        if (enumerates(i)) {
            return i + 1;
        }
        int j = i + 1;
        while (j < tokens.size() && tokens.initial(j) && (tokens.gap(j) == ' ' || tokens.gap(j) == '.')) {
            j++;
        }
        boolean dotted = tokens.dotted(i);
        boolean cue = around.cue(i, Math.min(j + 1, tokens.size()));
        if (j < tokens.size()
                && (tokens.gap(j) == ' ' || tokens.gap(j) == '.')
                && tokens.upper(j)
                && !tokens.is(j, NameTable.NEVER)
                && (tokens.family(j)
                        || ((dotted || cue) && isUnknownName(j) && (around.titled(i) || j > i + 1 || does(i, j))))
                && !(tokens.is(j, NameTable.PLACE) && !tokens.is(j, NameTable.FAMILY))
                && (dotted || cue || !tokens.is(j, NameTable.WORD))
                && !around.isThing(i, j + 1)) {
            boolean sure = dotted || cue || tokens.length(i) > 1;
            if (sure || !lexicon.starters().contains(tokens.word(i))) {
                return sure ? finds.likely(i, j + 1) : finds.possible(i, j + 1);
            }
        }
        if (i > 0 && dotted && lexicon.roles().contains(tokens.word(i - 1))) {
            // "Medarbetaren (P.L., undersköterska": two of them in brackets stand for nothing else.
            boolean aside = tokens.gap(i) == '(' && j == i + 2 && tokens.gap(j - 1) == '.' && tokens.dotted(j - 1);
            if (aside) {
                return finds.likely(i, j);
            }
            if (tokens.gap(i) == ' ') {
                finds.possible(i, j);
            }
        }
        return j;
    }

    /** "A. Anna\nB. Björn": the letters of a list. */
    private boolean enumerates(int i) {
        if (!tokens.initial(i) || !tokens.dotted(i) || tokens.gap(i) != '\n' || i + 1 >= tokens.size()) {
            return false;
        }
        char before = letter;
        letter = tokens.word(i).charAt(0);
        return letter == before + 1 && tokens.is(i + 1, NameTable.GIVEN);
    }

    /** "och M. Sandsdalen kontrollerar"; not "vedlegg B. Skjemaet viser". */
    private boolean does(int i, int j) {
        boolean joined = i > 0
                && (tokens.gap(i) == ','
                        || lexicon.ands().contains(tokens.word(i - 1))
                        || lexicon.prepositions().contains(tokens.word(i - 1)));
        return joined && around.precedesVerb(j) && !lexicon.verbs().contains(tokens.word(j));
    }

    private boolean isUnknownName(int j) {
        return tokens.length(j) > 2 && !tokens.allCaps(j) && !tokens.is(j, NameTable.WORD) && !around.isPlaceWord(j);
    }

    /** "Svensson, Anna", "familjen Svensson", "säger Svensson"; returns the word after the name. */
    int first(int i) {
        if (i + 1 < tokens.size() && tokens.upper(i + 1) && !tokens.is(i + 1, NameTable.NEVER)) {
            char gap = tokens.gap(i + 1);
            boolean given = tokens.is(i + 1, NameTable.GIVEN);
            boolean listed = gap == ','
                    && !tokens.is(i, NameTable.WORD)
                    && endsItem(i + 2)
                    && startsItem(i)
                    && !(tokens.is(i, NameTable.LOCALITY) && tokens.is(i + 1, NameTable.LOCALITY));
            boolean imperative = tokens.is(i, NameTable.WORD) && tokens.sentenceStart(i);
            if (given && gap == ' ' && imperative) {
                return i + 1;
            }
            if (given && (gap == ' ' || listed)) {
                return withGiven(i);
            }
        }
        int end = i + 1;
        while (end < tokens.size()
                && tokens.gap(end) == ' '
                && !tokens.surelyGenitive(end - 1)
                && tokens.upper(end)
                && (tokens.family(end) || (end == i + 1 && isFamilyOf(i, end)))
                && !tokens.is(end, NameTable.GIVEN)
                && !tokens.is(end, NameTable.NEVER)) {
            end++;
        }
        return around.isThing(i, end) ? end : alone(i, end);
    }

    /** "familjen Hellgren Tosti": behind that word a second name that no list holds. */
    private boolean isFamilyOf(int i, int end) {
        return around.titled(i)
                && lexicon.families().contains(tokens.word(i - 1))
                && tokens.length(end) > 2
                && !tokens.allCaps(end)
                && !tokens.is(end, NameTable.PLACE);
    }

    private int withGiven(int i) {
        int end = i + 2;
        while (end < tokens.size()
                && tokens.gap(end) == ' '
                && tokens.upper(end)
                && tokens.is(end, NameTable.GIVEN | NameTable.FAMILY)
                && !tokens.is(end, NameTable.NEVER)) {
            end++;
        }
        if (around.isThing(i, end)) {
            return end;
        }
        boolean words = tokens.is(i + 1, NameTable.WORD) && tokens.is(i, NameTable.WORD);
        return words ? finds.possible(i, end) : finds.likely(i, end);
    }

    private boolean endsItem(int end) {
        return end >= tokens.size() || tokens.gap(end) != ' ' || !tokens.upper(end);
    }

    private boolean startsItem(int i) {
        return i == 0 || tokens.gap(i) != ' ' || !tokens.upper(i - 1);
    }

    private boolean isDash(int i) {
        return tokens.gap(i) == '–' || (tokens.gap(i) == '-' && tokens.start(i) - tokens.end(i - 1) == 3);
    }

    private int alone(int i, int end) {
        boolean word = tokens.is(i, NameTable.WORD);
        // "Vik – Nesheim – Åsen": the stops of a line.
        if (i > 0 && isDash(i) && end < tokens.size() && isDash(end)) {
            return end;
        }
        if (around.cue(i, end) || (!word && around.actsLikeNoThing(end - 1))) {
            return finds.likely(i, end);
        }
        if (word || tokens.allCaps(i) || around.quoted(i, end)) {
            return end;
        }
        boolean common = tokens.is(i, NameTable.COMMON_FAMILY);
        boolean goesOn = around.goesOn(end);
        if (tokens.surname(i) && !around.afterPlacePreposition(i) && around.inProse(i)) {
            return finds.likely(i, end);
        }
        if (around.insideSentence(i) && !around.afterPlacePreposition(i)) {
            // Inside a sentence the capital letter says that it is a name; the list says whose.
            boolean person = common || goesOn || lexicon.prepositions().contains(tokens.word(i - 1));
            return person ? finds.likely(i, end) : finds.possible(i, end);
        }
        if (tokens.sentenceStart(i) && around.precedesVerb(end - 1)) {
            return finds.likely(i, end);
        }
        return end - i >= 2 && tokens.is(i + 1, NameTable.FAMILY) ? finds.possible(i, end) : end;
    }
}
