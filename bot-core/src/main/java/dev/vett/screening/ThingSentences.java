package dev.vett.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that say what their names are: "Hugo Boss, Gant och Filippa K finns bland märkena", "Asker, Dal og Holm er
 * navnene på avdelingene", "Emma and Oliver were the most popular names". Used once.
 */
final class ThingSentences {
    private static final String WORD = "\\p{Lu}[\\p{L}'-]{0,20}+";
    private static final String ITEM = WORD + "(?: " + WORD + "){0,2}";
    private static final String LIST = ITEM + "(?:(?:, | & |,? (?:och|og|and|samt) )" + ITEM + "){1,12}";
    private static final String IS =
            "(?:är|er|is|are|was|were|var|heter|heiter|finns|finnes|blev|ble|vart|became|include)";

    /** So many words may stand before what they are. */
    private static final int MOST_WORDS = 4;

    /** "finns bland de nya märkena". */
    private static final Set<String> AMONG = Set.of("bland", "blant", "among", "av", "of", "some", "noen", "några");

    /** A list and what it is, to the end of the sentence. */
    private static final Pattern LIST_FIRST =
            Pattern.compile("(?<![\\p{L}-])(" + LIST + ") " + IS + " ([^.!?\\n]{1,110}+)");

    /** "var förslagen när chattboten skulle få ett namn", "er navnene på de fire avdelingene". */
    private static final Pattern NAMING = Pattern.compile(
            "(?:(?:de |the )?(?:namn|namnen|navn|navnene|namna|names) (?:på|til|till|for|of|på)"
                    + "|(?:förslag|forslag|framlegg|the suggest|suggest|alternativ).{0,60}?(?:namn|navn|name)(?!\\p{L})).*");

    /** What it is, and the list. */
    private static final Pattern KIND_FIRST =
            Pattern.compile("(?<![\\p{L}-])(\\p{L}{3,30}+) " + IS + "(?: \\p{Ll}{1,12}+){0,2}+:? (" + LIST + ")");

    private static final Pattern POPULAR = Pattern.compile(
            "(?:vanligaste|populäraste|vanligste|vanlegaste|populære|populært|populære|most (?:common|popular)|favourite"
                    + "|topplist)[^.!?\\n]{0,50}?(?:namn|navn|name)"
                    + "|(?:namn|navn|name)[^.!?\\n]{0,50}?(?:vanligast|populärast|vanligst|vanlegast|mest populær"
                    + "|most (?:common|popular)|topplist)");

    /** "Rummen byter namn till Linnea och Sten". */
    private static final Pattern RENAMED =
            Pattern.compile("(?:(?:byter|bytte|bytt|ändrar|ändrat|skifter|skiftet|endrer|får|fick"
                    + "|fikk|fekk|ges|gis) (?:namn|namnen|namnet|navn|navnet|navnene|namna)|döps|döptes|döpts|omdöpt|omdøpt|døpes"
                    + "|døpt|renamed|been named)(?!\\p{L})");

    /** Without one of these no sentence speaks of names: all that RENAMED and POPULAR find holds one. */
    private static final Pattern OF_NAMES = Pattern.compile("n(?:amn|avn|ame)|d[öø]p");

    private static final int LONGEST_OBJECT = 40;
    private static final Pattern TO = Pattern.compile(" (?:till|til|to) ");
    private static final Pattern WORDS = Pattern.compile("\\p{L}++");

    private final String text;
    private final String lower;
    private final NameLexicon lexicon;
    private final NamedSentences named;
    /** Where every name is a thing. */
    private final BitSet things = new BitSet();

    private final List<String> lists = new ArrayList<>();
    /** Where a given name alone is nobody's. */
    private final BitSet statistics = new BitSet();

    ThingSentences(ScreenedText screened, NameLexicon lexicon, NamedSentences named) {
        this.named = named;
        this.text = screened.text();
        this.lower = screened.lower();
        this.lexicon = lexicon;
    }

    BitSet things() {
        return things;
    }

