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
            if (tokens.surelyGenitive(j - 1) && !isNominative(j)) {
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

    /** "Zakarias Lundmark": a rare name and an s look like a genitive where another listed name ends so. */
    private boolean isNominative(int j) {
        return !tokens.is(j - 1, NameTable.COMMON)
                && tokens.is(j, NameTable.COMMON_FAMILY)
                && !tokens.is(j, NameTable.WORD | NameTable.PLACE);
    }

    private boolean notAName(int j) {
        String word = tokens.word(j);
        return lexicon.companies().contains(word) || lexicon.organisations().contains(word);
    }

    /** "Behring Breivik": an unlisted family name after a listed one. */
    private boolean mayBeSecondFamily(int j) {
        boolean word =
                tokens.is(j - 1, NameTable.WORD) && !(tokens.is(j - 1, NameTable.FAMILY) && around.endsPhrase(j + 1));
        return !word && !tokens.is(j, NameTable.WORD) && !around.isPlaceWord(j);
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
                && !lexicon.brands().contains(tokens.word(j))
                && !lexicon.roles().contains(tokens.word(j))
                && (!lexicon.verbs().contains(tokens.word(j)) || around.precedesVerb(j));
    }

    /** "Hans Petter Harlem", "Whitney Houston sjöng": a place after a given name, where only a person fits. */
    private boolean placeIsFamily(int i, int j) {
        boolean surelyGiven = tokens.is(i, NameTable.COMMON) && !tokens.is(i, NameTable.WORD | NameTable.PLACE);
        return j > i + 1
                || (surelyGiven
                        && !tokens.surelyGenitive(i)
                        && !lexicon.places().contains(tokens.word(j)))
                || around.titled(i)
                || around.precedesVerb(j)
                || around.ownsLikePeople(j + 1);
    }

    /** "Rita Levi" inside a sentence, or where a title or a verb tells that it is a person. */
    private boolean inContext(int i, int j) {
        return around.titled(i)
                || around.signed(i)
                || around.afterRole(i)
                || around.says(i, j + 1)
                || (tokens.sentenceStart(i) && around.precedesVerb(j))
                || (around.insideSentence(i) && around.goesOn(j + 1))
                || standsAlone(i, j);
    }

    /** "leds av My Vass.", "Frank Lag: bommar": a common name with a word of its own, where a phrase ends. */
    private boolean standsAlone(int i, int j) {
        if (!tokens.is(i, NameTable.COMMON)
                || tokens.allCaps(i)
                || lexicon.adjectives().contains(tokens.word(i))
                || lexicon.organisations().contains(tokens.word(j))
                || lexicon.companies().contains(tokens.word(j))
                || around.afterPlacePreposition(i)
                || !around.endsPhrase(j + 1)) {
            return false;
        }
        char after = j + 1 < tokens.size() ? tokens.gap(j + 1) : '.';
        boolean phrase = after == '.' || after == ',' || after == ')' || after == '?' || after == '!';
        boolean begins = tokens.gap(i) == '\n' && (after == ':' || after == ',');
        return begins || (phrase && around.insideSentence(i));
    }

    /** "Linnéa Stad ringer": a family name that is a place, where only a person fits. */
    private boolean rings(int i, int end) {
        return end == i + 2
                && tokens.is(i, NameTable.COMMON)
                && !tokens.surelyGenitive(i)
                && around.actsLikeNoThing(end - 1);
    }

    /** "07.15 Svea P, nål i armen", "Lag Röd: Alva T, Noel K": alone between commas and the ends of lines. */
    private boolean isCell(int i, int end) {
        return tokens.gap(i) != ' '
                && tokens.length(i) > 2
                && !lexicon.everydayWords().contains(tokens.word(i))
                && around.endsPhrase(end)
                && (end >= tokens.size() || ",;:\n\t-(".indexOf(tokens.gap(end)) >= 0);
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
                && (!word || tokens.dotted(i + 1) || isCell(i, end))
                && !lexicon.rosterNever().contains(tokens.word(i));
        boolean known = (listed >= 2 || surname || shortened) && !place;
        boolean onlyWords = word && !surname && tokens.is(end - 1, NameTable.WORD) && !(shortened && isCell(i, end));
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
        if (word
                && (around.insideSentence(i) ? around.goesOn(end) || standsAlone(i, end - 1) : standsAlone(i, end - 1))
                && !place
                && !around.quoted(i, end)) {
            return common ? finds.likely(i, end) : finds.possible(i, end);
        }
        return word ? end : finds.possible(i, end);
    }
}
