package dev.vett.screening;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The tables in a text: rows of cells between tabs, bars, semicolons, commas or wide gaps, under a row of column
 * headings. What a number in a table is, its column's heading says. Immutable.
 */
final class Columns {
    /** The heading above a cell: its own range, and that of the row of headings. */
    record Heading(int start, int end, int rowStart, int rowEnd) {}

    private static final char NONE = 0;
    private static final char GAP = ' ';
    /** A row of headings holds no longer number than a year. */
    private static final int LONGEST_NUMBER = 4;

    private static final int LONGEST_HEADING = 60;

    /** The rows below a heading row, by place. */
    private int[] rowStarts = new int[16];

    private int[] rowEnds = new int[16];
    /** Where the row of headings of each row begins and ends. */
    private int[] headStarts = new int[16];

    private int[] headEnds = new int[16];
    private char[] separators = new char[16];
    private int rows;
    private final String text;

    private Columns(String text) {
        this.text = text;
    }

    static Columns of(String text) {
        Columns columns = new Columns(text);
        columns.read();
        return columns;
    }

    private void read() {
        int headStart = 0;
        int headEnd = 0;
        char separator = NONE;
        int cells = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            char own = separator(at, end);
            int count = own == NONE ? 0 : cells(at, end, own);
            if (own != NONE && own == separator && (count == cells || isLoose(own))) {
                row(at, end, headStart, headEnd, separator);
            } else if (own != NONE && isHeading(at, end, own)) {
                headStart = at;
                headEnd = end;
                separator = own;
                cells = count;
            } else {
                separator = NONE;
            }
            at = end + 1;
        }
    }

    /** Tabs and bars make a table whatever the rows' lengths; commas, semicolons and gaps also stand in prose. */
    private static boolean isLoose(char separator) {
        return separator == '\t' || separator == '|';
    }

    private char separator(int from, int to) {
        boolean gap = false;
        int semicolons = 0;
        int commas = 0;
        boolean bar = false;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit == '\t') {
                return '\t';
            }
            bar |= unit == '|';
            semicolons += unit == ';' ? 1 : 0;
            commas += unit == ',' ? 1 : 0;
            gap |= i > from && i + 2 < to && unit == ' ' && text.charAt(i + 1) == ' ' && text.charAt(i - 1) != ' ';
        }
        return bar ? '|' : semicolons > 0 ? ';' : gap ? GAP : commas > 0 ? ',' : NONE;
    }

    private int cells(int from, int to, char separator) {
        int cells = 1;
        int at = next(from, to, separator);
        while (at < to) {
            cells++;
            at = next(after(at, to, separator), to, separator);
        }
        return cells;
    }

    private boolean isHeading(int from, int to, char separator) {
        int digits = 0;
        int cell = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            digits = Letters.isDigit(unit) ? digits + 1 : 0;
            cell = unit == separator ? 0 : cell + 1;
            if (digits > LONGEST_NUMBER
                    || (cell > LONGEST_HEADING && separator != GAP)
                    || (!isLoose(separator) && isLabelOfValue(i, to))) {
                return false;
            }
        }
        return true;
    }

    /** "user=anna", "Namn: Anna", 18:00: what holds values is no row of headings. */
    private boolean isLabelOfValue(int at, int to) {
        char unit = text.charAt(at);
        int next = unit == ':' && at + 1 < to && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        return (unit == ':' || unit == '=') && next < to && Letters.isWord(text.charAt(next));
    }

    private void row(int start, int end, int headStart, int headEnd, char separator) {
        if (rows == rowStarts.length) {
            rowStarts = Arrays.copyOf(rowStarts, rows * 2);
            rowEnds = Arrays.copyOf(rowEnds, rows * 2);
            headStarts = Arrays.copyOf(headStarts, rows * 2);
            headEnds = Arrays.copyOf(headEnds, rows * 2);
            separators = Arrays.copyOf(separators, rows * 2);
        }
        rowStarts[rows] = start;
        rowEnds[rows] = end;
        headStarts[rows] = headStart;
        headEnds[rows] = headEnd;
        separators[rows] = separator;
        rows++;
    }

    /** The next separator in a range, or the range's end. */
    private int next(int from, int to, char separator) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == separator
                    && (separator != GAP || (i > 0 && i + 1 < to && text.charAt(i + 1) == GAP))) {
                return i;
            }
        }
        return to;
    }

    private int after(int at, int to, char separator) {
        int end = at + 1;
        while (separator == GAP && end < to && text.charAt(end) == GAP) {
            end++;
        }
        return end;
    }

    /** The heading of the column that a place stands in; null outside of tables and in a row of headings. */
    @Nullable
    Heading above(int place) {
        int row = Arrays.binarySearch(rowStarts, 0, rows, place);
        row = row < 0 ? -row - 2 : row;
        if (row < 0 || place >= rowEnds[row]) {
            return null;
        }
        char separator = separators[row];
        int column = place - rowStarts[row] > LONGEST_ROW ? -1 : cells(rowStarts[row], place, separator);
        int start = headStarts[row];
        int end = next(start, headEnds[row], separator);
        for (int i = 1; i < column && end < headEnds[row]; i++) {
            start = after(end, headEnds[row], separator);
            end = next(start, headEnds[row], separator);
        }
        boolean there = column > 0 && cells(headStarts[row], end, separator) == column;
        return new Heading(there ? start : end, end, headStarts[row], headEnds[row]);
    }

    /** Further along in a row than this, a cell has no heading: a hostile row must not cost its square. */
    private static final int LONGEST_ROW = 2000;

    /** Whether any of these words stands in a range. */
    static boolean holds(WordFinder.Hits hits, BitSet words, int start, int end) {
        for (int i = hits.firstEndingAfter(start); i < hits.size() && hits.end(i) <= end; i++) {
            if (hits.start(i) >= start && words.get(hits.word(i))) {
                return true;
            }
        }
        return false;
    }
}
