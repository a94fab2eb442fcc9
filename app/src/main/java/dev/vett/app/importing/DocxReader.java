package dev.vett.app.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Node;

/** Reads a Word document: headings by style or outline level, lists by numbering, tables. Used once. */
final class DocxReader {
    private static final Pattern HEADING = Pattern.compile("(?:heading|rubrik|overskrift) ?([1-9])");
    private static final int LONGEST_HEADING = 120;

    private final DocxParts parts;
    private final DocxNumbers numbers;
    private final DocxText texts;
    private final List<Piece> pieces = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private boolean anyHeading;
    /** Paragraphs that are all bold: headings, if the document has no others. */
    private final Set<Piece> bold = new HashSet<>();

    private DocxReader(DocxParts parts) {
        this.parts = parts;
        this.numbers = new DocxNumbers(parts);
        this.texts = new DocxText(parts);
    }

    /**
     * Reads the text of a document.
     *
     * @throws IOException if it is damaged
     */
    static Draft read(byte[] bytes) throws IOException {
        return new DocxReader(DocxParts.read(bytes)).draft();
    }

    private Draft draft() {
        body(parts.body());
        List<String> remarks = new ArrayList<>();
        if (texts.boxes() > 0) {
            remarks.add(texts.boxes() + " text boxes or drawings were left out; copy what they say by hand");
        }
        List<Piece> result = pieces;
        if (!anyHeading && !bold.isEmpty()) {
            remarks.add("the document has no heading styles; short bold lines were taken for headings");
            result = pieces.stream()
                    .map(piece -> bold.contains(piece) && piece instanceof Piece.Paragraph paragraph
                            ? new Piece.Heading(2, paragraph.text())
                            : piece)
                    .toList();
        }
        return new Draft(title, result, remarks);
    }

    private void body(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (DocxText.name(child)) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt" -> {
                    // A content control; Word's own table of contents is one, too.
                    if (!DocxText.isContents(child)) {
                        DocxText.child(child, "sdtContent").ifPresent(this::body);
                    }
                }
                case "customXml", "ins", "moveTo" -> body(child);
                default -> {}
            }
        }
    }

    private void paragraph(Node node) {
        List<Node> styles = styles(node);
        String name = styles.isEmpty() ? "" : name(styles.get(0));
        String text = texts.of(node);
        if (name.startsWith("toc ") || name.equals("toc heading")) {
            return;
        }
        Optional<Integer> level = level(node, styles);
        Optional<DocxNumbers.Counted> number = text.isEmpty() ? Optional.empty() : numbers.next(node, styles);
        if (text.isEmpty()) {
            return;
        }
        if (title.isEmpty() && name.equals("title") && !anyHeading) {
            title = Optional.of(text);
            return;
        }
        if (level.isPresent()) {
            anyHeading = true;
            String label = number.filter(DocxNumbers.Counted::counts)
                    .map(found -> found.label() + " ")
                    .orElse("");
            pieces.add(new Piece.Heading(level.get() + 1, label + text));
        } else if (number.isPresent()) {
            DocxNumbers.Counted found = number.get();
            boolean plain = !found.counts() || found.decimal();
            pieces.add(new Piece.Item(
                    found.depth(),
                    found.counts() && found.decimal() ? found.value() : 0,
                    plain ? text : found.label() + " " + text));
        } else {
            Piece paragraph = new Piece.Paragraph(text);
            if (text.length() <= LONGEST_HEADING && !text.endsWith(".") && DocxText.isBold(node)) {
                bold.add(paragraph);
            }
            pieces.add(paragraph);
        }
        texts.takeNotes().forEach(note -> pieces.add(new Piece.Paragraph(note)));
    }

    /** The style of a paragraph and those that it builds on. */
    private List<Node> styles(Node paragraph) {
        return DocxText.child(paragraph, "pPr")
                .flatMap(properties -> DocxText.child(properties, "pStyle"))
                .map(DocxText::value)
                .map(parts::styles)
                .orElse(List.of());
    }

    /** Word's own name of a style, which is English in every language. */
    private static String name(Node style) {
        return DocxText.child(style, "name").map(DocxText::value).orElse("").toLowerCase(Locale.ROOT);
    }

    /** From 0: the paragraph's own outline level, else that of its style or of those that the style builds on. */
    private static Optional<Integer> level(Node paragraph, List<Node> styles) {
        Optional<Integer> own = outline(paragraph);
        if (own.isPresent()) {
            return own.filter(level -> level < 9);
        }
        for (Node style : styles) {
            Optional<Integer> level = outline(style);
            if (level.isPresent()) {
                return level.filter(found -> found < 9);
            }
            Matcher heading = HEADING.matcher(name(style));
            if (heading.matches()) {
                return Optional.of(Integer.parseInt(heading.group(1)) - 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> outline(Node node) {
        return DocxText.child(node, "pPr")
                .flatMap(properties -> DocxText.child(properties, "outlineLvl"))
                .flatMap(DocxText::number);
    }

    private void table(Node node) {
        List<List<String>> rows = new ArrayList<>();
        for (Node row : DocxText.rows(node)) {
            List<String> cells = new ArrayList<>();
            for (Node cell : DocxText.cells(row)) {
                Optional<Node> properties = DocxText.child(cell, "tcPr");
                Optional<Node> merged = properties.flatMap(found -> DocxText.child(found, "vMerge"));
                boolean continued =
                        merged.isPresent() && !DocxText.value(merged.get()).equals("restart");
                int column = cells.size();
                String above =
                        rows.isEmpty() || column >= rows.get(rows.size() - 1).size()
                                ? ""
                                : rows.get(rows.size() - 1).get(column);
                cells.add(continued ? above : texts.ofCell(cell));
                int span = properties
                        .flatMap(found -> DocxText.child(found, "gridSpan"))
                        .flatMap(DocxText::number)
                        .orElse(1);
                for (int i = 1; i < Math.min(span, 50); i++) {
                    cells.add("");
                }
            }
            rows.add(cells);
        }
        pieces.addAll(Tables.pieces(rows, false));
        texts.takeNotes().forEach(note -> pieces.add(new Piece.Paragraph(note)));
    }
}
