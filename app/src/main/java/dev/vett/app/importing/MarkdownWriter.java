package dev.vett.app.importing;

import dev.vett.app.importing.ImportedGuideline.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes pieces as Markdown and remembers on which line what needs a look. Used once. */
final class MarkdownWriter {
    private final List<String> lines = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** The line that is written next, from 1. */
    int next() {
        return lines.size() + 1;
    }

    void heading(int level, String text) {
        space();
        lines.add("#".repeat(level) + " " + inline(text));
    }

    void piece(Piece piece, boolean afterItem) {
        if (piece instanceof Piece.Heading heading) {
            heading(heading.level(), heading.text());
        } else if (piece instanceof Piece.Paragraph paragraph) {
            space();
            lines.add(start(inline(paragraph.text())));
        } else if (piece instanceof Piece.Item item) {
            if (!afterItem) {
                space();
            }
            String mark = item.number() > 0 ? item.number() + ". " : "- ";
            lines.add("   ".repeat(Math.min(item.depth(), 5)) + mark + start(inline(item.text())));
        } else if (piece instanceof Piece.Table table) {
            table(table);
        } else if (piece instanceof Piece.Verbatim verbatim) {
            space();
            lines.addAll(verbatim.lines());
        } else if (piece instanceof Piece.Remark remark) {
            comment(remark.text());
        }
    }

    void comment(String text) {
        space();
        warnings.add(new Warning(next(), text));
        lines.add("<!-- " + text.replace("--", "–") + " -->");
    }

    private void table(Piece.Table table) {
        if (table.unsure()) {
            comment("a table whose rows and columns were guessed: compare it with the document");
        }
        space();
        for (int i = 0; i < table.rows().size(); i++) {
            lines.add(table.rows().get(i).stream()
                    .map(cell -> inline(cell).replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |")));
            if (i == 0) {
                lines.add("|" + "---|".repeat(table.rows().get(0).size()));
            }
        }
    }

    private void space() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /** The text with everything escaped that Markdown would read as a mark. */
    private static String inline(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("`", "\\`")
                .replace("<", "\\<")
                .replace("[", "\\[")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
                .replaceAll("&(?=#?\\w+;)", "\\\\&");
    }

    /** The same where a line begins with it. */
    private static String start(String text) {
        return text.replaceFirst("^(#{1,6}(?=\\s)|[+>-](?=\\s)|[=-]+$|~~~)", "\\\\$1")
                .replaceFirst("^(\\d{1,9})([.)])(?=\\s)", "$1\\\\$2");
    }
}
