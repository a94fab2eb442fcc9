package dev.vett.app.web;

import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The plain page as HTML. Without script and style: it works in any browser. */
final class Page {
    private final Supplier<Collection<PolicyPack>> packs;
    private final boolean demo;
    private final String version;

    Page(Supplier<Collection<PolicyPack>> packs, boolean demo, String version) {
        this.packs = packs;
        this.demo = demo;
        this.version = version;
    }

    String html(Optional<String> reply, Language language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>Vett</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body>
                <h1>Vett</h1>
                %s
                %s
                <h2>Fråga om AI-riktlinjen · Spør om KI-retningslinjen · Ask</h2>
                <form method="post" action="/ask">%s
                <p><input name="text" size="60" required aria-label="Fråga"> <button>Fråga</button></p></form>
                <h2>Kolla en text · Sjekk en tekst · Check a draft</h2>
                <form method="post" action="/check">%s
                <p><textarea name="text" rows="12" cols="70" required spellcheck="false" writingsuggestions="false"
                autocomplete="off" translate="no" aria-label="Text"></textarea></p><p><button>Kolla</button></p></form>
                <p>Vett %s. Vett sparar inte din text.</p>
                </body></html>
                """.formatted(
                        language.code(),
                        demo ? "<p><strong>Demo:</strong> alla organisationer som följer med.</p>" : "",
                        reply.map(text -> "<section aria-live=\"polite\"><h2>Svar</h2><pre>" + escape(text)
                                        + "</pre></section>")
                                .orElse(""),
                        picker(),
                        picker(),
                        escape(version));
    }

    private String picker() {
        Collection<PolicyPack> offered = packs.get();
        if (offered.size() == 1) {
            PolicyPack only = offered.iterator().next();
            return "<input type=\"hidden\" name=\"pack\" value=\"" + escape(only.id()) + "\">" + escape(only.name());
        }
        return offered.stream()
                .map(pack -> "<option value=\"" + escape(pack.id()) + "\">" + escape(pack.name()) + "</option>")
                .collect(Collectors.joining("", "<select name=\"pack\" aria-label=\"Organisation\">", "</select>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
