package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown: headings become pieces, so that their levels can be put right; the rest stays as it is. */
final class MarkdownReader {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern BREAKS_PARAGRAPH = Pattern.compile("\\s*|.*\\|.*|\\s*(?:[-*+>]|\\d+[.)])\\s.*");

    private static final int LONGEST_HEADING = 500;

    private MarkdownReader() {}

    static Draft read(String text) {
        List<String> lines = normalized(text);
        List<Piece> pieces = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            fenced ^= FENCE.matcher(line).matches();
            Matcher heading = HEADING.matcher(line);
            Matcher underline = UNDERLINE.matcher(line);
            String last = open.isEmpty() ? "" : open.get(open.size() - 1);
            if (!fenced && line.length() <= LONGEST_HEADING && heading.matches()) {
                close(open, pieces);
                pieces.add(new Piece.Heading(heading.group(1).length(), heading.group(2)));
            } else if (!fenced
                    && underline.matches()
                    && !BREAKS_PARAGRAPH.matcher(last).matches()) {
                open.remove(open.size() - 1);
                close(open, pieces);
                pieces.add(new Piece.Heading(line.contains("=") ? 1 : 2, last.strip()));
            } else if (line.isBlank() && !fenced) {
                close(open, pieces);
            } else {
                open.add(line);
            }
        }
        close(open, pieces);
        return new Draft(Optional.empty(), pieces, List.of());
    }

    private static void close(List<String> open, List<Piece> pieces) {
        if (!open.isEmpty()) {
            pieces.add(new Piece.Verbatim(open));
            open.clear();
        }
    }

    /** Lines without byte order mark, tabs at the end and the settings that some programs put in front. */
    private static List<String> normalized(String text) {
        List<String> lines = new ArrayList<>(text.replaceFirst("^\uFEFF", "")
                .lines()
                .map(line -> line.replace('\u00A0', ' ').stripTrailing())
                .toList());
        if (!lines.isEmpty() && lines.get(0).equals("---")) {
            int end = lines.subList(1, lines.size()).indexOf("---");
            if (end >= 0) {
                lines.subList(0, end + 2).clear();
            }
        }
        return lines;
    }
}
