package dev.vett.screening;

import dev.vett.data.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line under {@code matches} or {@code ignores} of a data file: a test.
 *
 * @param node where it stands
 * @param text without the marks
 * @param marked what must be found; empty under {@code ignores}
 * @param detectors whose findings count
 */
record Example(YamlNode node, String text, List<Span> marked, Set<String> detectors) {
    Example {
        marked = List.copyOf(marked);
        detectors = Set.copyOf(detectors);
    }

    static Example matching(YamlNode node, Set<String> detectors) {
        String written = node.text();
        StringBuilder text = new StringBuilder();
        List<Span> marked = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) != '|') {
                text.append(written.charAt(i));
            } else if (open < 0) {
                open = text.length();
            } else {
                if (open < text.length()) {
                    marked.add(new Span(open, text.length()));
                }
                open = -1;
            }
        }
        if (open >= 0 || marked.isEmpty()) {
            node.problem("mark what must be found with a | before and a | after it");
        }
        return new Example(node, text.toString(), marked, detectors);
    }

    static Example ignoring(YamlNode node, Set<String> detectors) {
        return new Example(node, node.text(), List.of(), detectors);
    }

    @Override
    public String toString() {
        return String.join(", ", detectors) + ", line " + node.line();
    }

    /** Reports where a screening of the text disagrees. */
    void check(Screening screening) {
        List<Span> found = screening.findings().stream()
                .filter(finding -> detectors.contains(finding.detector()))
                .map(Finding::span)
                .distinct()
                .toList();
        for (Span span : marked) {
            if (!found.contains(span)) {
                node.problem("does not find what is marked from " + span.start() + " to " + span.end() + "; finds "
                        + places(screening));
            }
        }
        for (Span span : found) {
            if (!marked.contains(span)) {
                node.problem(
                        "finds " + span.start() + " to " + span.end() + ", which is not marked: " + places(screening));
            }
        }
    }

    /** Safe to show: an example is our own data, and only places and types are named. */
    private static String places(Screening screening) {
        List<String> places = screening.findings().stream()
                .map(f -> f.type() + " " + f.span().start() + ".." + f.span().end() + " "
                        + YamlNode.kebab(f.confidence()) + " by " + f.detector())
                .toList();
        return places.isEmpty() ? "nothing" : String.join(", ", places);
    }
}
