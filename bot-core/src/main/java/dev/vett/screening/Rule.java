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
 * @param starts tells where a match cannot begin; null if nothing can tell
 * @param anywhere tells which windows hold no match; null if {@code starts} is asked place by place, or is null
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
        @Nullable Automaton starts,
        @Nullable Automaton anywhere,
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

    /** The longest match, in characters, that is tried at every place where it could begin. */
    private static final int LONGEST_TRIED = 400;

    /** How far away a word may stand that tells the variant. */
    private static final int VARIANT_WINDOW = 250;

    private static final Set<Situation> IN_CONTEXT =
            EnumSet.of(Situation.CHECK_OK_IN_CONTEXT, Situation.CHECK_BAD_IN_CONTEXT, Situation.IN_CONTEXT);

    /** Whether the rule can report anything in a text with these words: most that need a context word cannot. */
    boolean mayFind(BitSet words) {
        return context.intersects(words) || !IN_CONTEXT.containsAll(confidence.keySet());
    }

    /** Whether an automaton for a pattern can be asked place by place: else a long text would cost its square. */
    static boolean placeByPlace(Bounds bounds, boolean hasValue, int longest) {
        return bounds != Bounds.NONE && !hasValue && longest <= LONGEST_TRIED;
    }

    void find(Surroundings near, int from, int to, List<Candidate> found) {
        if (starts != null && anywhere == null) {
            findFromStarts(starts, near, from, to, found);
        } else if (anywhere == null || anywhere.mayMatch(near.text().text(), from, to)) {
            search(near, from, to, found);
        }
    }

    private void findFromStarts(Automaton starts, Surroundings near, int from, int to, List<Candidate> found) {
        String all = near.text().text();
        int at = from;
        while (at < to) {
            int end = bounds.mayBegin(all, at) ? starts.lastEnd(all, at, bounds) : -1;
            if (end > at) {
                end = confirmed(starts, all, at, end);
            }
            if (end > at) {
                judge(near, at, end, found);
                at = end;
            } else {
                at++;
            }
        }
    }

    /** The end of the match that the engine itself sees there; -1 if it sees none. */
    private int confirmed(Automaton starts, String all, int start, int end) {
        if (bounds.fit(all, start, end)
                && (starts.isExact(all, start, end) || pattern.matches(all.substring(start, end)))) {
            return end;
        }
        int limit = Math.min(all.length(), start + 2 * LONGEST_TRIED);
        Matcher matcher = pattern.matcher(all.substring(start, limit));
        int seen = matcher.lookingAt() ? start + matcher.end() : -1;
        return seen > start && bounds.fit(all, start, seen) ? seen : -1;
    }

    private void search(Surroundings near, int from, int to, List<Candidate> found) {
        String all = near.text().text();
        Matcher matcher = pattern.matcher(all.substring(from, to));
        int at = nextStart(all, from, to) - from;
        int retries = 0;
        while (at <= to - from && matcher.find(at)) {
            int start = from + (hasValue ? matcher.start("value") : matcher.start());
            int end = from + (hasValue ? matcher.end("value") : matcher.end());
            boolean empty = (hasValue && matcher.start("value") < 0) || start == end;
            if (!empty && bounds.fit(all, start, end)) {
                judge(near, start, end, found);
                retries = 0;
                at = nextStart(all, from + Math.max(matcher.end(), at + 1), to) - from;
            } else if (!empty && retries < RETRIES) {
                retries++;
                at = nextStart(all, nextBoundary(all, from + matcher.start(), to), to) - from;
            } else {
                retries = 0;
                at = nextStart(all, from + Math.max(matcher.end(), at + 1), to) - from;
            }
        }
    }

    /** The next place where a match may begin; one behind the window if none may. */
    private int nextStart(String all, int at, int to) {
        return starts == null ? at : starts.nextStart(all, at, to);
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

    private void judge(Surroundings near, int start, int end, List<Candidate> found) {
        Confidence result = confidence.get(situation(near, start, end));
        if (result != null && !isHarmless(near.text().text().substring(start, end))) {
            found.add(new Candidate(start, end, variant(near, start, end), result, detector));
        }
    }

    private boolean isHarmless(String value) {
        return not.stream().anyMatch(allowed -> allowed.matches(value));
    }

    private Situation situation(Surroundings near, int start, int end) {
        int here = near.distance(start, end, context, contextBefore, contextAfter);
        int other = near.distance(start, end, otherContext, contextBefore, contextAfter);
        boolean inContext = here < Surroundings.FAR && here <= other;
        boolean inOther = other < here;
        if (check == null) {
            return inContext ? Situation.IN_CONTEXT : inOther ? Situation.IN_OTHER_CONTEXT : Situation.ALONE;
        }
        if (near.holds(check, reading, start, end)) {
            return inContext
                    ? Situation.CHECK_OK_IN_CONTEXT
                    : inOther ? Situation.CHECK_OK_IN_OTHER_CONTEXT : Situation.CHECK_OK;
        }
        return inContext ? Situation.CHECK_BAD_IN_CONTEXT : Situation.CHECK_BAD;
    }

    /** The variant whose word stands nearest, in the value's paragraph; else in its table's headings; else none. */
    private DataType variant(Surroundings near, int start, int end) {
        DataType nearest = type;
        int least = Surroundings.FAR;
        for (Map.Entry<String, BitSet> variant : variants.entrySet()) {
            int distance = near.distance(start, end, variant.getValue(), VARIANT_WINDOW, VARIANT_WINDOW);
            if (distance < least) {
                least = distance;
                nearest = new DataType(type.id(), variant.getKey());
            }
        }
        for (Map.Entry<String, BitSet> variant : variants.entrySet()) {
            if (least == Surroundings.FAR && near.isHeaded(start, variant.getValue())) {
                return new DataType(type.id(), variant.getKey());
            }
        }
        return nearest;
    }
}
