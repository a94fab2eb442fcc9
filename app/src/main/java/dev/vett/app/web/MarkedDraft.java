package dev.vett.app.web;

import dev.vett.language.Messages;
import dev.vett.reply.Block;
import dev.vett.reply.Block.FindingLine;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import dev.vett.screening.Finding;
import dev.vett.screening.Screening;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The draft with its findings marked, beside the list of them. A mark shows the kind by colour and the confidence by its
 * line, and both in words; the number leads to the list, and from there back.
 *
 * @param listed the findings that the reply lists; they are the first of the screening's
 */
record MarkedDraft(UserText draft, Screening screening, Block.Findings listed, DataTypes types, Messages labels) {

    String html() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < listed.lines().size(); i++) {
            FindingLine line = listed.lines().get(i);
            int number = i + 1;
            list.append("<li id=\"l")
                    .append(number)
                    .append("\" class=\"")
                    .append(look(finding(i)))
                    .append("\">");
            list.append("<a href=\"#f")
                    .append(number)
                    .append("\">")
                    .append(Html.text(line.what()))
                    .append("</a> ");
            list.append("<span class=\"where\">")
                    .append(Html.text(line.where() + ", " + line.sureness()))
                    .append("</span></li>\n");
        }
        return """
                <section class="marked" aria-labelledby="marked-title">
                <h2 id="marked-title">%s</h2>
                <div class="columns">
                <div class="draft" role="group" aria-labelledby="marked-title" tabindex="0" translate="no">%s</div>
                <div><h3>%s</h3><ol class="findings">
                %s</ol></div>
                </div>
                </section>
                """.formatted(Html.text(labels.say("marked.title")), marked(), Html.text(listed.title()), list);
    }

    /** Every finding that covers a piece of the text surrounds it; the piece looks like the surest of them. */
    private String marked() {
        String text = draft.text();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        Map<Integer, List<Integer>> starting = new HashMap<>();
        for (int i = 0; i < screening.findings().size(); i++) {
            Finding finding = screening.findings().get(i);
            cuts.add(finding.span().start());
            cuts.add(finding.span().end());
            starting.computeIfAbsent(finding.span().start(), start -> new ArrayList<>())
                    .add(i);
        }
        StringBuilder html = new StringBuilder(text.length() * 2);
        List<Integer> open = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(0, false)) {
            int here = from;
            open.removeIf(index -> screening.findings().get(index).span().end() <= here);
            List<Integer> fresh = starting.getOrDefault(here, List.of());
            open.addAll(fresh);
            fresh.forEach(index -> html.append(number(index)));
            String piece = Html.text(text.substring(from, to));
            html.append(open.isEmpty() ? piece : "<mark class=\"" + look(surest(open)) + "\">" + piece + "</mark>");
            from = to;
        }
        return html.toString();
    }

    /** Where a listed finding begins; the others are only marked. */
    private String number(int index) {
        if (index >= listed.lines().size()) {
            return "";
        }
        int number = index + 1;
        FindingLine line = listed.lines().get(index);
        String name = labels.say("marked.finding", number, line.what(), line.sureness());
        return "<a class=\"number\" id=\"f" + number + "\" href=\"#l" + number + "\" aria-label=\"" + Html.text(name)
                + "\">" + number + "</a>";
    }

    private Finding surest(List<Integer> indices) {
        return indices.stream()
                .map(this::finding)
                .min(Comparator.comparing(Finding::confidence))
                .orElseThrow();
    }

    private Finding finding(int index) {
        return screening.findings().get(index);
    }

    private String look(Finding finding) {
        return "kind-" + kind(finding.type()) + " " + Page.name(finding.confidence());
    }

    private String kind(DataType type) {
        if (types.isContent(type)) {
            return "content";
        }
        return types.aboutPerson(type) ? "person" : "other";
    }
}
