package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a table of a document is: a table, a frame around text, or a block of information on the document. */
final class Tables {
    private Tables() {}

    /** The pieces that a table becomes; rows may differ in length. */
    static List<Piece> pieces(List<List<String>> raw, boolean unsure) {
        List<List<String>> rows = withoutEmpty(raw);
        if (rows.isEmpty()) {
            return List.of();
        }
        int columns = rows.get(0).size();
        if (columns == 1 || rows.size() == 1) {
            return rows.stream()
                    .flatMap(List::stream)
                    .filter(text -> !text.isEmpty())
                    .<Piece>map(Piece.Paragraph::new)
                    .toList();
        }
        if (columns % 2 == 0 && labels(rows, columns) * 4 >= (long) rows.size() * columns) {
            return information(rows, columns);
        }
        return List.of(new Piece.Table(rows, unsure));
    }

    /** The same rows, all of one length, without rows and columns that hold nothing. */
    private static List<List<String>> withoutEmpty(List<List<String>> raw) {
        int longest = raw.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : raw) {
            if (row.stream().anyMatch(text -> !text.isBlank())) {
                List<String> filled = new ArrayList<>(row);
                while (filled.size() < longest) {
                    filled.add("");
                }
                rows.add(filled);
            }
        }
        for (int column = longest - 1; column >= 0; column--) {
            int at = column;
            if (rows.stream().allMatch(row -> row.get(at).isBlank())) {
                rows.forEach(row -> row.remove(at));
            }
        }
        return rows;
    }

    private static long labels(List<List<String>> rows, int columns) {
        return rows.stream()
                .flatMap(row ->
                        Stream.iterate(0, at -> at < columns, at -> at + 2).map(row::get))
                .filter(Officials::isLabel)
                .count();
    }

    private static List<Piece> information(List<List<String>> rows, int columns) {
        List<Piece> items = new ArrayList<>();
        for (List<String> row : rows) {
            for (int at = 0; at < columns; at += 2) {
                String label = row.get(at).replaceFirst("\\s*:$", "");
                if (!label.isEmpty()) {
                    items.add(new Piece.Item(0, 0, label + ": " + row.get(at + 1)));
                }
            }
        }
        return items;
    }
}
