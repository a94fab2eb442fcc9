package dev.vett.screening;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that tell of a year before 1900, whose people are history: "år 1600 avrättades ...". Not thread-safe. */
final class HistoricSentences {
    private static final Pattern YEAR = Pattern.compile("1[0-8]\\d\\d(?![\\d-]|\\s?\\p{Sc}|[.,]\\d)([\\s.,;:)–]|$)");

    /** "den 20 mars 1600". A month alone is no help: "i mars 1450 kr". */
    private static final String DATE =
            "\\d{1,2}\\.? (?:jan|feb|mar|apr|maj|mai|may|jun|jul|aug|sep|okt|oct|nov|dec|des)\\p{L}{0,6} 1[0-8]\\d\\d";

    /** "gikk bort i 1934": who died before 1960 is history, too. */
    private static final String DEATH =
            "(?:dog|avled|gick bort|stupade|drunknade|avrättades|døde|gikk bort|omkom|druknet|ble skutt|torpedert|døydde|"
                    + "gjekk bort|drukna|died|passed away|drowned)(?: [^\\s.;]{1,16}){0,5} 19[0-5]\\d";

    /** "föddes i Råshult 1707". */
    private static final String BIRTH = "(?:föddes|född|født|fødd|born)(?: \\p{L}{1,14}){1,4} 1[0-8]\\d\\d";

    private static final Pattern PAST =
            Pattern.compile("(?<![\\p{L}\\d])(?:" + DATE + "|" + DEATH + "|" + BIRTH + ")(?![\\d-])");

    /** "i 1918", "år 1902": whoever did anything then is no longer alive; who was born then may be. */
    private static final Pattern DONE = Pattern.compile(
            "(?<!født |fødd |född |born )(?:i|år|året|in|hausten|hösten|høsten|våren|"
                    + "sommaren|sommeren|vinteren|vintern|jula|julen)(?: år)? 19[01]\\d(?=[.,;:)]|$|\\n|"
                    + " (?:og|och|and|på|i|ved|vid|under|etter|efter|med|då|da|kom|var|ble|blev|vart|døde|døydde|dog|fick|fekk|fikk|for|fór|"
                    + "hadde|hade|gav|ga|stod|sto|tok|tog|gjekk|gick|gikk|bygg|flytt|reis|grunn|grund|start|when|was|did|had)[\\p{L} ])");

    /** "Brita Øygarden (1903–1991)": years of a life that began before 1920. */
    private static final Pattern LIFE = Pattern.compile(
            ",? ?\\((?:f\\. ?|ca\\.? )?(?:1[0-8]\\d\\d|190\\d|191\\d) ?[–-] ?(?:d\\. ?)?(?:1[0-9]|20)\\d\\d\\)");

    /** The years that the patterns may end with: nothing is searched for where none stands. */
    private static final Pattern OLD_YEAR = Pattern.compile("1(?<!\\d1)(?:[0-8]\\d\\d|9[0-5]\\d)(?!\\d)");

    /** So many characters before a year are read. */
    private static final int REACH = 100;

    private static final int LONGEST_WORK = 30;

    private final String text;
    private final String lower;
    private final NameLexicon lexicon;

    HistoricSentences(String text, String lower, NameLexicon lexicon) {
        this.text = text;
        this.lower = lower;
        this.lexicon = lexicon;
    }

    /** Makes the names of those sentences historical. */
    void mark(NameFinds finds) {
        BitSet past = new BitSet();
        Matcher old = OLD_YEAR.matcher(lower);
        Matcher year = YEAR.matcher(lower);
        Matcher told = PAST.matcher(lower).useTransparentBounds(true).useAnchoringBounds(false);
        Matcher done = DONE.matcher(lower).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        int to = 0;
        while (old.find()) {
            if (old.start() >= to) {
                from = sentenceFrom(old.start());
                to = sentenceTo(old.start());
            }
            if (past.get(old.start())) {
                continue;
            }
            int near = Math.max(from, old.start() - REACH);
            if ((year.region(old.start(), lower.length()).lookingAt() && tellsOfThePast(year))
                    || told.region(near, old.end()).find()
                    || done.region(near, old.end()).find()) {
                past.set(from, to);
            }
        }
        markPeople(past, finds);
        if (!past.isEmpty()) {
            finds.makeHistorical(past);
        }
    }

    /** "landsfiskalen Algot Persson", "Brita Øygarden (1903–1991)": who did such work, or whose life is over. */
    private void markPeople(BitSet past, NameFinds finds) {
        for (int n = 0; n < finds.size(); n++) {
            NameFinds.Find find = finds.get(n);
            int start = find.name().start();
            if (LIFE.matcher(lower).region(find.name().end(), lower.length()).lookingAt()) {
                past.set(start);
            }
            int from = start - 1;
            while (from > 0 && from > start - LONGEST_WORK && Character.isLetter(lower.charAt(from - 1))) {
                from--;
            }
            if (from >= 0
                    && lower.charAt(start - 1) == ' '
                    && lexicon.bygone().contains(lower.substring(from, start - 1))) {
                past.set(start);
            }
        }
    }

    /** What stands before and behind a number decides whether it is a year: "år 1600", "i 1814.", "(1632–1654)". */
    private boolean tellsOfThePast(Matcher number) {
        int at = number.start() - 1;
        String behind = number.group(1);
        if (at >= 0 && lower.charAt(at) == '(') {
            return behind.equals("–") || behind.equals(")");
        }
        if (at < 1 || lower.charAt(at) != ' ') {
            return false;
        }
        int from = at;
        while (from > 0 && Character.isLetter(lower.charAt(from - 1))) {
            from--;
        }
        String before = lower.substring(from, at);
        boolean closed = behind.isEmpty() || !Character.isWhitespace(behind.charAt(0));
        return lexicon.yearWords().contains(before) || ((before.equals("i") || before.equals("in")) && closed);
    }

    private int sentenceFrom(int at) {
        int from = at;
        while (from > 0 && !ends(from - 1)) {
            from--;
        }
        return from;
    }

    private int sentenceTo(int at) {
        int to = at;
        while (to < text.length() && !ends(to)) {
            to++;
        }
        return to;
    }

    private boolean ends(int at) {
        char unit = text.charAt(at);
        return unit == '\n'
                || ((unit == '.' || unit == '!' || unit == '?')
                        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }
}
