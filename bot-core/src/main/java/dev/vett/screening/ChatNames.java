package dev.vett.screening;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that are also words, in small letters, where somebody is written to or has a day: "sms till björn och maj", "mån
 * odd + maj, tis storm". Not thread-safe.
 */
final class ChatNames {
    private static final Set<String> TO = Set.of("till", "til", "åt", "to", "med", "with", "at");
    /** "mån sol, tis storm": the forecast. */
    private static final Set<String> WEATHER = Set.of("sol", "storm", "sky", "vind", "sunny");

    private static final int REACH = 4;
    private static final int ENOUGH = 2;

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    ChatNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void find() {
        Set<String> names = new HashSet<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            int right = right(i);
            if (right > 0 && isWritten(i) && !(never(i) && never(right))) {
                names.add(tokens.word(i));
                names.add(tokens.word(right));
                add(i);
                add(right);
            }
        }
        days(names);
        for (int i = 0; i < tokens.size(); i++) {
            if (names.contains(tokens.word(i)) && isSmall(i) && stays(i)) {
                add(i);
            }
        }
    }

    private void add(int i) {
        if (!finds.covers(i)) {
            finds.likely(i, i + 1);
        }
    }

    /** The second of "björn och maj", "odd + liv" that begins with word i; -1 if none does. */
    private int right(int i) {
        if (!isSmall(i) || i + 1 >= tokens.size()) {
            return -1;
        }
        char gap = tokens.gap(i + 1);
        boolean and = gap == ' ' && lexicon.ands().contains(tokens.word(i + 1));
        int second = and ? i + 2 : i + 1;
        boolean joined = (and && second < tokens.size() && tokens.gap(second) == ' ') || gap == '+' || gap == '&';
        return joined && isSmall(second) ? second : -1;
    }

    /** "sms till", "tacka", "melding til": just before, in the same sentence. */
    private boolean isWritten(int i) {
        if (tokens.gap(i) != ' ') {
            return false;
        }
        if (lexicon.messages().contains(tokens.word(i - 1))) {
            return true;
        }
        if (!TO.contains(tokens.word(i - 1))) {
            return false;
        }
        for (int k = i - 1; k > 0 && k > i - REACH && tokens.gap(k) == ' '; k--) {
            if (lexicon.messages().contains(tokens.word(k - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "mån odd + maj, tis storm / liv, ons ingen": who works which day. */
    private void days(Set<String> names) {
        Set<String> workers = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            boolean day = lexicon.weekdays().contains(tokens.word(i - 1))
                    && (tokens.gap(i) == ' ' || tokens.gap(i) == ':')
                    && isSmall(i);
            boolean shared = i + 1 < tokens.size() && tokens.gap(i + 1) == '/';
            if (day && (shared || around.endsPhrase(i + 1) || right(i) > 0 || tokens.is(i + 1, NameTable.FAMILY))) {
                workers.add(tokens.word(i));
                if (right(i) > 0) {
                    workers.add(tokens.word(right(i)));
                } else if (shared && isSmall(i + 1)) {
                    workers.add(tokens.word(i + 1));
                }
            }
        }
        long people = workers.stream().filter(name -> !WEATHER.contains(name)).count();
        if (people >= ENOUGH) {
            names.addAll(workers);
        }
    }

    private boolean never(int i) {
        return tokens.is(i, NameTable.NEVER);
    }

    private boolean isSmall(int i) {
        return i < tokens.size() && around.smallName(i);
    }

    /** Not the fourth of May, not a stone. */
    private boolean stays(int i) {
        if (i == 0) {
            return true;
        }
        boolean number = never(i) && tokens.gap(i) != '\n' && tokens.afterNumber(i);
        boolean to = TO.contains(tokens.word(i - 1)) && !never(i);
        return !number
                && (tokens.gap(i) != ' ' || to || !lexicon.articles().contains(tokens.word(i - 1)))
                && !around.afterPlacePreposition(i);
    }
}
