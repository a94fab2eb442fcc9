package dev.vett.slack;

import java.util.ArrayList;
import java.util.List;

/** A text in pieces that Slack has room for. Together they are the text, to the last character. */
final class Pieces {
    /** What JSON or Slack's own escaping may write as several characters. */
    private static final String WIDE = "&<>=\"'\\\u2028\u2029";

    private static final int WIDEST = 6;

    private Pieces() {}

    /** How long the text is by whatever way of counting makes it longest: Slack does not tell how it counts. */
    static int room(CharSequence text) {
        return text.chars().map(Pieces::room).sum();
    }

    /** The text in pieces of at most {@code most} by {@link #room}, broken at a line or a space where there is one. */
    static List<String> of(String text, int most) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start, most);
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static int end(String text, int start, int most) {
        int room = 0;
        int end = start;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            room += room(text.subSequence(end, next));
            if (room > most && end > start) {
                return breakBefore(text, start, end);
            }
            end = next;
        }
        return end;
    }

    private static int breakBefore(String text, int start, int end) {
        // A break further back would leave the piece half empty.
        int earliest = start + (end - start) / 2;
        for (char mark : new char[] {'\n', ' '}) {
            int at = text.lastIndexOf(mark, end - 1);
            if (at >= earliest) {
                return at + 1;
            }
        }
        return end;
    }

    private static int room(int unit) {
        return unit < ' ' || WIDE.indexOf(unit) >= 0 ? WIDEST : 1;
    }
}
