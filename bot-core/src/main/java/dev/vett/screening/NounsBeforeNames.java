package dev.vett.screening;

import java.util.BitSet;
import java.util.Set;

/**
 * Words that a noun for a thing stands before: "lekplatsen Emilia", "terapihunden Molly", "sammanträdesrummen Linnea, Björn
 * och Sten", "Kinoprogram: Barbie, Maria". Used once.
 */
final class NounsBeforeNames {
    /** So many words a thing in a list has at most: "Pohjola's Daughter". */
    private static final int LONGEST_ITEM = 3;

    private static final int LONGEST_LABEL = 4;

    /** Between the noun and the name: "stigen Lilla Rosa". */
    private static final Set<String> MODIFIERS = Set.of(
            "lilla", "stora", "gamla", "nya", "lille", "vesle", "store", "gamle", "nye", "little", "old", "new",
            "sankt", "sankta", "saint");

    /** "Kv. Hilda". */
    private static final Set<String> SHORTENED = Set.of("kv", "avd");

    private static final Set<String> INDEFINITE = Set.of("en", "ett", "et", "ei", "ein", "eit", "a", "an");

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    /** The words that name a thing alone or with other given names. */
    private final BitSet borne = new BitSet();
    /** The words of lists of things, where a full name is one, too. */
    private final BitSet listed = new BitSet();

    NounsBeforeNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
    }

    BitSet borne() {
        return borne;
    }

    BitSet listed() {
        return listed;
    }

    void find() {
        for (int i = 1; i < tokens.size(); i++) {
            if (!tokens.upper(i)) {
                continue;
            }
            char gap = tokens.gap(i);
            if (gap == '.' && SHORTENED.contains(tokens.word(i - 1))) {
                borne.set(i);
            } else if (gap == ':' || (tokens.start(i) > 1 && tokens.lower().startsWith(": ", tokens.start(i) - 2))) {
                labelled(i);
            } else if (gap == ' ' || gap == '"' || gap == '”' || gap == '«') {
                behind(i);
            } else if (gap == ',' && isNoun(i - 1) && isIntroduced(i - 1) && around.endsPhrase(i + 1)) {
                borne.set(i);
            }
        }
    }

    private void behind(int i) {
        int noun = i - 1;
        if (noun > 0 && tokens.gap(noun) == ' ' && (MODIFIERS.contains(tokens.word(noun)) || isTitle(noun))) {
            noun--;
        }
        if (isPlural(noun)) {
            list(i);
        } else if (isNoun(noun) && !around.relativeClause(last(i)) && !around.aged(i + 1)) {
            borne.set(i);
        } else if (isEnglish(noun) && !tells(i + 1)) {
            borne.set(i);
        }
    }

    /** The last of several words with capital letters. */
    private int last(int i) {
        int last = i;
        while (last + 1 < tokens.size() && last < i + 2 && tokens.gap(last + 1) == ' ' && tokens.upper(last + 1)) {
            last++;
        }
        return last;
    }

    /** "en ny gruppbostad, Jasmin, öppnar". */
    private boolean isIntroduced(int noun) {
        for (int k = noun - 1; k >= 0 && k >= noun - 2 && tokens.gap(k + 1) == ' '; k--) {
            if (INDEFINITE.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitle(int i) {
        return tokens.upper(i) && lexicon.titles().contains(tokens.word(i));
    }

    private boolean isNoun(int i) {
        return lexicon.thingNouns().match(tokens.lower(), tokens.start(i), tokens.end(i))
                && !tokens.is(i, NameTable.COMMON);
    }

    private boolean isPlural(int i) {
        return lexicon.thingPlurals().match(tokens.lower(), tokens.start(i), tokens.end(i));
    }

    /** "the youth club Vega"; in English the subject may follow a noun of place at once: "in the room Anna said". */
    private boolean isEnglish(int i) {
        return i > 0 && tokens.gap(i) == ' ' && lexicon.englishNouns().contains(tokens.word(i)) && !tokens.upper(i);
    }

    /** Whether a verb of people stands there. */
    private boolean tells(int i) {
        return i < tokens.size() && tokens.gap(i) == ' ' && lexicon.isHuman(tokens.word(i));
    }

    /** "Rum: Linnea", "Våra båtar: Anna, Emma", "Kinoprogram uke 8: Frost, Maria"; not "Rum 4: Anna", who sleeps there. */
    private void labelled(int i) {
        int noun = i - 1;
        boolean near = tokens.start(i) <= tokens.end(noun) + 2;
        if (near && isPlural(noun) && beginsLabel(noun)) {
            list(i);
            return;
        }
        if (near && isNoun(noun) && tokens.sentenceStart(noun) && around.endsPhrase(i + 1) && !isFollowed(i)) {
            borne.set(i);
        }
        for (int k = noun; k >= 0 && k > noun - LONGEST_LABEL; k--) {
            if (lexicon.programmes().match(tokens.lower(), tokens.start(k), tokens.end(k))) {
                list(i);
                return;
            }
            if (tokens.gap(k) != ' ') {
                return;
            }
        }
    }

    /** "Avdelningen: Karin, Eva och Bo": who works there. */
    private boolean isFollowed(int i) {
        int next = i + 1;
        return next < tokens.size()
                && tokens.gap(next) != '\n'
                && (tokens.upper(next) || lexicon.ands().contains(tokens.word(next)));
    }

    private boolean beginsLabel(int noun) {
        return tokens.sentenceStart(noun)
                || (noun > 0
                        && tokens.gap(noun) == ' '
                        && tokens.sentenceStart(noun - 1)
                        && !lexicon.prepositions().contains(tokens.word(noun - 1))
                        && !lexicon.placePrepositions().contains(tokens.word(noun - 1)));
    }

    /** Marks the words of the list that begins with word i. */
    private void list(int i) {
        int last = i;
        int end = i + 1;
        while (end < tokens.size()) {
            if (tokens.upper(end) && tokens.gap(end) == ' ' && end < last + LONGEST_ITEM) {
                end++;
                continue;
            }
            if (tokens.gap(end) == ' '
                    && lexicon.particles().contains(tokens.word(end))
                    && end + 1 < tokens.size()
                    && tokens.upper(end + 1)
                    && tokens.gap(end + 1) == ' ') {
                end += 2;
                continue;
            }
            int next = end;
            if (lexicon.ands().contains(tokens.word(end)) && (tokens.gap(end) == ' ' || tokens.gap(end) == ',')) {
                next++;
            }
            boolean joined = next > end
                    ? next < tokens.size() && tokens.gap(next) == ' '
                    : tokens.gap(end) == ','
                            || tokens.gap(end) == '/'
                            || tokens.gap(end) == '&'
                            || tokens.gap(end) == ')';
            if (!joined || next >= tokens.size() || !tokens.upper(next)) {
                break;
            }
            last = next;
            end = next + 1;
        }
        if (last > i && !around.relativeClause(end - 1)) {
            listed.set(i, end);
        } else if (last == i && !around.relativeClause(i)) {
            borne.set(i);
        }
    }
}
