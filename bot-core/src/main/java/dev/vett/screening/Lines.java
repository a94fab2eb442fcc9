package dev.vett.screening;

import java.util.Arrays;

/** Where the lines of a text begin, so that a finding can be pointed at without the text. Immutable. */
public final class Lines {
    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    /** The lines of a text; a line ends with CR, LF or both. */
    public static Lines of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean first = unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((unit == '\n' || unit == '\r') && !first) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return new Lines(Arrays.copyOf(starts, count));
    }

    /** How many lines there are, at least one. */
    public int count() {
        return starts.length;
    }

    /** The line that a span begins on, from 1. */
    public int at(Span span) {
        int found = Arrays.binarySearch(starts, span.start());
        return found >= 0 ? found + 1 : -found - 1;
    }
}
