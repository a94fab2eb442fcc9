package dev.vett.app.importing;

import dev.vett.app.importing.PdfPage.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A table that is drawn with rules.
 *
 * @param columns where the upright rules stand, from left to right
 * @param rows where the level rules stand, from top to bottom
 */
record PdfGrid(List<Double> columns, List<Double> rows) {
    private static final double TOUCH = 3;
    /** Every pair of rules is compared; a page with more is a drawing. */
    private static final int MOST_RULES = 2_000;

    /** The tables of a page, from top to bottom: at least two columns and two rows. */
    static List<PdfGrid> of(List<Rule> rules) {
        List<PdfGrid> grids = new ArrayList<>();
        if (rules.size() > MOST_RULES) {
            return grids;
        }
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Rule> group = new ArrayList<>(List.of(left.remove(left.size() - 1)));
            for (int i = 0; i < group.size(); i++) {
                Rule rule = group.get(i);
                List<Rule> touching =
                        left.stream().filter(other -> touches(rule, other)).toList();
                group.addAll(touching);
                left.removeAll(touching);
            }
            PdfGrid grid = new PdfGrid(places(group, false), places(group, true));
            if (grid.columns().size() >= 3 && grid.rows().size() >= 3) {
                grids.add(grid);
            }
        }
        grids.sort((one, other) -> Double.compare(one.top(), other.top()));
        return grids;
    }

    double top() {
        return rows.get(0);
    }

    double bottom() {
        return rows.get(rows.size() - 1);
    }

    /** Whether a word stands in the table. */
    boolean holds(PdfWord word) {
        return word.middle() >= columns.get(0)
                && word.middle() <= columns.get(columns.size() - 1)
                && middle(word) >= top()
                && middle(word) <= bottom();
    }

    /** The words of the cells, and whether one of them crosses a rule: then cells are merged and the rows a guess. */
    Piece.Table table(List<PdfWord> words) {
        List<List<List<PdfWord>>> cells = new ArrayList<>();
        for (int row = 0; row + 1 < rows.size(); row++) {
            List<List<PdfWord>> line = new ArrayList<>();
            for (int column = 0; column + 1 < columns.size(); column++) {
                line.add(new ArrayList<>());
            }
            cells.add(line);
        }
        boolean crosses = false;
        for (PdfWord word : words) {
            int row = index(rows, middle(word));
            int column = index(columns, word.middle());
            cells.get(row).get(column).add(word);
            crosses |= word.end() > columns.get(column + 1) + TOUCH || word.x() < columns.get(column) - TOUCH;
        }
        List<List<String>> texts = cells.stream()
                .map(line -> line.stream().map(PdfText::joined).toList())
                .toList();
        return new Piece.Table(texts, crosses);
    }

    private static double middle(PdfWord word) {
        return word.y() - word.size() * 0.3;
    }

    private static int index(List<Double> borders, double at) {
        for (int i = 0; i + 2 < borders.size(); i++) {
            if (at < borders.get(i + 1)) {
                return i;
            }
        }
        return borders.size() - 2;
    }

    private static boolean touches(Rule one, Rule other) {
        if (one.level() == other.level()) {
            return Math.abs(one.at() - other.at()) <= TOUCH
                    && one.from() <= other.to() + TOUCH
                    && other.from() <= one.to() + TOUCH;
        }
        return one.at() >= other.from() - TOUCH
                && one.at() <= other.to() + TOUCH
                && other.at() >= one.from() - TOUCH
                && other.at() <= one.to() + TOUCH;
    }

    private static List<Double> places(List<Rule> group, boolean level) {
        DoubleStream sorted = group.stream()
                .filter(rule -> rule.level() == level)
                .mapToDouble(Rule::at)
                .sorted();
        List<Double> places = new ArrayList<>();
        sorted.forEach(at -> {
            if (places.isEmpty() || at - places.get(places.size() - 1) > TOUCH) {
                places.add(at);
            }
        });
        return places;
    }
}
