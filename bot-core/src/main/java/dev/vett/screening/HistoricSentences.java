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
            "(?:dog|avled|gick bort|stupade|døde|gikk bort|døydde|gjekk bort|died|passed away)"
                    + "(?: \\p{L}{1,12}){0,5} 19[0-5]\\d";

    private static final Pattern PAST = Pattern.compile("(?<![\\p{L}\\d])(?:" + DATE + "|" + DEATH + ")(?![\\d-])");

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
        Matcher year = YEAR.matcher(lower);
        while (year.find()) {
            if (tellsOfThePast(year)) {
                past.set(sentenceFrom(year.start()), sentenceTo(year.start()));
            }
        }
        Matcher told = PAST.matcher(lower);
        while (told.find()) {
            past.set(sentenceFrom(told.start()), sentenceTo(told.end()));
        }
        if (!past.isEmpty()) {
            finds.makeHistorical(past);
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
