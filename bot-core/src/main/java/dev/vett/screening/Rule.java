package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a detector file, ready to run on a window of a text.
 *
 * @param hasValue whether the group {@code value} marks what is found; else the whole match is
 * @param within how many characters around the prefilter's hit are given to the pattern
 * @param reading how a value is read before its check
 * @param context numbers of the words that say what a match is
 * @param otherContext numbers of the words that say that it is something else
 * @param variants words in the paragraph that tell the variant, nearest first
 * @param not what a value may match to be no finding: placeholders, documentation examples
 */
record Rule(
        String detector,
        DataType type,
        Pattern pattern,
        boolean hasValue,
        Bounds bounds,
        int within,
        @Nullable Check check,
        Reading reading,
        BitSet context,
        BitSet otherContext,
        int contextBefore,
        int contextAfter,
        Map<Situation, Confidence> confidence,
        List<Pattern> not,
        Map<String, BitSet> variants) {
    /** Overlapping attempts after rejections before the search jumps over the match: keeps hostile texts linear. */
    private static final int RETRIES = 8;

    /** A word after a value says less than one before it, so it counts as this much further away. */
    private static final int AFTER_PENALTY = 8;

    /** How far away a word may stand that tells the variant. */
    private static final int VARIANT_WINDOW = 250;

    private static final Set<Situation> IN_CONTEXT =
            EnumSet.of(Situation.CHECK_OK_IN_CONTEXT, Situation.CHECK_BAD_IN_CONTEXT, Situation.IN_CONTEXT);

    /** Whether the rule can report anything in a text with these words: most that need a context word cannot. */
    boolean mayFind(BitSet words) {
        return context.intersects(words) || !IN_CONTEXT.containsAll(confidence.keySet());
    }

    void find(ScreenedText text, int from, int to, List<Candidate> found) {
        Matcher matcher = pattern.matcher(text.text().substring(from, to));
        int at = 0;
        int retries = 0;
        while (at <= to - from && matcher.find(at)) {
            int start = from + (hasValue ? matcher.start("value") : matcher.start());
            int end = from + (hasValue ? matcher.end("value") : matcher.end());
            boolean empty = (hasValue && matcher.start("value") < 0) || start == end;
            if (!empty && bounds.fit(text.text(), start, end)) {
                judge(text, start, end, found);
                retries = 0;
                at = Math.max(matcher.end(), at + 1);
            } else if (!empty && retries < RETRIES) {
                retries++;
                at = nextBoundary(text.text(), from + matcher.start(), to) - from;
            } else {
                retries = 0;
                at = Math.max(matcher.end(), at + 1);
            }
        }
    }

    /** The next place where a word or a number could begin. */
    private static int nextBoundary(String text, int start, int to) {
        int at = start + 1;
        while (at < to
                && Letters.isWord(text.charAt(at))
                && Letters.isDigit(text.charAt(at)) == Letters.isDigit(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private void judge(ScreenedText text, int start, int end, List<Candidate> found) {
        String value = text.text().substring(start, end);
        for (Pattern allowed : not) {
            if (allowed.matches(value)) {
                return;
            }
        }
        Confidence result = confidence.get(situation(text, start, end, value));
        if (result != null) {
            found.add(new Candidate(start, end, variant(text, start, end), result, detector));
        }
    }

    private Situation situation(ScreenedText text, int start, int end, String value) {
        int here = context.isEmpty() ? Integer.MAX_VALUE : distance(text, start, end, context);
        int other = otherContext.isEmpty() ? Integer.MAX_VALUE : distance(text, start, end, otherContext);
        boolean inContext = here < Integer.MAX_VALUE && here <= other;
        boolean inOther = other < here;
        if (check == null) {
            return inContext ? Situation.IN_CONTEXT : inOther ? Situation.IN_OTHER_CONTEXT : Situation.ALONE;
        }
        if (check.holds(reading.read(value))) {
            return inContext
                    ? Situation.CHECK_OK_IN_CONTEXT
                    : inOther ? Situation.CHECK_OK_IN_OTHER_CONTEXT : Situation.CHECK_OK;
        }
        return inContext ? Situation.CHECK_BAD_IN_CONTEXT : Situation.CHECK_BAD;
    }

    /** The variant whose word stands nearest, in the value's paragraph; else the type as it is. */
    private DataType variant(ScreenedText text, int start, int end) {
        DataType nearest = type;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, BitSet> variant : variants.entrySet()) {
            int distance = distance(text, start, end, variant.getValue(), VARIANT_WINDOW, VARIANT_WINDOW);
            if (distance < least) {
                least = distance;
                nearest = new DataType(type.id(), variant.getKey());
            }
        }
        return nearest;
    }

    private int distance(ScreenedText text, int start, int end, BitSet words) {
        return distance(text, start, end, words, contextBefore, contextAfter);
    }

    /** How far the nearest of these words is, looking in the value's own paragraph only. */
    private static int distance(ScreenedText text, int start, int end, BitSet words, int before, int after) {
        int least = Integer.MAX_VALUE;
        WordFinder.Hits hits = text.hits();
        for (int i = hits.firstEndingAfter(start - before); i < hits.size() && hits.end(i) <= start; i++) {
            if (words.get(hits.word(i)) && !paragraphEnds(text.text(), hits.end(i), start)) {
                least = Math.min(least, start - hits.end(i));
            }
        }
        for (int i = hits.firstEndingAfter(end); i < hits.size() && hits.start(i) <= end + after; i++) {
            if (words.get(hits.word(i)) && hits.start(i) >= end && !lineEnds(text.text(), end, hits.start(i))) {
                least = Math.min(least, hits.start(i) - end + AFTER_PENALTY);
            }
        }
        return least;
    }

    private static boolean paragraphEnds(String text, int from, int to) {
        int at = text.indexOf("\n\n", from);
        return at >= 0 && at < to;
    }

    private static boolean lineEnds(String text, int from, int to) {
        int at = text.indexOf('\n', from);
        return at >= 0 && at < to;
    }
}
