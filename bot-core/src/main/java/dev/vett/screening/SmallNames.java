package dev.vett.screening;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Names that are also words, in sentences without a capital letter, as in chat: "kan sten fixa larmet?". A small model
 * reads the words around. Not thread-safe.
 */
final class SmallNames {
    /** The score from which on a word is a name. */
    private static final float LIKELY = 1;

    /** Months that are names as well. */
    private static final Set<String> MONTHS = Set.of("jan", "jun", "maj", "mai", "april", "august");

    /** Months that are seldom anything else beside another one; "jan" is. */
    private static final Set<String> PAIRED =
            Set.of("maj", "mai", "april", "august", "mars", "juni", "juli", "may", "june", "july");

    /** Months that are no names. */
    private static final Set<String> CALENDAR =
            Set.of("feb", "februari", "februar", "february", "sep", "sept", "okt", "oct", "nov", "dec", "des");

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameFinds finds;
    private final LinearModel model;

    SmallNames(Tokens tokens, NameLexicon lexicon, NameFinds finds, LinearModel model) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.finds = finds;
        this.model = model;
    }

    void find() {
        SmallNameFeatures features = new SmallNameFeatures(tokens, lexicon);
        forEach(tokens, lexicon, i -> {
            if (!finds.covers(i) && isName(features, i)) {
                finds.likely(i, end(i));
            }
        });
    }

    /** Gives the words that may be names in the sentences that begin without a capital letter. */
    static void forEach(Tokens tokens, NameLexicon lexicon, IntConsumer words) {
        boolean small = false;
        boolean calendar = IntStream.range(0, tokens.size()).anyMatch(i -> CALENDAR.contains(tokens.word(i)));
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || ends(tokens.gap(i))) {
                small = !tokens.upper(i);
            }
            if (small && mayBeName(tokens, lexicon, i) && !(calendar && isRow(tokens, i))) {
                words.accept(i);
            }
        }
    }

    private boolean isName(SmallNameFeatures features, int i) {
        return !isMonth(i) && model.score(slots -> features.read(i, slots)) >= LIKELY;
    }

    /** "april och maj": a month beside another one. */
    private boolean isMonth(int i) {
        return PAIRED.contains(tokens.word(i)) && (isPaired(i - 2, i - 1) || isPaired(i + 2, i + 1));
    }

    private boolean isPaired(int month, int and) {
        return month >= 0
                && month < tokens.size()
                && lexicon.ands().contains(tokens.word(and))
                && PAIRED.contains(tokens.word(month));
    }

    private static boolean ends(char gap) {
        return gap == '\n' || gap == '.' || gap == '!' || gap == '?' || gap == ':';
    }

    private static boolean mayBeName(Tokens tokens, NameLexicon lexicon, int i) {
        return tokens.is(i, NameTable.COMMON | NameTable.SMALL)
                && !tokens.upper(i)
                && !tokens.stuck(i)
                && tokens.length(i) > 1
                // "12 maj"
                && !(tokens.is(i, NameTable.NEVER) && tokens.afterNumber(i))
                && !lexicon.addresses().contains(tokens.word(i));
    }

    /** "jan 2 114" above "feb 2 960"; a phone begins with 0. */
    private static boolean isRow(Tokens tokens, int i) {
        return MONTHS.contains(tokens.word(i)) && tokens.beforeAmount(i);
    }

    /** "björn lund": a family name right behind, that is no word for what somebody does. */
    private int end(int i) {
        int next = i + 1;
        boolean family = next < tokens.size()
                && tokens.gap(next) == ' '
                && !tokens.upper(next)
                && !tokens.surelyGenitive(i)
                && tokens.is(next, NameTable.COMMON_FAMILY | NameTable.SMALL)
                && !tokens.is(next, NameTable.NEVER)
                && !lexicon.verbs().contains(tokens.word(next))
                && !lexicon.doings().contains(tokens.word(next))
                && !lexicon.prepositions().contains(tokens.word(next))
                && !lexicon.ands().contains(tokens.word(next));
        return family && !finds.covers(next) ? next + 1 : next;
    }
}
