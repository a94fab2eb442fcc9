package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand beside each other; at least one. */
record PdfLine(List<PdfWord> words) {
    PdfLine {
        words = words.stream().sorted(Comparator.comparingDouble(PdfWord::x)).toList();
    }

    /** The words of a page as lines, from top to bottom. */
    static List<PdfLine> of(List<PdfWord> words) {
        List<PdfWord> sorted =
                words.stream().sorted(Comparator.comparingDouble(PdfWord::y)).toList();
        List<PdfLine> lines = new ArrayList<>();
        List<PdfWord> line = new ArrayList<>();
        for (PdfWord word : sorted) {
            if (!line.isEmpty()
                    && word.y() - line.get(0).y()
                            > 0.45 * Math.max(word.size(), line.get(0).size())) {
                lines.add(new PdfLine(line));
                line = new ArrayList<>();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(new PdfLine(line));
        }
        return lines;
    }

    String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    double x() {
        return words.get(0).x();
    }

    double end() {
        return words.get(words.size() - 1).end();
    }

    double y() {
        return words.get(0).y();
    }

    double size() {
        return words.stream().mapToDouble(PdfWord::size).max().orElse(0);
    }

    boolean bold() {
        return words.stream().allMatch(PdfWord::bold);
    }

    /** The same line as parts with wide gaps between, as in a table without rules. */
    List<PdfLine> parts() {
        List<PdfLine> parts = new ArrayList<>();
        List<PdfWord> part = new ArrayList<>();
        for (PdfWord word : words) {
            if (!part.isEmpty() && word.x() - part.get(part.size() - 1).end() > 1.5 * word.size()) {
                parts.add(new PdfLine(part));
                part = new ArrayList<>();
            }
            part.add(word);
        }
        parts.add(new PdfLine(part));
        return parts;
    }
}
