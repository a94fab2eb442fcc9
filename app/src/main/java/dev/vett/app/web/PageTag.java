package dev.vett.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * A page's entity tag (RFC 9110, section 8.8.3): an open page that looks for news names the one that it has, and is sent
 * nothing where there are none.
 */
final class PageTag {
    private PageTag() {}

    /** A hash of the whole page, so that whatever changes on it is news. */
    static String of(String html) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether an open page looks for news; a browser that loads one names no tag, since nothing is kept. */
    static boolean looks(Request request) {
        return request.getHeaders().contains(HttpHeader.IF_NONE_MATCH);
    }

    static boolean isKnown(Request request, String tag) {
        return tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH));
    }
}
