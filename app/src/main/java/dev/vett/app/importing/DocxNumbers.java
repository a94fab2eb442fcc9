package dev.vett.app.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Counts what Word numbers by itself: the numbers stand nowhere in the text. */
final class DocxNumbers {
    private static final int LEVELS = 9;

    /**
     * The number or bullet of a paragraph.
     *
     * @param label as Word shows it, such as "2.1"; empty for a bullet
     * @param counts false for a bullet
     */
    record Counted(int depth, int value, String label, boolean counts, boolean decimal) {}

    private record Place(String list, int level) {}

    private final DocxParts parts;
    private final Map<String, int[]> counters = new HashMap<>();

    DocxNumbers(DocxParts parts) {
        this.parts = parts;
    }

    /**
     * Counts on; empty for a paragraph that is neither numbered nor an item.
     *
     * @param styles of the paragraph, the nearest first
     */
    Optional<Counted> next(Node paragraph, List<Node> styles) {
        Optional<Place> place = own(paragraph, styles).or(() -> styled(styles));
        @Nullable
        Node list = place.map(found -> parts.lists().get(found.list())).orElse(null);
        if (place.isEmpty() || list == null) {
            return Optional.empty();
        }
        String definition =
                DocxText.child(list, "abstractNumId").map(DocxText::value).orElse("");
        @Nullable Node levels = parts.definitions().get(definition);
        if (levels == null) {
            return Optional.empty();
        }
        int level = Math.min(place.get().level(), LEVELS - 1);
        boolean restarts = DocxText.child(list, "lvlOverride").isPresent();
        int[] counter = counters.computeIfAbsent(
                restarts ? "list " + place.get().list() : definition, unused -> new int[LEVELS]);
        Optional<Node> found = level(levels, level);
        if (found.isEmpty()) {
            return Optional.of(new Counted(level, 0, "", false, false));
        }
        counter[level] = counter[level] == 0 ? start(found.get()) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        String format = format(found.get());
        if (format.equals("bullet") || format.equals("none")) {
            return Optional.of(new Counted(level, 0, "", false, false));
        }
        return Optional.of(new Counted(
                level, counter[level], label(levels, found.get(), counter), true, format.startsWith("decimal")));
    }

    private static String label(Node levels, Node level, int[] counter) {
        String label = DocxText.child(level, "lvlText").map(DocxText::value).orElse("");
        for (int i = 0; i < LEVELS; i++) {
            if (label.contains("%" + (i + 1))) {
                String format = level(levels, i).map(DocxNumbers::format).orElse("decimal");
                label = label.replace("%" + (i + 1), shown(Math.max(1, counter[i]), format));
            }
        }
        return label.strip();
    }

    private static String shown(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(value);
            case "upperLetter" -> letter(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            default -> String.valueOf(value);
        };
    }

    private static String letter(int value) {
        return String.valueOf((char) ('a' + (value - 1) % 26));
    }

    private static String roman(int value) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return value >= 100 ? String.valueOf(value) : tens[value / 10] + ones[value % 10];
    }

    private static Optional<Node> level(Node levels, int level) {
        for (Node child = levels.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (DocxText.name(child).equals("lvl")
                    && DocxText.attribute(child, "ilvl").equals(String.valueOf(level))) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private static String format(Node level) {
        return DocxText.child(level, "numFmt").map(DocxText::value).orElse("decimal");
    }

    private static int start(Node level) {
        return DocxText.child(level, "start")
                .flatMap(DocxText::number)
                .map(first -> Math.max(1, first))
                .orElse(1);
    }

    private static Optional<Place> own(Node paragraph, List<Node> styles) {
        return numbered(paragraph)
                .flatMap(properties -> DocxText.child(properties, "numId")
                        .map(DocxText::value)
                        .map(list -> new Place(list, level(properties, styled(styles)))));
    }

    private static Optional<Place> styled(List<Node> styles) {
        for (Node style : styles) {
            Optional<Node> properties = numbered(style);
            Optional<String> list =
                    properties.flatMap(found -> DocxText.child(found, "numId")).map(DocxText::value);
            if (properties.isPresent() && list.isPresent()) {
                return Optional.of(new Place(list.get(), level(properties.get(), Optional.empty())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> numbered(Node node) {
        return DocxText.child(node, "pPr").flatMap(properties -> DocxText.child(properties, "numPr"));
    }

    private static int level(Node properties, Optional<Place> fallback) {
        return DocxText.child(properties, "ilvl")
                .flatMap(DocxText::number)
                .orElseGet(() -> fallback.map(Place::level).orElse(0));
    }
}
