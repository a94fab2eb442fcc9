package dev.vett.screening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A text cut into blocks (paragraphs, headings, table rows) and those into sentences. A word about a subject speaks for
 * its own block and for the blocks under its heading, no further.
 */
final class Layout {
    private static final int LONGEST_HEADING = 90;
    private static final int SHORTEST_LAST = 3;

    /** Words of three letters and more that end in a point inside a sentence. */
    private static final Set<String> SHORTENED = Set.of(
            "resp", "bla", "osv", "etc", "tel", "mvh", "fig", "kap", "art", "inkl", "exkl", "eksl", "ekskl", "max",
            "maks", "min", "tex", "dvs", "obs", "forts", "evt", "jfr", "prof", "avd", "tlf", "mån", "tis", "ons", "tor",
            "tors", "fre", "lör", "sön", "man", "tir", "lør", "søn", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sep", "sept", "okt", "nov", "dec", "des", "mill", "milj", "mkr", "pers", "adr", "ref", "ang", "mfl", "red",
            "övers", "tit", "cirka", "ing", "dir", "nästk", "inst", "bil", "approx", "incl", "dept", "vol", "eng",
            "sek");

    private int[] sentenceEnds = new int[64];
    private int[] sentenceBlocks = new int[64];
    private int sentences;
    private int[] blockEnds = new int[16];
    private int[] headings = new int[16];
    private int blocks;

    Layout(String text) {
        int length = text.length();
        int heading = -1;
        int blockStart = 0;
        int at = 0;
        while (at < length) {
            int lineEnd = text.indexOf('\n', at);
            lineEnd = lineEnd < 0 ? length : lineEnd;
            boolean last = lineEnd >= length;
            boolean blank = last || isBlank(text, lineEnd + 1);
            cutSentences(text, at, lineEnd);
            int next = last ? length : lineEnd + 1;
            sentence(next);
            if (blank || isRow(text, at, lineEnd) || isMarked(text, at) || isLabel(text, at, lineEnd)) {
                boolean isHeading = isHeading(text, blockStart, lineEnd);
                block(next, isHeading ? -1 : heading);
                if (isHeading) {
                    heading = blocks - 1;
                }
                blockStart = next;
            }
            at = next;
        }
        if (blocks == 0 || blockEnds[blocks - 1] < length) {
            block(length, heading);
        }
    }

    private static boolean isBlank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n') {
                return true;
            }
            if (unit != ' ' && unit != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isRow(String text, int from, int to) {
        int cells = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            cells += unit == '\t' || unit == '|' || unit == ';' ? 1 : 0;
        }
        return cells >= 2;
    }

    private static boolean isMarked(String text, int from) {
        return from < text.length() && text.charAt(from) == '#';
    }

    /** "Bakgrund:" alone on its line heads what follows. */
    private static boolean isLabel(String text, int from, int to) {
        return to - from > 2 && to - from < 40 && text.charAt(to - 1) == ':';
    }

    private static boolean isHeading(String text, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start >= to
                || to - start > LONGEST_HEADING
                || text.substring(start, to).indexOf('\n') >= 0) {
            return false;
        }
        char first = text.charAt(start);
        char last = text.charAt(to - 1);
        if (first == '#' || last == ':') {
            return true;
        }
        return Letters.isWord(first) && !Character.isLowerCase(first) && Letters.isWord(last);
    }

    private void cutSentences(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char unit = text.charAt(i);
            if ((unit == '.' || unit == '!' || unit == '?')
                    && text.charAt(i + 1) == ' '
                    && i + 2 < to
                    && (!Character.isLowerCase(text.charAt(i + 2)) || (unit == '.' && endsInWord(text, from, i)))
                    && !Letters.isDigit(text.charAt(i + 2))
                    && !isItemNumber(text, from, i)) {
                sentence(i + 2);
            }
        }
    }

    /** In a chat sentences begin in small letters; what is written short has a point, too. */
    private static boolean endsInWord(String text, int from, int point) {
        int at = point;
        while (at > from && Letters.isLetter(text.charAt(at - 1))) {
            at--;
        }
        boolean inside = at > from && text.charAt(at - 1) == '.';
        return !inside
                && point - at >= SHORTEST_LAST
                && !SHORTENED.contains(text.substring(at, point).toLowerCase(Locale.ROOT));
    }

    /** "1." at the beginning of a line belongs to what it numbers. */
    private static boolean isItemNumber(String text, int from, int dot) {
        int at = dot - 1;
        while (at >= from && Letters.isDigit(text.charAt(at))) {
            at--;
        }
        return at < dot - 1 && text.substring(from, at + 1).isBlank();
    }

    private void sentence(int end) {
        if (sentences == sentenceEnds.length) {
            sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
            sentenceBlocks = Arrays.copyOf(sentenceBlocks, sentences * 2);
        }
        sentenceEnds[sentences] = end;
        sentenceBlocks[sentences] = blocks;
        sentences++;
    }

    private void block(int end, int heading) {
        if (blocks == blockEnds.length) {
            blockEnds = Arrays.copyOf(blockEnds, blocks * 2);
            headings = Arrays.copyOf(headings, blocks * 2);
        }
        blockEnds[blocks] = end;
        headings[blocks] = heading;
        blocks++;
    }

    int sentences() {
        return sentences;
    }

    int blocks() {
        return blocks;
    }

    /** The sentence that holds a place. */
    int sentenceAt(int place) {
        int low = 0;
        int high = sentences - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentenceEnds[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int sentenceStart(int sentence) {
        return sentence == 0 ? 0 : sentenceEnd(sentence - 1);
    }

    int sentenceEnd(int sentence) {
        return sentenceEnds[sentence];
    }

    int blockOf(int sentence) {
        return Math.min(sentenceBlocks[sentence], blocks - 1);
    }

    /** The block that heads a block, or -1. */
    int headingOf(int block) {
        return headings[block];
    }
}
