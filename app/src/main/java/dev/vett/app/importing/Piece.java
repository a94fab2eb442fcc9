package dev.vett.app.importing;

import java.util.List;

/** A piece of a document in the order in which it is read; texts are plain, without Markdown. */
sealed interface Piece {

    /**
     * A heading.
     *
     * @param level from 1; the outermost of a document need not be 1
     */
    record Heading(int level, String text) implements Piece {}

    record Paragraph(String text) implements Piece {}

    /**
     * An item of a list.
     *
     * @param depth 0 for an item of the outermost list
     * @param number of a numbered list; 0 for a bullet
     */
    record Item(int depth, int number, String text) implements Piece {}

    /**
     * A table, its first row the header.
     *
     * @param unsure whether rows and columns were only guessed
     */
    record Table(List<List<String>> rows, boolean unsure) implements Piece {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Lines that are Markdown already. */
    record Verbatim(List<String> lines) implements Piece {
        public Verbatim {
            lines = List.copyOf(lines);
        }
    }

    /** What the official must look at here; a comment in the file and a warning. */
    record Remark(String text) implements Piece {}
}
