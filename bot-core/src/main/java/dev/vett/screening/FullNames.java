package dev.vett.screening;

/** Names that begin with a given name: "Anna Svensson", "Kim van der Berg", "Ali M. Hassan". Not thread-safe. */
final class FullNames {
    private static final int LONGEST = 6;

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;
    private final NameEvidence evidence;

    FullNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
        this.evidence = new NameEvidence(tokens, lexicon, around);
    }

    /** One past the last word of the name that begins with the given name i. */
    int end(int i) {
        boolean family = false;
        boolean unknown = false;
        int j = i + 1;
        while (j < tokens.size() && j < i + LONGEST && around.connects(j)) {
            if (tokens.surelyGenitive(j - 1)) {
                break;
            }
            boolean particle = lexicon.particles().contains(tokens.word(j));
            if (particle && particleGoesOn(j)) {
                family = true;
                j += tokens.upper(j + 1) ? 2 : 3;
            } else if (tokens.particled(j)) {
                family = true;
                j++;
            } else if (!tokens.upper(j) || tokens.stuck(j) || tokens.is(j, NameTable.NEVER)) {
                break;
            } else if (tokens.initial(j)) {
                j++;
            } else if (tokens.family(j) && !notAName(j)) {
                family = true;
                j++;
            } else if (tokens.is(j, NameTable.GIVEN)) {
                j++;
            } else if (!unknown && (!family || mayBeSecondFamily(j)) && mayBeFamily(i, j)) {
                unknown = true;
                j++;
            } else {
                break;
            }
        }
        // An initial at the end is the beginning of something else, unless it has its full stop.
        while (j > i + 1
                && tokens.initial(j - 1)
                && !tokens.dotted(j - 1)
                && (j > i + 2 || (j < tokens.size() && tokens.gap(j) == ' ' && tokens.upper(j)))) {
            j--;
        }
        return j;
    }

    /** "van Berg", "van der Berg". */
    private boolean particleGoesOn(int j) {
        if (j + 1 >= tokens.size() || !around.connects(j + 1)) {
            return false;
        }
        if (tokens.upper(j + 1)) {
            return !tokens.is(j + 1, NameTable.NEVER) && !tokens.is(j + 1, NameTable.PLACE);
        }
        return lexicon.particles().contains(tokens.word(j + 1))
                && j + 2 < tokens.size()
                && around.connects(j + 2)
                && tokens.upper(j + 2)
                && !tokens.is(j + 2, NameTable.NEVER);
    }

    private boolean notAName(int j) {
        String word = tokens.word(j);
        return lexicon.companies().contains(word) || lexicon.organisations().contains(word);
    }

    /** "Behring Breivik": an unlisted family name after a listed one. */
    private boolean mayBeSecondFamily(int j) {
        return !tokens.is(j - 1, NameTable.WORD) && !tokens.is(j, NameTable.WORD) && !around.isPlaceWord(j);
    }

    private boolean mayBeFamily(int i, int j) {
        return (!tokens.is(i, NameTable.WORD)
                        || j > i + 1
                        || inContext(i, j)
                        || evidence.described(j + 1)
                        || evidence.numbered(i, j + 1))
                && (!tokens.is(j, NameTable.PLACE) || placeIsFamily(i, j))
                && tokens.length(j) > 1
                && !tokens.allCaps(j)
                && !tokens.acronym(j)
                && !around.isPlaceWord(j)
                && !notAName(j)
                && !lexicon.roles().contains(tokens.word(j))
                && !lexicon.verbs().contains(tokens.word(j));
    }

    /** "Hans Petter Harlem", "Whitney Houston sjöng": a place after a given name, where only a person fits. */
    private boolean placeIsFamily(int i, int j) {
        return j > i + 1 || around.titled(i) || around.precedesVerb(j) || around.ownsLikePeople(j + 1);
    }

    /** "Rita Levi" inside a sentence, or where a title or a verb tells that it is a person. */
    private boolean inContext(int i, int j) {
        return around.titled(i)
                || around.signed(i)
                || around.afterRole(i)
                || around.says(i, j + 1)
                || (tokens.sentenceStart(i) && around.precedesVerb(j))
                || (around.insideSentence(i) && around.goesOn(j + 1));
    }

    /** "Linnéa Stad ringer": a family name that is a place, where only a person fits. */
    private boolean rings(int i, int end) {
        return end == i + 2
                && tokens.is(i, NameTable.COMMON)
                && !tokens.surelyGenitive(i)
                && around.actsLikeNoThing(end - 1);
    }

    /** Decides about the words from i to before end, more than one; returns end. */
    int judge(int i, int end) {
        if (lexicon.placeholders().contains(tokens.base(end - 1))) {
            return finds.known(i, end, "fictional");
        }
        if (around.isThing(i, end) && !rings(i, end) && !(evidence.isSender(i) && !tokens.is(i, NameTable.WORD))) {
            return end;
        }
        int listed = 0;
        boolean surname = false;
        boolean place = false;
        for (int k = i; k < end; k++) {
            listed += tokens.is(k, NameTable.GIVEN | NameTable.FAMILY) ? 1 : 0;
            surname |= k > i && tokens.family(k);
            place |= tokens.is(k, NameTable.PLACE) && !tokens.is(k, NameTable.FAMILY) && !placeIsFamily(i, k);
        }
        boolean word = tokens.is(i, NameTable.WORD);
        boolean common = tokens.is(i, NameTable.COMMON);
        // "Carina L": a colleague in a list.
        boolean shortened = end == i + 2
                && tokens.initial(i + 1)
                && common
                && (!word || tokens.dotted(i + 1))
                && !lexicon.rosterNever().contains(tokens.word(i));
        boolean known = (listed >= 2 || surname || shortened) && !place;
        boolean onlyWords = word && !surname && tokens.is(end - 1, NameTable.WORD);
        if ((known && !onlyWords)
                || around.cue(i, end)
                || evidence.described(end)
                || evidence.numbered(i, end)
                || evidence.introduced(i, end)
                || rings(i, end)) {
            return finds.likely(i, end);
        }
        if (!word && (common || (around.insideSentence(i) && !around.quoted(i, end) && !place))) {
            return finds.likely(i, end);
        }
        if (word && tokens.sentenceStart(i) && around.precedesVerb(end - 1) && !place) {
            return common ? finds.likely(i, end) : finds.possible(i, end);
        }
        if (word && around.insideSentence(i) && around.goesOn(end) && !place && !around.quoted(i, end)) {
            return common ? finds.likely(i, end) : finds.possible(i, end);
        }
        return word ? end : finds.possible(i, end);
    }
}
