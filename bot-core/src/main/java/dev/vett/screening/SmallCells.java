package dev.vett.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table cell that counts one or two people in something sensitive points at them: in a small school everybody knows who
 * the one pupil with a support plan is. Authorities that publish statistics hide such cells (SCB, Handbok i statistisk
 * röjandekontroll). Used once.
 */
final class SmallCells {
    private static final int LEAST_COLUMNS = 3;
    private static final Set<String> COUNTS = Set.of(
            "antal", "antall", "tal", "number", "elever", "elevar", "pupils", "personer", "personar", "persons", "st");
    private static final Set<String> FEW = Set.of("1", "2");

    private final ScreenedText screened;
    private final TopicText text;
    private final TopicWords words;

    SmallCells(ScreenedText screened, TopicText text, TopicWords words) {
        this.screened = screened;
        this.text = text;
        this.words = words;
    }

    void find(List<Candidate> found) {
        String all = screened.text();
        int[] topics = {};
        int counts = -1;
        int titleStart = 0;
        int titleEnd = 0;
        for (int from = 0; from < all.length(); ) {
            int line = all.indexOf('\n', from);
            int to = line < 0 ? all.length() : line;
            char separator = separator(all, from, to);
            if (separator == 0) {
                topics = new int[0];
                titleStart = from;
                titleEnd = to;
            } else if (topics.length == 0) {
                topics = header(from, to, separator);
                counts = countColumn(from, to, separator);
                title(titleStart, titleEnd, topics);
            } else {
                row(from, to, separator, topics, found);
                counted(from, to, separator, counts, found);
            }
            from = to + 1;
        }
    }

    /** What parts the cells of a line; 0 if it is no row of a table. */
    private static char separator(String all, int from, int to) {
        for (char separator : new char[] {'|', '\t', ';', '/'}) {
            int columns = 1;
            for (int i = from; i < to; i++) {
                columns += all.charAt(i) == separator ? 1 : 0;
            }
            if (columns >= LEAST_COLUMNS) {
                return separator;
            }
        }
        return 0;
    }

    /** For each column one more than the number of its topic, 0 for none. */
    private int[] header(int from, int to, char separator) {
        String line = screened.text().substring(from, to);
        int[] topics =
                new int[(int) line.chars().filter(unit -> unit == separator).count() + 1];
        int column = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || screened.text().charAt(i) == separator) {
                topics[column++] = topic(start, i).map(topic -> topic + 1).orElse(0);
                start = i + 1;
            }
        }
        return topics;
    }

    /** A table without a topic in its header is about that of the line above it, but for the names of the rows. */
    private void title(int start, int end, int[] topics) {
        if (Arrays.stream(topics).allMatch(topic -> topic == 0)) {
            topic(start, end).ifPresent(topic -> Arrays.fill(topics, 1, topics.length, topic + 1));
        }
    }

    /** The column that says how many people a row is about, or -1. */
    private int countColumn(int from, int to, char separator) {
        String[] cells = screened.lower().substring(from, to).split(Pattern.quote(String.valueOf(separator)), -1);
        return IntStream.range(0, cells.length)
                .filter(cell -> COUNTS.contains(cells[cell].strip()))
                .findFirst()
                .orElse(-1);
    }

    /** A row about one or two people is about what its other cells say. */
    private void counted(int from, int to, char separator, int column, List<Candidate> found) {
        String[] cells = screened.lower().substring(from, to).split(Pattern.quote(String.valueOf(separator)), -1);
        if (column < 0 || column >= cells.length || !FEW.contains(cells[column].strip())) {
            return;
        }
        WordFinder.Hits hits = screened.hits();
        for (int hit = hits.firstEndingAfter(from); hit < hits.size() && hits.end(hit) <= to; hit++) {
            for (int term : words.terms(hits.word(hit))) {
                if (hits.start(hit) >= from
                        && term % 2 == 0
                        && words.topic(term / 2).person()) {
                    add(hits.start(hit), screened.wordEnd(hits.end(hit)), term / 2, found);
                }
            }
        }
    }

    private void add(int start, int end, int topic, List<Candidate> found) {
        DataType type = text.variant(topic, start, text.blockOf(text.sentenceAt(start)));
        found.add(new Candidate(
                start, end, type, Confidence.LIKELY, words.topic(topic).id()));
    }

    private Optional<Integer> topic(int from, int to) {
        WordFinder.Hits hits = screened.hits();
        for (int hit = hits.firstEndingAfter(from); hit < hits.size() && hits.end(hit) <= to; hit++) {
            for (int term : words.terms(hits.word(hit))) {
                if (hits.start(hit) >= from && words.topic(term / 2).person()) {
                    return Optional.of(term / 2);
                }
            }
        }
        return Optional.empty();
    }

    private void row(int from, int to, char separator, int[] topics, List<Candidate> found) {
        int column = 0;
        int start = from;
        for (int i = from; i <= to && column < topics.length; i++) {
            if (i == to || screened.text().charAt(i) == separator) {
                if (topics[column] > 0) {
                    cell(start, i, topics[column] - 1, found);
                }
                column++;
                start = i + 1;
            }
        }
    }

    private void cell(int from, int to, int topic, List<Candidate> found) {
        int start = from;
        while (start < to && Character.isWhitespace(screened.text().charAt(start))) {
            start++;
        }
        boolean few = start < to
                && (screened.text().charAt(start) == '1' || screened.text().charAt(start) == '2');
        boolean whole = start + 1 >= to || !Letters.isWord(screened.text().charAt(start + 1));
        boolean decimal = start + 2 < to
                && (screened.text().charAt(start + 1) == ',' || screened.text().charAt(start + 1) == '.')
                && Letters.isDigit(screened.text().charAt(start + 2));
        if (few && whole && !decimal) {
            add(start, start + 1, topic, found);
        }
    }
}
