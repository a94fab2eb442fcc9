package dev.vett.app.web;

import dev.vett.app.setup.Assembly;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Reply;
import dev.vett.reply.TextRenderer;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.UserText;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** {@code GET /}: a plain page; {@code POST /ask} and {@code POST /check}: the same page with a reply. */
final class PageHandler extends Handler.Abstract {
    private final Supplier<Assembly> current;
    private final Page page;

    PageHandler(Supplier<Assembly> current, boolean demo, String version) {
        this.current = current;
        this.page = new Page(() -> current.get().packs().values(), demo, version);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals("/") && HttpMethod.GET.is(request.getMethod())) {
            send(response, callback, page.html(Optional.empty(), Language.SV));
            return true;
        }
        boolean asks = path.equals("/ask");
        if ((!asks && !path.equals("/check")) || !HttpMethod.POST.is(request.getMethod())) {
            return false;
        }
        if (!sameOrigin(request)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return true;
        }
        Fields form = Request.getParameters(request);
        Assembly assembly = current.get();
        PolicyPack pack = assembly.packs().get(String.valueOf(form.getValue("pack")));
        if (pack == null) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        UserText text = UserText.of(Optional.ofNullable(form.getValue("text")).orElse(""));
        Language language = LanguageGuess.of(text.text(), pack.languages().get(0));
        Context context = new Context(pack.id(), language, Audience.PRIVATE);
        Reply reply = assembly.replies()
                .write(
                        assembly.vett()
                                .handle(
                                        asks
                                                ? new dev.vett.request.Request.Ask(text)
                                                : new dev.vett.request.Request.Check(text, false),
                                        context),
                        context);
        send(response, callback, page.html(Optional.of(TextRenderer.render(reply)), language));
        return true;
    }

    /** Browsers tell where a post comes from; another site's form must not speak for the user. */
    private static boolean sameOrigin(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static void send(Response response, Callback callback, String html) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders()
                .put(
                        "Content-Security-Policy",
                        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        Content.Sink.write(response, true, html, callback);
    }
}
