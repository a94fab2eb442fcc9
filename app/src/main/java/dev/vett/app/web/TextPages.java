package dev.vett.app.web;

import dev.vett.data.Problems;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Section;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Block;
import dev.vett.request.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The pages to read: a guideline with a place to link to for every section, about Vett, accessibility. */
final class TextPages {
    /** The day of the last accessibility test, as docs/accessibility.md tells it. */
    private static final String TESTED = "2026-11-22";

    private final Page page;
    private final String version;
    private final Map<Language, String> accessibility = new EnumMap<>(Language.class);

    TextPages(Page page, String version) {
        this.page = page;
        this.version = version;
        for (Language language : Language.values()) {
            accessibility.put(language, read("accessibility_" + language.code() + ".md"));
        }
    }

    /** The document in its own language, in a frame in the reader's. */
    String guideline(Visit visit, PolicyPack pack) {
        Messages labels = page.labels(visit);
        Guideline guideline = pack.guideline();
        String contents = guideline.sections().stream()
                .filter(section -> section.heading().size() <= 3)
                .map(TextPages::entry)
                .collect(Collectors.joining());
        String main = """
                <p><a href="%s">%s</a></p>
                <div class="notes">%s</div>
                <details class="contents"><summary>%s</summary><ul lang="%s">
                %s</ul></details>
                <article class="guideline" lang="%s">
                %s</article>
                """.formatted(
                        visit.href("/", ""),
                        Html.text(labels.say("guideline.back")),
                        notes(visit, pack, labels),
                        Html.text(labels.say("guideline.contents")),
                        pack.languages().get(0).code(),
                        contents,
                        pack.languages().get(0).code(),
                        scrollable(guideline.html(), labels));
        return page.html(visit, "/guideline/" + pack.id(), guideline.title(), main);
    }

    String about(Visit visit) {
        Messages labels = page.labels(visit);
        var reply = visit.assembly()
                .replies()
                .write(visit.assembly().vett().handle(new Request.About(), visit.context()), visit.context());
        String main = "<h1>" + Html.text(labels.say("footer.about")) + "</h1>\n<section class=\"card reply\">\n"
                + new HtmlRenderer(visit, labels).blocks(reply.unfolded()) + "</section>\n";
        return page.html(visit, "/about", labels.say("footer.about"), main);
    }

    /**
     * The accessibility statement.
     *
     * <p>Its parts are those of Commission Implementing Decision (EU) 2018/1523, which lag (2018:1937) and the Norwegian
     * forskrift om universell utforming av IKT-løsninger rest on.
     */
    String accessibility(Visit visit) {
        String text = Objects.requireNonNull(accessibility.get(visit.language()))
                .replace("{organisation}", visit.pack().name())
                .replace("{contact}", visit.pack().question().role().in(visit.language()))
                .replace("{version}", version)
                .replace("{date}", TESTED);
        Guideline statement = Guideline.parse(text, "accessibility", new Problems());
        return page.html(
                visit,
                "/accessibility",
                statement.title(),
                "<article class=\"guideline\">\n" + statement.html() + "</article>\n");
    }

    /** A table may be wider than the screen: it then moves by itself, with the keyboard too. Text holds no bare tags. */
    private static String scrollable(String html, Messages labels) {
        return html.replace(
                        "<table>",
                        "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\""
                                + Html.text(labels.say("guideline.table")) + "\"><table>")
                .replace("</table>", "</table></div>");
    }

    private static String entry(Section section) {
        return "<li class=\"depth-" + section.heading().size() + "\"><a href=\"#" + Html.inAddress(section.id()) + "\">"
                + Html.text(section.title()) + "</a></li>\n";
    }

    /** Who adopted the document and when, whether it was reviewed, which version: as under every reply. */
    private static String notes(Visit visit, PolicyPack pack, Messages labels) {
        Visit there = visit.assembly().packs().containsKey(pack.id()) ? visit.with(pack) : visit;
        var reply = visit.assembly()
                .replies()
                .write(visit.assembly().vett().handle(new Request.Help(), there.context()), there.context());
        return new HtmlRenderer(visit, labels)
                .blocks(reply.unfolded().stream()
                        .filter(Block.Note.class::isInstance)
                        .toList());
    }

    private static String read(String file) {
        try (InputStream stream = TextPages.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
