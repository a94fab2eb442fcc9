package dev.vett.app.importing;

import java.util.List;

/**
 * A page as it was drawn.
 *
 * @param rules straight lines, the borders of tables among them
 */
record PdfPage(double width, double height, List<PdfWord> words, List<Rule> rules) {

    /** A level or upright line. */
    record Rule(boolean level, double at, double from, double to) {}

    PdfPage {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }
}
