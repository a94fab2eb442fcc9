package dev.vett.app.web;

import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.pack.PolicyPack;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The frame around every page: head, choice of organisation and language, foot. Works without script and style. */
final class Page {
    private final Site site;
    private final Map<Language, Messages> labels = Messages.all(Page.class, "page");

    Page(Site site) {
        this.site = site;
    }

    Messages labels(Visit visit) {
        return in(visit.language());
    }

    /**
     * A whole page.
     *
     * @param path of this page, for the choice of another organisation or language
     * @param title without the name of the program
     */
    String html(Visit visit, String path, String title, String main) {
        return html(visit, path, title, "", main);
    }

    /**
     * The same with more in its head.
     *
     * @param head elements of HTML
     */
    String html(Visit visit, String path, String title, String head, String main) {
        Messages words = labels(visit);
        return """
                <!doctype html>
                <html lang="%s"%s>
                <head>
                <meta charset="utf-8">
                <title>%s – Vett</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <link rel="stylesheet" href="/vett.css">
                <link rel="stylesheet" href="/dark.css" media="%s" id="dark">
                <link rel="icon" href="/vett.svg" type="image/svg+xml">
                <script src="/vett.js" defer></script>
                %s</head>
                <body data-working="%s" data-failed="%s">
                <a class="skip" href="#main">%s</a>
                <header>
                <a class="home" href="%s">Vett</a>
                %s%s
                </header>
                <main id="main" tabindex="-1">
                %s</main>
                <p id="status" role="status" class="unseen"></p>
                <footer>
                <nav aria-label="%s"><a href="%s">%s</a> <a href="%s">%s</a> <a href="%s">%s</a>\
                 <a href="%s">%s</a></nav>
                <p>Vett %s</p>
                </footer>
                </body>
                </html>
                """.formatted(
                        visit.language().code(),
                        visit.tab().map(TeamsTab::mark).orElse(""),
                        Html.text(title),
                        visit.tab().map(TeamsTab::dark).orElse("(prefers-color-scheme: dark)"),
                        (visit.tab().isPresent() ? TeamsTab.SCRIPT : "") + head,
                        Html.text(words.say("reply.working")),
                        Html.text(words.say("reply.failed")),
                        Html.text(words.say("skip")),
                        visit.href("/", ""),
                        organisations(visit, path, words),
                        languages(visit, path, words),
                        main,
                        Html.text(words.say("more")),
                        visit.href("/guideline/" + Html.inAddress(visit.pack().id()), ""),
                        Html.text(words.say("footer.guideline")),
                        visit.href("/training", ""),
                        Html.text(words.say("footer.training")),
                        visit.href("/about", ""),
                        Html.text(words.say("footer.about")),
                        visit.href("/accessibility", ""),
                        Html.text(words.say("footer.accessibility")),
                        Html.text(site.version()));
    }

    /** What a form sends along, so that its answer is for the same organisation in the same language. */
    static String hidden(Visit visit) {
        String pack = "<input type=\"hidden\" name=\"pack\" value=\""
                + Html.text(visit.pack().id()) + "\">\n";
        return pack + language(visit) + visit.tab().map(TeamsTab::hidden).orElse("");
    }

    private static String language(Visit visit) {
        return visit.chosen()
                ? "<input type=\"hidden\" name=\"lang\" value=\""
                        + visit.language().code() + "\">\n"
                : "";
    }

    /** An alternative as the name of a style. */
    static String name(Enum<?> alternative) {
        return YamlNode.kebab(alternative);
    }

    private String organisations(Visit visit, String path, Messages words) {
        Collection<PolicyPack> offered = visit.assembly().packs().values();
        if (offered.size() == 1) {
            return "<span class=\"organisation\">" + Html.text(visit.pack().name()) + "</span>\n";
        }
        String options = offered.stream()
                .map(pack -> "<option value=\"" + Html.text(pack.id()) + "\""
                        + (pack.id().equals(visit.pack().id()) ? " selected" : "") + ">" + Html.text(pack.name())
                        + "</option>\n")
                .collect(Collectors.joining());
        return """
                <form class="organisation" method="get" action="%s">%s
                <label for="pack">%s</label>
                <select id="pack" name="pack">
                %s</select>
                <button>%s</button>
                </form>
                """.formatted(
                        way(path),
                        language(visit) + visit.tab().map(TeamsTab::hidden).orElse(""),
                        Html.text(words.say(site.demo() ? "organisation.demo" : "organisation")),
                        options,
                        Html.text(words.say("choose")));
    }

    /** Where another organisation is chosen: a guideline or a session is about the one that it is about. */
    private static String way(String path) {
        if (path.startsWith("/guideline/")) {
            return "/";
        }
        return path.startsWith("/training/s/") ? "/training" : path;
    }

    private Messages in(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }

    private String languages(Visit visit, String path, Messages words) {
        StringBuilder links = new StringBuilder();
        for (Language language : Language.values()) {
            String name = in(language).say("language.name");
            links.append("<a href=\"")
                    .append(Html.text(path + visit.query(language)))
                    .append("\" hreflang=\"")
                    .append(language.code())
                    .append("\" lang=\"")
                    .append(language.code())
                    .append(language == visit.language() ? "\" aria-current=\"true\">" : "\">")
                    .append(Html.text(name))
                    .append("</a>\n");
        }
        return "<nav class=\"languages\" aria-label=\"" + Html.text(words.say("language")) + "\">" + links + "</nav>\n";
    }
}
