package dev.vett.screening;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that are also words, as subjects: "Odd åpner dørene, Storm tar lyset", "mån: björn öppnar, maj stänger". One such
 * sentence may be about the weather; where a paragraph tells of several doings, people do them. Not thread-safe.
 */
final class WordNameSubjects {
    private static final int ENOUGH = 2;
    private static final int ENOUGH_SMALL = 3;

    /** No verb follows a preposition: "Per är", but "Per person är". */
    private static final String PREPOSITION = "per";

    /** "slår", "knarkar"; not "meter", "timer", "nummer". */
    private static final Pattern PRESENT = Pattern.compile("\\p{L}{3,}(?<!te|me)r");

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    WordNameSubjects(String text, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void find() {
        preposition();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.paragraphEnds(i)) {
                capitalised(from, i);
                small(from, i);
                from = i;
            }
        }
    }

    // ---- capital letters ----

    private void capitalised(int from, int to) {
        Set<String> doers = new HashSet<>();
        boolean english = false;
        for (int i = from; i < to; i++) {
            english |= tokens.word(i).equals("the");
        }
        for (int i = from; i < to; i++) {
            if (wordName(i) && does(i, english)) {
                doers.add(tokens.word(i));
            }
        }
        if (doers.size() < ENOUGH) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (wordName(i) && !finds.covers(i) && (does(i, english) || stands(i))) {
                finds.likely(i, i + 1);
            }
        }
    }

    /** "Per är", "Per har": one is enough. */
    private void preposition() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.word(i).equals(PREPOSITION)
                    && tokens.upper(i)
                    && !tokens.allCaps(i)
                    && !tokens.stuck(i)
                    && !finds.covers(i)
                    && !around.quoted(i, i + 1)
                    && around.goesOn(i + 1)
                    && (isWeak(i + 1)
                            || isVerb(i)
                            || lexicon.modals().contains(tokens.word(i + 1))
                            || PRESENT.matcher(tokens.word(i + 1)).matches())) {
                finds.likely(i, i + 1);
            }
        }
    }

    private boolean wordName(int i) {
        return tokens.is(i, NameTable.COMMON)
                && tokens.is(i, NameTable.WORD | NameTable.NEVER)
                && tokens.upper(i)
                && !tokens.allCaps(i)
                && !tokens.stuck(i)
                && !tokens.surelyGenitive(i)
                && tokens.length(i) > 1
                && !Letters.isUpper(text.charAt(tokens.end(i) - 1))
                && !around.quoted(i, i + 1)
                && !lexicon.pronouns().contains(tokens.word(i));
    }

    /** "Storm tar", "Odd åpner", "May will hand", "Sunny agrees": no mere being and having. */
    private boolean does(int i, boolean english) {
        if (!around.goesOn(i + 1) || !(tokens.sentenceStart(i) || around.insideSentence(i))) {
            return false;
        }
        String next = tokens.word(i + 1);
        if (lexicon.doings().contains(next)) {
            return true;
        }
        if (lexicon.modals().contains(next)) {
            return around.goesOn(i + 2)
                    && !lexicon.pronouns().contains(tokens.word(i + 2))
                    && !lexicon.articles().contains(tokens.word(i + 2));
        }
        if (lexicon.weakVerbs().contains(next)) {
            return false;
        }
        boolean starter = lexicon.starters().contains(tokens.word(i));
        boolean verb = lexicon.verbs().contains(next) || (!starter && around.precedesVerb(i));
        boolean third = english && next.length() > 3 && next.endsWith("s") && !next.endsWith("ss");
        return verb || third;
    }

    /** Among doers: "Liv er i kassa", "Hope and Frank are", "... fordi Sol skal". */
    private boolean stands(int i) {
        if (around.isThing(i, i + 1) || around.quoted(i, i + 1)) {
            return false;
        }
        if (tokens.sentenceStart(i)) {
            boolean and = i + 2 < tokens.size()
                    && around.goesOn(i + 1)
                    && lexicon.ands().contains(tokens.word(i + 1))
                    && tokens.upper(i + 2)
                    && tokens.is(i + 2, NameTable.GIVEN);
            return and || (around.acts(i) || (around.goesOn(i + 1) && isWeak(i + 1)));
        }
        return around.insideSentence(i)
                && (!tokens.is(i, NameTable.NEVER) || isVerb(i))
                && !tokens.upper(i - 1)
                && (around.goesOn(i + 1) || around.endsPhrase(i + 1))
                && !around.afterPlacePreposition(i)
                && !lexicon.articles().contains(tokens.word(i - 1));
    }

    private boolean isWeak(int i) {
        return lexicon.weakVerbs().contains(tokens.word(i))
                && !lexicon.starters().contains(tokens.word(i - 1));
    }

    // ---- small letters ----

    private void small(int from, int to) {
        Set<String> doers = new HashSet<>();
        int doings = 0;
        boolean chat = isChat(from, to);
        for (int i = from; i < to; i++) {
            if (doesSmall(i) || (chat && told(i))) {
                doings++;
                doers.add(tokens.word(i));
                if (i > from + 1 && lexicon.ands().contains(tokens.word(i - 1)) && isSmall(i - 2)) {
                    doers.add(tokens.word(i - 2));
                }
            }
        }
        // Two who take turns are as good as three.
        if (!chat && (doers.size() < ENOUGH || (doers.size() < ENOUGH_SMALL && doings <= ENOUGH_SMALL))) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (doers.contains(tokens.word(i)) && !finds.covers(i) && (doesSmall(i) || stays(i) || (chat && told(i)))) {
                finds.likely(i, i + 1);
            }
        }
    }

    /** Two people in small letters: a third is less of a surprise. */
    private boolean isChat(int from, int to) {
        Set<String> people = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (finds.sureAt(i) && !tokens.upper(i)) {
                people.add(tokens.word(i));
            }
        }
        return people.size() >= ENOUGH;
    }

    /** "till den 16. dag har nyckeln", "om att storm tar med": a sentence after a number, a clause. */
    private boolean told(int i) {
        if (i == 0 || !isSmall(i) || tokens.is(i, NameTable.NEVER) || !around.goesOn(i + 1) || !isVerb(i)) {
            return false;
        }
        String before = tokens.word(i - 1);
        return begins(i) || before.equals("att") || before.equals("at") || before.equals("that");
    }

    /** ": björn öppnar", ", maj stänger", "bjørn og storm bytter". */
    private boolean doesSmall(int i) {
        return isSmall(i) && begins(i) && around.goesOn(i + 1) && isVerb(i);
    }

    private boolean isSmall(int i) {
        return around.smallName(i) && !lexicon.articles().contains(tokens.word(i));
    }

    private boolean isVerb(int i) {
        String next = i + 1 < tokens.size() ? tokens.word(i + 1) : "";
        return lexicon.verbs().contains(next) || lexicon.doings().contains(next) || around.precedesVerb(i);
    }

    private boolean begins(int i) {
        return i == 0
                || tokens.sentenceStart(i)
                || tokens.gap(i) != ' '
                || lexicon.ands().contains(tokens.word(i - 1));
    }

    /** The same word again, but not the fourth of May or a stone. */
    private boolean stays(int i) {
        if (tokens.upper(i) || tokens.stuck(i)) {
            return false;
        }
        if (i == 0) {
            return true;
        }
        return !tokens.afterNumber(i)
                && (tokens.gap(i) != ' ' || !lexicon.articles().contains(tokens.word(i - 1)))
                && !around.afterPlacePreposition(i);
    }
}
