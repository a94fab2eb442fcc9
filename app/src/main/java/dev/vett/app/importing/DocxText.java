package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words of a Word document's elements, as a reader sees them: without deleted text, field codes and drawings. */
final class DocxText {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int DEEPEST = 200;

    private final DocxParts parts;
    private final List<String> notes = new ArrayList<>();
    private int noteCount;
    private int boxes;

    DocxText(DocxParts parts) {
        this.parts = parts;
    }

    /** The text of a paragraph, white space folded. */
    String of(Node paragraph) {
        StringBuilder text = new StringBuilder();
        append(paragraph, text, 0);
        return fold(text);
    }

    String ofCell(Node cell) {
        List<String> parts = new ArrayList<>();
        collect(cell, parts, 0);
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private void collect(Node parent, List<String> parts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (name(child)) {
                case "p" -> parts.add(of(child));
                // A table in a table becomes running text: Markdown has no such thing.
                case "tbl", "tr", "tc", "sdt", "sdtContent", "customXml" -> collect(child, parts, depth + 1);
                default -> {}
            }
        }
    }

    /** The footnotes that were named since the last call. */
    List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /** How many drawings with text were met. */
    int boxes() {
        return boxes;
    }

    private void append(Node parent, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (name(child)) {
                case "t" -> text.append(content(child));
                case "tab", "br", "cr" -> text.append(' ');
                case "noBreakHyphen" -> text.append('-');
                case "footnoteReference" -> note(child, text);
                case "drawing", "pict", "object", "AlternateContent" -> boxes += holdsText(child) ? 1 : 0;
                case "del", "moveFrom", "instrText", "delText", "pPr", "rPr", "softHyphen" -> {}
                default -> append(child, text, depth + 1);
            }
        }
    }

    private void note(Node reference, StringBuilder text) {
        @Nullable Node footnote = parts.footnotes().get(attribute(reference, "id"));
        if (footnote != null) {
            noteCount++;
            text.append('[').append(noteCount).append(']');
            notes.add("[" + noteCount + "] " + ofCell(footnote));
        }
    }

    private static boolean holdsText(Node drawing) {
        if (name(drawing).equals("txbxContent")) {
            return true;
        }
        for (Node child = drawing.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (holdsText(child)) {
                return true;
            }
        }
        return false;
    }

    private static String content(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    static String fold(CharSequence text) {
        return text.toString()
                .replace("\u00AD", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** Whether every word of a paragraph is set bold by itself. */
    static boolean isBold(Node paragraph) {
        boolean any = false;
        for (Node run = paragraph.getFirstChild(); run != null; run = run.getNextSibling()) {
            if (name(run).equals("r") && child(run, "t").isPresent()) {
                Optional<Node> bold = child(run, "rPr").flatMap(properties -> child(properties, "b"));
                if (bold.isEmpty() || value(bold.get()).matches("0|false")) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether a content control is a table of contents. */
    static boolean isContents(Node control) {
        return child(control, "sdtPr")
                .flatMap(properties -> child(properties, "docPartObj"))
                .flatMap(part -> child(part, "docPartGallery"))
                .map(gallery -> value(gallery).equals("Table of Contents"))
                .orElse(false);
    }

    static List<Node> rows(Node table) {
        return below(table, "tr");
    }

    static List<Node> cells(Node row) {
        return below(row, "tc");
    }

    /** The children of that name, also where a content control or a tracked change stands around them. */
    private static List<Node> below(Node parent, String name) {
        List<Node> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name(child).equals(name)) {
                found.add(child);
            } else if (name(child).matches("sdt|sdtContent|customXml|ins")) {
                found.addAll(below(child, name));
            }
        }
        return found;
    }

    static Optional<Node> child(Node parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name(child).equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    static String value(Node node) {
        return attribute(node, "val");
    }

    static String attribute(Node node, String name) {
        return node instanceof Element element ? element.getAttributeNS(WORD, name) : "";
    }

    static Optional<Integer> number(Node node) {
        return integer(value(node));
    }

    private static Optional<Integer> integer(String text) {
        return text.matches("[0-9]{1,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static String name(Node node) {
        return node.getLocalName() == null ? "" : node.getLocalName();
    }
}
