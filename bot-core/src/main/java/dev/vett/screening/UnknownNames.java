package dev.vett.screening;

/** Capitalised words that no list holds, where the text around tells that they are a person. Not thread-safe. */
final class UnknownNames {
    private static final int LONGEST = 5;

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;
    private final NameEvidence evidence;

    UnknownNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
        this.evidence = new NameEvidence(tokens, lexicon, around);
    }

    /** Decides about the unlisted capitalised word i and those after it; returns the word after. */
    int judge(int i) {
        if (!mayBegin(i)) {
            return i + 1;
        }
        int end = end(i);
        if (around.isThing(i, end) || around.quoted(i, end) || looksLikeOrganisation(end - 1)) {
            return end;
        }
        return end - i == 1 ? single(i) : several(i, end);
    }

    private boolean mayBegin(int i) {
        String word = tokens.word(i);
        return (tokens.length(i) > 2 || (tokens.length(i) == 2 && tokens.foreign(i)))
                && !tokens.is(i, NameTable.NEVER | NameTable.PLACE)
                && !tokens.allCaps(i)
                && !tokens.coded(i)
                && !around.isPlaceWord(i)
                && !lexicon.roles().contains(word)
                && !lexicon.rosterNever().contains(word)
                && !lexicon.greetings().contains(word)
                && !lexicon.signOffs().contains(word)
                && !lexicon.prepositions().contains(word)
                && !lexicon.starters().contains(word)
                && !lexicon.organisations().contains(word)
                && !lexicon.verbs().contains(word)
                && !around.isTitle(i)
                && !lexicon.thingNouns().match(tokens.lower(), tokens.start(i), tokens.end(i))
                && !beginsSentenceBeforeName(i);
    }

    /** "Invånaren Nils Öberg": a word with a capital letter because the sentence begins with it. */
    private boolean beginsSentenceBeforeName(int i) {
        return tokens.sentenceStart(i)
                && i + 1 < tokens.size()
                && tokens.gap(i + 1) == ' '
                && tokens.upper(i + 1)
                && tokens.is(i + 1, NameTable.GIVEN)
                && (!tokens.is(i + 1, NameTable.WORD) || namesFollow(i + 2))
                && !(tokens.is(i + 1, NameTable.COMMON_FAMILY) && around.endsPhrase(i + 2) && !around.isTitle(i));
    }

    /** "Tiltakshaver Per Kristian Lund". */
    private boolean namesFollow(int i) {
        return i < tokens.size()
                && tokens.gap(i) == ' '
                && tokens.upper(i)
                && tokens.is(i, NameTable.GIVEN)
                && !tokens.is(i, NameTable.WORD);
    }

    private int end(int i) {
        int j = i + 1;
        while (j < tokens.size() && j < i + LONGEST && around.connects(j) && !tokens.surelyGenitive(j - 1)) {
            if (tokens.particled(j)) {
                j++;
            } else if (tokens.upper(j)
                    && !tokens.stuck(j)
                    && !tokens.allCaps(j)
                    && !tokens.is(j, NameTable.NEVER)
                    && !(tokens.is(j, NameTable.PLACE) && !tokens.is(j, NameTable.FAMILY))) {
                j++;
            } else if (lexicon.particles().contains(tokens.word(j))
                    && j + 1 < tokens.size()
                    && tokens.gap(j + 1) == ' '
                    && tokens.upper(j + 1)
                    && around.titled(i)) {
                j += 2;
            } else {
                break;
            }
        }
        return j;
    }

    /** "säger Hallin", "rapparen Zyx". */
    private int single(int i) {
        int end = i + 1;
        boolean inside = !tokens.sentenceStart(i);
        if (inside
                && (around.saidBy(i)
                        || speaks(i)
                        || around.titled(i)
                        || around.ownsLikePeople(end)
                        || around.isFamily(end))) {
            return finds.likely(i, end);
        }
        if (tokens.surname(i) && inside && !around.afterPlacePreposition(i)) {
            return finds.likely(i, end);
        }
        if (tokens.surname(i) && around.actsLikeNoThing(i)) {
            return finds.likely(i, end);
        }
        if (doubled(i) && around.actsLikeNoThing(i)) {
            return finds.likely(i, end);
        }
        if (inside && around.afterRole(i)) {
            return tokens.family(i) || around.actsLikeNoThing(i) ? finds.likely(i, end) : finds.possible(i, end);
        }
        return end;
    }

    /** "Nghiem-Alvarez skickar": two capital letters. */
    private boolean doubled(int i) {
        String word = tokens.word(i);
        int hyphen = word.indexOf('-');
        return hyphen > 2 && hyphen < word.length() - 3 && !tokens.coded(i) && !looksLikeOrganisation(i);
    }

    /** "Kolås mener"; not "Riktlinjen säger", a noun with its article. */
    private boolean speaks(int i) {
        String word = tokens.word(i);
        boolean noun = word.endsWith("en") || word.endsWith("et") || word.endsWith("an") || word.endsWith("na");
        return !noun && around.speaksAfter(i + 1);
    }

    private int several(int i, int end) {
        if (i > 0 && tokens.gap(i) == ' ' && tokens.word(i - 1).equals("the") && !around.isFamily(end)) {
            return end;
        }
        boolean inside = !tokens.sentenceStart(i);
        if (around.titled(i)
                || (inside && around.says(i, end))
                || evidence.described(end)
                || evidence.introduced(i, end)
                || (inside && end - i < LONGEST - 1 && evidence.reached(i, end))
                || (end - i < LONGEST - 1 && evidence.identified(i, end))
                || (end == i + 2
                        && !lexicon.companies().contains(tokens.word(i + 1))
                        && (evidence.isSender(i) || evidence.signs(i, end)))
                || foreign(i, end)) {
            return finds.likely(i, end);
        }
        boolean common = tokens.surname(end - 1)
                || (tokens.is(end - 1, NameTable.COMMON_FAMILY) && !tokens.is(end - 1, NameTable.WORD));
        if (end == i + 2 && common && !tokens.surelyGenitive(i)) {
            return finds.likely(i, end);
        }
        boolean ending =
                !tokens.is(end - 1, NameTable.WORD) && (tokens.family(end - 1) || tokens.is(end - 1, NameTable.GIVEN));
        if (around.cue(i, end)) {
            return ending || inside ? finds.likely(i, end) : finds.possible(i, end);
        }
        if (inside
                && ending
                && !tokens.surelyGenitive(i)
                && (tokens.surname(end - 1) || !around.afterPlacePreposition(i))) {
            return finds.likely(i, end);
        }
        return around.actsLikeNoThing(end - 1) ? finds.likely(i, end) : end;
    }

    /** "Nguyễn Thị Hoa", "Áile-Máret Sárá": letters that no Nordic or English word has. */
    private boolean foreign(int i, int end) {
        if (around.afterPlacePreposition(i) || tokens.word(i).startsWith("sámi")) {
            return false;
        }
        for (int k = i; k < end; k++) {
            if (tokens.foreign(k) && !tokens.is(k, NameTable.PLACE)) {
                return true;
            }
        }
        return false;
    }

    private boolean looksLikeOrganisation(int j) {
        return lexicon.organisations().contains(tokens.word(j))
                || lexicon.organisationEndings().match(tokens.lower(), tokens.start(j), tokens.end(j));
    }
}
