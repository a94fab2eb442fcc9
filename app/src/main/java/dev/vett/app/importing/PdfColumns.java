package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table without rules: lines whose parts begin at the same places. A guess. */
final class PdfColumns {
    private static final double SAME_PLACE = 4;
    private static final int FEWEST_ROWS = 3;
    private static final Pattern MARKER =
            Pattern.compile("(?:[•▪◦●○–—*·\\-o\uF0B7]|\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-zåäö])[.)]?)");

    private final List<Double> columns = new ArrayList<>();
    private final List<List<StringBuilder>> rows = new ArrayList<>();
    private int lines;

    private PdfColumns() {}

    /** A table and how many lines it takes. */
    record Found(Piece.Table table, int lines) {}

    /** The table that begins with this line, if there is one. */
    static Optional<Found> at(List<PdfLine> lines, int from) {
        PdfColumns columns = new PdfColumns();
        PdfLine first = lines.get(from);
        List<PdfLine> parts = first.parts();
        if (parts.size() < 2 || MARKER.matcher(parts.get(0).text()).matches()) {
            return Optional.empty();
        }
        parts.forEach(part -> columns.columns.add(part.x()));
        double last = first.y();
        for (int i = from; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean close = line.y() - last <= 1.45 * line.size();
            if (line.y() - last > 3.5 * line.size() || !columns.take(line.parts(), close)) {
                break;
            }
            columns.lines++;
            last = line.y();
        }
        if (columns.rows.stream().filter(PdfColumns::isFull).count() < FEWEST_ROWS) {
            return Optional.empty();
        }
        List<List<String>> texts = columns.rows.stream()
                .map(row -> row.stream().map(StringBuilder::toString).toList())
                .toList();
        return Optional.of(new Found(new Piece.Table(texts, true), columns.lines));
    }

    /** Takes a line into the table; a line without first cell goes on with the row above. */
    private boolean take(List<PdfLine> parts, boolean close) {
        int[] places = new int[parts.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(parts.get(i));
            if (places[i] < 0) {
                return false;
            }
        }
        PdfLine first = parts.get(0);
        // Alone in the first column, and narrow: the cell goes on there. Wide: the text after the table.
        boolean alone = parts.size() == 1 && places[0] == 0;
        if (alone && (!close || first.end() > columns.get(1) - SAME_PLACE)) {
            return false;
        }
        boolean goesOn = places[0] > 0
                || (close && (alone || Character.isLowerCase(first.text().charAt(0))));
        if (goesOn && rows.isEmpty()) {
            return false;
        }
        if (!goesOn) {
            List<StringBuilder> row = new ArrayList<>();
            columns.forEach(unused -> row.add(new StringBuilder()));
            rows.add(row);
        }
        List<StringBuilder> row = rows.get(rows.size() - 1);
        for (int i = 0; i < places.length; i++) {
            PdfText.append(row.get(places[i]), parts.get(i).text());
        }
        return true;
    }

    private int place(PdfLine part) {
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - part.x()) <= SAME_PLACE) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFull(List<StringBuilder> row) {
        return row.stream().filter(cell -> cell.length() > 0).count() >= 2;
    }
}