    /** The lists that begin such sentences: what they name is a thing in the whole text. */
    List<String> lists() {
        return lists;
    }

    BitSet statistics() {
        return statistics;
    }

    void find() {
        named.find(LIST_FIRST.matcher(text), first -> {
            if (tellsKind(first.start(2), first.end(2))) {
                things.set(first.start(1), first.end(1));
                lists.add(first.group(1));
            }
        });
        named.find(KIND_FIRST.matcher(text), last -> {
            if (lexicon.kinds().match(lower, last.start(1), last.end(1))) {
                things.set(last.start(2), last.end(2));
            }
        });
        eachOfNames(RENAMED, (renamed, end) -> {
            if (isAboutThing(NamedSentences.start(text, renamed.start()), renamed.start())
                    || isAboutThing(renamed.end(), listStart(renamed.end()))) {
                statistics.set(renamed.end(), end);
            }
        });
        eachOfNames(POPULAR, (popular, end) -> statistics.set(NamedSentences.start(text, popular.start()), end));
    }

    /** Gives the first match of each sentence that speaks of names, and where its list ends, which is not read again. */
    private void eachOfNames(Pattern pattern, ObjIntConsumer<Matcher> found) {
        Matcher ofNames = OF_NAMES.matcher(lower);
        Matcher match = pattern.matcher(lower);
        int done = 0;
        while (done < lower.length() && ofNames.find(done)) {
            int end = NamedSentences.end(text, ofNames.end());
            match.region(Math.max(done, NamedSentences.start(text, ofNames.start())), end);
            if (match.find()) {
                end = listEnd(end);
                found.accept(match, end);
            }
            done = end;
        }
    }

    /** Whether the rest of the sentence says what things they are and not that they are people. */
    private boolean tellsKind(int from, int to) {
        boolean naming = NAMING.matcher(lower).region(from, to).lookingAt();
        boolean thing = false;
        Matcher word = WORDS.matcher(lower).region(from, to);
        while (word.find()) {
            if (lexicon.groups().match(lower, word.start(), word.end())
                    || lexicon.roles().contains(word.group())) {
                return false;
            }
            thing |= naming
                    && (lexicon.thingNouns().match(lower, word.start(), word.end())
                            || lexicon.thingPlurals().match(lower, word.start(), word.end()));
        }
        return thing || isKind(from, to);
    }

    /** Whether it begins with a kind of thing: "finns bland de nya märkena", not "är rädda för hundar". */
    private boolean isKind(int from, int to) {
        Matcher word = WORDS.matcher(lower).region(from, to);
        for (int words = 0; words <= MOST_WORDS && word.find(); words++) {
            String found = word.group();
            if (lexicon.kinds().match(lower, word.start(), word.end())) {
                return true;
            }
            if (!AMONG.contains(found)
                    && (lexicon.prepositions().contains(found)
                            || lexicon.placePrepositions().contains(found)
                            || lexicon.stranded().contains(found))) {
                return false;
            }
        }
        return false;
    }

    /** "byter namn på rummen till": where the new names begin. */
    private int listStart(int at) {
        Matcher to = TO.matcher(lower).region(at, Math.min(lower.length(), at + LONGEST_OBJECT));
        return to.find() ? to.start() : at;
    }

    private boolean isAboutThing(int from, int to) {
        Matcher word = WORDS.matcher(lower).region(from, to);
        while (word.find()) {
            if (lexicon.thingNouns().match(lower, word.start(), word.end())
                    || lexicon.thingPlurals().match(lower, word.start(), word.end())) {
                return true;
            }
        }
        return false;
    }

    /** The end of the sentence that ends there, or of the lines that follow its colon. */
    private int listEnd(int end) {
        if (end > 0 && end < text.length() && text.charAt(end) == '\n' && text.charAt(end - 1) == ':') {
            int blank = text.indexOf("\n\n", end + 1);
            return blank < 0 ? text.length() : blank;
        }
        return end;
    }
}
