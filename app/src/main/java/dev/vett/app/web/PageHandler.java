package dev.vett.app.web;

import dev.vett.Fault;
import dev.vett.pack.PolicyPack;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that an address leads to: the start, a guideline, about Vett, accessibility. */
final class PageHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(PageHandler.class);
    private static final String GUIDELINE = "/guideline/";

    private final Site site;
    private final StartPage start;
    private final TextPages texts;

    PageHandler(Site site, StartPage start, TextPages texts) {
        this.site = site;
        this.start = start;
        this.texts = texts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        boolean known = path.equals("/")
                || path.equals("/about")
                || path.equals("/accessibility")
                || path.startsWith(GUIDELINE);
        if (!known) {
            return false;
        }
        if (!Methods.reads(request)) {
            Methods.refuse(request, response, callback, Methods.READING);
            return true;
        }
        try {
            Optional<String> html = Visit.reading(site, request).flatMap(visit -> page(path, visit));
            if (html.isPresent()) {
                send(site, response, callback, html.get());
            } else {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (RuntimeException e) {
            Fault.log(LOG, e);
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
        return true;
    }

    private Optional<String> page(String path, Visit visit) {
        return switch (path) {
            case "/" -> Optional.of(start.html(visit, Optional.empty()));
            case "/about" -> Optional.of(texts.about(visit));
            case "/accessibility" -> Optional.of(texts.accessibility(visit));
            default -> {
                PolicyPack pack = visit.assembly().readable().get(path.substring(GUIDELINE.length()));
                yield Optional.ofNullable(pack).map(found -> texts.guideline(visit, found));
            }
        };
    }

    /**
     * No script, style or picture but the page's own, no form to elsewhere, no frame unless Teams' is wanted. There is no
     * X-Frame-Options beside it: that header cannot name hosts, and browsers that know this policy ignore it.
     */
    static void send(Site site, Response response, Callback callback, String html) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders()
                .put(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors "
                                + (site.teamsTab() ? TeamsTab.HOSTS : "'none'"));
        Content.Sink.write(response, true, html, callback);
    }
}
