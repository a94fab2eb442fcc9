package dev.vett.screening;

/**
 * Words whose letters stand apart, spread for looks or to get past a filter: "R·a·n·v·e·i·g", "I n g r i d  S v a h n". Digits are
 * left to the detectors, which know the groups of each number. Linear.
 */
final class SpelledOut {
    private static final String SIGNS = "\u00B7\u2022\u2027\u2219\u22C5.-_*|/~ ";
    /** Signs that also stand between letters of other things. */
    private static final String USUAL = " -";

    private static final int SHORTEST = 4;
    /** A name may be shorter. */
    private static final int SHORTEST_NAME = 3;

    private static final int WIDEST_GAP = 4;

    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;
    private int length;

    private SpelledOut(StringBuilder text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Takes out what stands between the letters of such words, and the places that belong to it. */
    static void join(StringBuilder text, int[] starts, int[] ends) {
        new SpelledOut(text, starts, ends).join();
    }

    private void join() {
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(at);
            if (end > at) {
                for (int letter = at; letter < end; letter += 2) {
                    keep(letter);
                }
                at = gapEnd(end);
            } else {
                keep(at);
                at++;
            }
        }
        text.setLength(length);
    }

    private void keep(int at) {
        text.setCharAt(length, text.charAt(at));
        starts[length] = starts[at];
        ends[length] = ends[at];
        length++;
    }

    /** Several blanks between two such words are one. */
    private int gapEnd(int end) {
        int next = end;
        while (next < text.length() && next - end < WIDEST_GAP && text.charAt(next) == ' ') {
            next++;
        }
        return next > end + 1 && wordEnd(next) > next ? next - 1 : end;
    }

    /** The end of a word of single letters that begins here; the same place if none does. */
    private int wordEnd(int start) {
        if (start + 2 >= text.length()
                || !isLetter(start)
                || (start > 0 && Letters.isWord(text.charAt(start - 1)))
                || SIGNS.indexOf(text.charAt(start + 1)) < 0) {
            return start;
        }
        char sign = text.charAt(start + 1);
        int last = start;
        while (last + 2 < text.length() && text.charAt(last + 1) == sign && isOneLetter(last + 2, sign)) {
            last += 2;
        }
        int letters = (last - start) / 2 + 1;
        boolean name = Character.isUpperCase(text.charAt(start)) && USUAL.indexOf(sign) >= 0;
        // "K-O-R-P" and "a-b-c-d" are codes and lists.
        return letters >= (name ? SHORTEST_NAME : SHORTEST) && (name || sign != '-') && !isAddress(start, last + 1)
                ? last + 1
                : start;
    }

    /** "a n n a . e k @ e x a m p l e . s e" is read sign by sign by its own detector. */
    private boolean isAddress(int start, int end) {
        return (end + 2 < text.length()
                        && text.charAt(end) == ' '
                        && ".@".indexOf(text.charAt(end + 1)) >= 0
                        && text.charAt(end + 2) == ' ')
                || (start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == '@');
    }

    /** A letter with none behind it; after a usual sign a small one, for a capital begins the next word or is a code's. */
    private boolean isOneLetter(int at, char sign) {
        return isLetter(at)
                && (at + 1 == text.length() || !Letters.isWord(text.charAt(at + 1)))
                && (USUAL.indexOf(sign) < 0 || Character.isLowerCase(text.charAt(at)));
    }

    private boolean isLetter(int at) {
        return Letters.isLetter(text.charAt(at));
    }
}
