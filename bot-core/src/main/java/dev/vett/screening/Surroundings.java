package dev.vett.screening;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * One text as rules ask about it: which words stand near a value, what its column is called, whether a check holds. Made
 * for one screening, not thread-safe.
 */
final class Surroundings {
    /** Stands for: no such word nearby. */
    static final int FAR = Integer.MAX_VALUE;

    /** A word after a value says less than one before it, so it counts as this much further away. */
    private static final int AFTER_PENALTY = 8;

    /** A column's heading counts as this far away: only what stands in the cell itself is nearer. */
    private static final int HEADING = 2;

    /** What may stand between a word and its number: a full stop, a colon, a blank. */
    private static final int LONGEST_LINK = 3;

    private static final int SHORTEST_NUMBER = 4;

    private record Checked(Check check, Reading reading, int start, int end) {}

    private final ScreenedText text;
    private final Columns columns;
    /** Several rules of a detector see the same value, and a phone number's check is not cheap. */
    private final Map<Checked, Boolean> checked = new HashMap<>();

    Surroundings(ScreenedText text) {
        this.text = text;
        this.columns = Columns.of(text.text());
    }

    ScreenedText text() {
        return text;
    }

    boolean holds(Check check, Reading reading, int start, int end) {
        return checked.computeIfAbsent(
                new Checked(check, reading, start, end),
                key -> check.holds(reading.read(text.text().substring(start, end))));
    }

    /**
     * How far the nearest of these words is: in the value's own paragraph before it, on its line after it, or in its
     * column's heading. The headings of other columns and the other rows of its table say nothing about it.
     */
    int distance(int start, int end, BitSet words, int before, int after) {
        if (words.isEmpty() || !words.intersects(text.words())) {
            return FAR;
        }
        Columns.Heading heading = columns.above(start);
        int least = FAR;
        WordFinder.Hits hits = text.hits();
        for (int i = hits.firstEndingAfter(start - before - 1); i < hits.size() && hits.end(i) <= start; i++) {
            if (words.get(hits.word(i))
                    && !(heading != null && lineEnds(hits.end(i), start))
                    && !paragraphEnds(hits.end(i), start)
                    && !(lineEnds(hits.end(i), start) && hasItsOwnNumber(hits.end(i), start))) {
                least = Math.min(least, start - abbreviationEnd(hits.end(i), start));
            }
        }
        for (int i = hits.firstEndingAfter(end); i < hits.size() && hits.start(i) <= end + after; i++) {
            if (words.get(hits.word(i))
                    && hits.start(i) >= end
                    && !lineEnds(end, hits.start(i))
                    && !hasItsOwnNumber(hits.end(i), text.text().length())) {
                least = Math.min(least, hits.start(i) - end + AFTER_PENALTY);
            }
        }
        if (least > HEADING && heading != null && Columns.holds(hits, words, heading.start(), heading.end())) {
            least = HEADING;
        }
        return least;
    }

    /** A full stop belongs to the word before it: "telefonnr.:" is as near as "*nr." in it. */
    private int abbreviationEnd(int at, int end) {
        return at < end && text.text().charAt(at) == '.' ? at + 1 : at;
    }

    /** "… 11846532341 konto 1503.44.71204", "… mobil 070-174 06 05": the word speaks of the number behind it. */
    private boolean hasItsOwnNumber(int at, int end) {
        String all = text.text();
        int next = at;
        while (next < end && next < at + LONGEST_LINK && " .:#+".indexOf(all.charAt(next)) >= 0) {
            next++;
        }
        int last = next - 1;
        int digits = 0;
        for (int i = next; i < end && i <= last + 2 && digits < SHORTEST_NUMBER; i++) {
            if (Letters.isDigit(all.charAt(i))) {
                digits++;
                last = i;
            } else if (" .-/".indexOf(all.charAt(i)) < 0) {
                break;
            }
        }
        return next > at && digits == SHORTEST_NUMBER;
    }

    /** Whether any of these words stands in the row of headings above: an employee's row, whatever the column. */
    boolean isHeaded(int place, BitSet words) {
        Columns.Heading heading = words.intersects(text.words()) ? columns.above(place) : null;
        return heading != null && Columns.holds(text.hits(), words, heading.rowStart(), heading.rowEnd());
    }

    private boolean paragraphEnds(int from, int to) {
        String all = text.text();
        for (int i = from; i + 1 < to; i++) {
            if (all.charAt(i) == '\n' && all.charAt(i + 1) == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean lineEnds(int from, int to) {
        String all = text.text();
        for (int i = from; i < to; i++) {
            if (all.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }
}
