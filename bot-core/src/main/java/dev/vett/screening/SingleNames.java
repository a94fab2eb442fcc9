package dev.vett.screening;

import java.util.regex.Pattern;

/** A given name alone: a person where the text treats it as one. Not thread-safe. */
final class SingleNames {
    /** So many words a message has before who signs it. */
    private static final int SHORTEST_MESSAGE = 8;

    private static final int LONGEST_DASH = 6;

    private static final Pattern ENDED = Pattern.compile("[.!?)] *\\n\\s*$|\\n\\s*\\n$|[.!?)]\\s+[-/]{1,2} ?$");
    private static final Pattern OFFICE = Pattern.compile("(?:, [\\p{Ll} -]{2,30})?\"?\\s*$");

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;
    private final NameEvidence evidence;

    SingleNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
        this.evidence = new NameEvidence(tokens, lexicon, around);
    }

    /** Decides about the given name i; returns the word after it. */
    int judge(int i) {
        int end = i + 1;
        if (tokens.is(i, NameTable.PLACE) || around.isThing(i, end)) {
            return end;
        }
        if (i > 0 && tokens.gap(i) == ' ' && lexicon.monarchs().contains(tokens.word(i - 1))) {
            return finds.historical(i, end);
        }
        boolean word = tokens.is(i, NameTable.WORD);
        boolean common = tokens.is(i, NameTable.COMMON);
        if (toldOf(i)) {
            return finds.likely(i, end);
        }
        if (beginsSentenceAsWord(i) || (word && !common && !around.titled(i) && !around.afterRole(i))) {
            return end;
        }
        if (common && !word && closes(i)) {
            return finds.likely(i, end);
        }
        if (around.cue(i, end) || (around.acts(i) && (common || (!word && around.actsLikeNoThing(i))))) {
            return finds.likely(i, end);
        }
        if (!common) {
            return rare(i);
        }
        if (i > 0 && tokens.gap(i) == ' ' && lexicon.prepositions().contains(tokens.word(i - 1))) {
            return tokens.allCaps(i) || (word && !standsAlone(i)) ? finds.possible(i, end) : finds.likely(i, end);
        }
        if (!word && !tokens.allCaps(i)) {
            return around.inProse(i) ? finds.likely(i, end) : finds.possible(i, end);
        }
        return word && standsAlone(i) && around.precedesVerb(i) ? finds.likely(i, end) : end;
    }

    /** "Tack!\nRagnhild, musiklärare": on the last line, alone or with an office, behind a sentence that has ended. */
    private boolean closes(int i) {
        if (i < SHORTEST_MESSAGE || tokens.gap(i) == ' ' || tokens.allCaps(i)) {
            return false;
        }
        String lower = tokens.lower();
        return ENDED.matcher(lower.substring(Math.max(0, tokens.start(i) - LONGEST_DASH), tokens.start(i)))
                        .find()
                && OFFICE.matcher(lower).region(tokens.end(i), lower.length()).lookingAt();
    }

    /** An age, an id or a pronoun beside the name: "Tobias (15) was", "Valborg är på väg. Hon ...". */
    private boolean toldOf(int i) {
        int end = i + 1;
        boolean word = tokens.is(i, NameTable.WORD);
        boolean common = tokens.is(i, NameTable.COMMON);
        if (tokens.allCaps(i) || lexicon.starters().contains(tokens.word(i))) {
            return false;
        }
        if ((!word || common) && (evidence.described(end) || evidence.introduced(i, end))) {
            return true;
        }
        if (!word && evidence.addressed(i)) {
            return true;
        }
        boolean aside = common && end < tokens.size() && tokens.gap(end) == '(';
        return (common || !word)
                && tokens.sentenceStart(i)
                && (around.precedesVerb(i) || aside)
                && evidence.pronounFollows(end);
    }

    /** "Klienten Maj", "Du Nguyen": a month or a pronoun that is a name only here; returns the word after it. */
    int judgeNever(int i) {
        if ((around.afterRole(i) || around.labelled(i)) && tokens.is(i, NameTable.COMMON)) {
            return finds.likely(i, i + 1);
        }
        int next = i + 1;
        boolean family = next < tokens.size()
                && tokens.gap(next) == ' '
                && tokens.upper(next)
                && tokens.is(next, NameTable.COMMON_FAMILY)
                && !tokens.is(next, NameTable.WORD | NameTable.PLACE);
        if (family && !around.isThing(i, next + 1)) {
            return finds.likely(i, next + 1);
        }
        boolean month = next < tokens.size()
                && around.insideSentence(i)
                && tokens.gap(next) == ' '
                && tokens.upper(next)
                && !tokens.allCaps(next)
                && tokens.is(next, NameTable.COMMON_FAMILY)
                && !lexicon.places().contains(tokens.word(next))
                && !around.afterPlacePreposition(i)
                && tokens.is(i, NameTable.COMMON)
                && !lexicon.addresses().contains(tokens.word(i));
        if (month && !around.isThing(i, next + 1)) {
            return finds.likely(i, next + 1);
        }
        int end = several(i);
        if (end > next && !around.isThing(i, end)) {
            return finds.likely(i, end);
        }
        return secondGiven(i, next) ? finds.likely(i, next + 1) : next;
    }

    /** "Du Thi Hoa", "Du Linghua lånade": two or three words with capital letters, the first of them a pronoun elsewhere. */
    private int several(int i) {
        int end = i + 1;
        while (end < tokens.size()
                && end <= i + 2
                && tokens.gap(end) == ' '
                && tokens.upper(end)
                && !tokens.allCaps(end)
                && !tokens.is(end, NameTable.NEVER | NameTable.PLACE)
                && !lexicon.verbs().contains(tokens.word(end))
                && !lexicon.organisations().contains(tokens.word(end))
                && !tokens.stuck(end)) {
            end++;
        }
        boolean goesOn = end < tokens.size() && tokens.gap(end) == ' ' && tokens.upper(end);
        boolean pronoun = lexicon.addresses().contains(tokens.word(i));
        boolean known = end == i + 2 && tokens.is(i + 1, NameTable.COMMON) && !around.precedesVerb(i + 1);
        return goesOn || !pronoun || known || tokens.length(i + 1 < end ? i + 1 : i) < 3 ? i : end;
    }

    /** "spiller Rein og Du Thi": two rare words with capital letters inside a sentence. */
    private boolean secondGiven(int i, int next) {
        return around.insideSentence(i)
                && next < tokens.size()
                && tokens.gap(next) == ' '
                && tokens.upper(next)
                && tokens.is(next, NameTable.GIVEN | NameTable.FAMILY)
                && !tokens.is(next, NameTable.COMMON | NameTable.WORD | NameTable.PLACE | NameTable.NEVER)
                && lexicon.ands().contains(tokens.word(i - 1));
    }

    /** "Hans far kom", "Bror ringde": at the beginning of a sentence this is rather the word than the name. */
    private boolean beginsSentenceAsWord(int i) {
        if (!tokens.sentenceStart(i)) {
            return false;
        }
        String word = tokens.word(i);
        return lexicon.roles().contains(word) || (lexicon.starters().contains(word) && !around.actsLikeNoThing(i));
    }

    /** A name that is rare here needs a sentence around it, where the capital letter says that it is a name. */
    private int rare(int i) {
        boolean begins = tokens.sentenceStart(i) && tokens.is(i, NameTable.FAMILY) && around.precedesVerb(i);
        boolean inside = standsAlone(i) && around.goesOn(i + 1);
        return !tokens.is(i, NameTable.WORD) && (begins || inside) ? finds.likely(i, i + 1) : i + 1;
    }

    /** "ringde Dag körde": a capital letter inside a sentence makes a word a name. */
    private boolean standsAlone(int i) {
        return around.insideSentence(i)
                && !tokens.allCaps(i)
                && (around.goesOn(i + 1) || around.endsPhrase(i + 1))
                && !around.quoted(i, i + 1)
                && !around.afterPlacePreposition(i)
                && tokens.length(i) > 1;
    }
}
