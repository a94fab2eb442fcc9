package dev.vett.app.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands at the edge of every page and is no part of the text. */
final class PdfMargins {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:(?:sida|side|sid|page|s\\.)\\s*)?[-–]?\\s*\\d{1,4}\\s*[-–]?(?:\\s*(?:\\(|/|av|of)\\s*\\d{1,4}\\s*\\)?)?");
    /** The lines at the upper and the lower edge that may be a header or a footer. */
    private static final int LINES = 4;

    private final Map<String, Integer> pagesByText = new HashMap<>();
    private final int pages;

    PdfMargins(List<List<PdfLine>> pages) {
        this.pages = pages.size();
        for (List<PdfLine> lines : pages) {
            Set<String> here = new HashSet<>();
            edges(lines).forEach(line -> here.add(form(line)));
            here.forEach(form -> pagesByText.merge(form, 1, Integer::sum));
        }
    }

    /** The lines of a page without headers, footers and page numbers. */
    List<PdfLine> without(List<PdfLine> lines, double height) {
        Set<PdfLine> gone = new HashSet<>();
        for (PdfLine line : edges(lines)) {
            boolean outermost = line.y() < height * 0.12 || line.y() > height * 0.88;
            boolean number = outermost
                    && PAGE_NUMBER.matcher(line.text().toLowerCase(Locale.ROOT)).matches();
            int seen = pagesByText.getOrDefault(form(line), 0);
            boolean everywhere = seen >= 2 && seen * 3 >= pages;
            boolean near = line.y() < height * 0.16 || line.y() > height * 0.84;
            if (number || (everywhere && near)) {
                gone.add(line);
            }
        }
        return lines.stream().filter(line -> !gone.contains(line)).toList();
    }

    private static List<PdfLine> edges(List<PdfLine> lines) {
        List<PdfLine> edges = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        edges.addAll(lines.subList(Math.max(edges.size(), lines.size() - LINES), lines.size()));
        return edges;
    }

    /** The text with every number alike: "Sida 2 (5)" and "Sida 3 (5)" are one footer. */
    private static String form(PdfLine line) {
        return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }
}
