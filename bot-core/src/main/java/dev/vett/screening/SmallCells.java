package dev.vett.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
            "antal",
            "antall",
            "tal",
            "number",
            "elever",
            "elevar",
            "pupils",
            "personer",
            "personar",
            "persons",
            "st",
            "vedtak",
            "med vedtak",
            "beslut",
            "med beslut",
            "med stöd",
            "fall",
            "ärenden",
            "saker",
            "tilfeller",
            "cases");
    private static final Set<String> FEW = Set.of("1", "2");
    /** One or two, and not the beginning of "2 987", "1,5" or "2a". */
    private static final Pattern ONE_OR_TWO =
            Pattern.compile("\\s*([12])(?![\\p{L}\\p{N}]|[.,]\\d|[\\s\\h]\\d{3}(?!\\d))");

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
        List<Integer> counts = List.of();
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
                List<Cell> cells = cells(from, to, separator);
                topics = header(cells);
                counts = countColumns(cells);
                title(titleStart, titleEnd, topics);
            } else {
                List<Cell> cells = cells(from, to, separator);
                row(cells, topics, found);
                counted(from, to, cells, counts, found);
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

    private record Cell(int from, int to) {}

    private List<Cell> cells(int from, int to, char separator) {
        List<Cell> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || screened.text().charAt(i) == separator) {
                cells.add(new Cell(start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    private String content(Cell cell) {
        return screened.lower().substring(cell.from, cell.to).strip();
    }

    /** For each column one more than the number of its topic, 0 for none. */
    private int[] header(List<Cell> cells) {
        return cells.stream()
                .mapToInt(cell ->
                        topic(cell.from, cell.to).map(topic -> topic + 1).orElse(0))
                .toArray();
    }

    /** A table without a topic in its header is about that of the line above it, but for the names of the rows. */
    private void title(int start, int end, int[] topics) {
        if (Arrays.stream(topics).allMatch(topic -> topic == 0)) {
            topic(start, end).ifPresent(topic -> Arrays.fill(topics, 1, topics.length, topic + 1));
        }
    }

    /** The columns that say how many people a row is about. */
    private List<Integer> countColumns(List<Cell> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> COUNTS.contains(content(cells.get(column))))
                .boxed()
                .toList();
    }

    /** A row about one or two people is about what its other cells say. */
    private void counted(int from, int to, List<Cell> cells, List<Integer> columns, List<Candidate> found) {
        if (columns.stream().noneMatch(column -> column < cells.size() && FEW.contains(content(cells.get(column))))) {
            return;
        }
        WordFinder.Hits hits = screened.hits();
        for (int hit = hits.firstEndingAfter(from); hit < hits.size() && hits.end(hit) <= to; hit++) {
            for (int term : words.terms(hits.word(hit))) {
                if (hits.start(hit) >= from && words.topic(term / 2).person()) {
                    int end = screened.wordEnd(hits.end(hit));
                    found.add(text.finding(term / 2, hits.start(hit), end, Confidence.LIKELY));
                }
            }
        }
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

    private void row(List<Cell> cells, int[] topics, List<Candidate> found) {
        for (int column = 0; column < cells.size() && column < topics.length; column++) {
            if (topics[column] > 0) {
                cell(cells.get(column), topics[column] - 1, found);
            }
        }
    }

    private void cell(Cell cell, int topic, List<Candidate> found) {
        Matcher few = ONE_OR_TWO.matcher(screened.text()).region(cell.from, cell.to);
        few.useTransparentBounds(true);
        if (few.lookingAt()) {
            found.add(text.finding(topic, few.start(1), few.end(1), Confidence.LIKELY));
        }
    }
}
