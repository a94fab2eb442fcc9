package dev.vett.screening;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The fields of an empty form: labels in a row with nothing behind them. Nobody is spoken of there, whatever is asked for.
 * Used once.
 */
final class EmptyFields {
    private static final int LONGEST_LABEL = 90;
    private static final int LONGEST_HEADING = 60;
    /** So many labels in a row make a form; fewer may be headings of what is told below them. */
    private static final int FORM = 3;

    /** What is to be filled in, or ticked. */
    private static final Pattern BLANKS = Pattern.compile(
            "_{3,}|\\.{4,}|…{2,}|[☐□]|\\[ ?\\]|(?i:(?<!\\p{L})(?:ja|nej|nei|yes|no)(?!\\p{L}))|[ \\t/|]");

    private static final Pattern DRAWN = Pattern.compile("_{3,}|\\.{4,}|…{2,}|[☐□]|\\[ ?\\]");
    /** Room to write between two labels of a line. */
    private static final Pattern ROOM = Pattern.compile("^(?:[ \\t]{3,}|[ ]?(?:_{3,}|\\.{4,}|…{2,})).*");

    private final String text;
    private final TopicText read;
    private final BitSet sentences = new BitSet();

    private int runStart = -1;
    private int runLabels;
    private int headingStart = -1;
    private int headingEnd = -1;
    private int before = -1;
    private int beforeEnd = -1;

    EmptyFields(String text, TopicText read) {
        this.text = text;
        this.read = read;
        int lastFrom = -1;
        int lastTo = -1;
        for (int at = 0; at <= text.length(); ) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            boolean blank = text.substring(at, end).isBlank();
            int labels = blank ? 0 : labels(at, end);
            if (labels > 0) {
                if (runStart < 0) {
                    runStart = at;
                    headingStart = before;
                    headingEnd = beforeEnd;
                }
                runLabels += labels;
                lastFrom = at;
                lastTo = end;
            } else if (!blank || newline < 0) {
                // What follows at once may be the answer to the last label.
                boolean answered = !blank && runStart >= 0 && lastTo == at - 1 && !isDrawn(lastFrom, lastTo);
                close(answered ? lastFrom : lastTo);
            }
            before = blank ? before : at;
            beforeEnd = blank ? beforeEnd : end;
            if (newline < 0) {
                close(lastTo);
            }
            at = end + 1;
        }
    }

    /** The labels of a line that holds nothing else; 0 if it tells anything. */
    private int labels(int from, int to) {
        String line = text.substring(from, to);
        if (cues(from, to)) {
            return 0;
        }
        String[] parts = line.split(":", -1);
        if (parts.length == 1) {
            return isDrawn(from, to) && DRAWN.split(line.strip(), 2)[0].length() <= LONGEST_LABEL ? 1 : 0;
        }
        for (int i = 0; i < parts.length - 1; i++) {
            boolean apart = i == 0 || ROOM.matcher(parts[i]).matches();
            if (!apart || parts[i].strip().length() > LONGEST_LABEL || parts[i].isBlank()) {
                return 0;
            }
        }
        return BLANKS.matcher(parts[parts.length - 1]).replaceAll("").isEmpty() ? parts.length - 1 : 0;
    }

    /** Whether a line speaks of somebody, or of something that happened. */
    private boolean cues(int from, int to) {
        return TopicJudge.has(
                read.cues(from, to), TopicWords.PERSON | TopicWords.SOMEBODY | TopicWords.SELF | TopicWords.EVENT);
    }

    private boolean isDrawn(int from, int to) {
        return DRAWN.matcher(text).region(from, to).find();
    }

    private void close(int to) {
        if (runStart >= 0 && runLabels >= FORM && to > runStart) {
            mark(runStart, to);
            boolean headed = headingStart >= 0
                    && headingEnd - headingStart <= LONGEST_HEADING
                    && Letters.isWord(text.charAt(headingEnd - 1))
                    && !cues(headingStart, headingEnd);
            if (headed) {
                mark(headingStart, headingEnd);
            }
        }
        runStart = -1;
        runLabels = 0;
    }

    private void mark(int from, int to) {
        sentences.set(read.sentenceAt(from), read.sentenceAt(Math.max(from, to - 1)) + 1);
    }

    /** Whether a sentence is such a field, or the heading of the form. */
    boolean in(int sentence) {
        return sentences.get(sentence);
    }
}
