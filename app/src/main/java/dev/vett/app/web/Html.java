package dev.vett.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as HTML. Whatever is not markup of this package passes here. */
final class Html {
    private Html() {}

    /** For the content of an element and for a quoted attribute. */
    static String text(String raw) {
        StringBuilder html = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            switch (unit) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(unit);
            }
        }
        return html.toString();
    }

    /** Within the content of a {@code textarea} or {@code pre}: a first line break would otherwise be swallowed. */
    static String verbatim(String raw) {
        return "\n" + text(raw);
    }

    /** A piece of an address after {@code ?} or {@code #}. */
    static String inAddress(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
