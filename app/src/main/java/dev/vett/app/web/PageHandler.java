package dev.vett.app.web;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Fault;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Reply;
import dev.vett.reply.TextRenderer;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.screening.UserText;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /}: a plain page; {@code POST /ask} and {@code POST /check}: the same page with a reply. */
final class PageHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(PageHandler.class);

    private final Supplier<Assembly> current;
    private final Optional<Language> preset;
    private final Page page;

    PageHandler(Supplier<Assembly> current, Optional<Language> preset, boolean demo, String version) {
        this.current = current;
        this.preset = preset;
        this.page = new Page(() -> current.get().packs().values(), demo, version);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (path.equals("/") && Methods.reads(request)) {
            send(response, callback, page.html(Optional.empty(), preset.orElse(Language.SV)));
            return true;
        }
        if (path.equals("/")) {
            Methods.refuse(request, response, callback, Methods.READING);
            return true;
        }
        if (!path.equals("/ask") && !path.equals("/check")) {
            return false;
        }
        if (!HttpMethod.POST.is(request.getMethod())) {
            Methods.refuse(request, response, callback, HttpMethod.POST.asString());
            return true;
        }
        // Whatever went wrong is told without its exception: Jetty would log the message, which may repeat the text.
        try {
            answer(request, response, callback, path.equals("/ask"));
        } catch (RuntimeException e) {
            Fault.log(LOG, e);
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
        return true;
    }

    private void answer(Request request, Response response, Callback callback, boolean asks) {
        if (!sameOrigin(request)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return;
        }
        Fields form;
        try {
            // The body only: a text in the address would stand in the logs of proxies.
            form = FormFields.getFields(request);
        } catch (RuntimeException e) {
            HttpException refused = HttpException.asHttpException(e);
            int status = refused == null ? HttpStatus.BAD_REQUEST_400 : refused.getCode();
            Response.writeError(request, response, callback, status);
            return;
        }
        Assembly assembly = current.get();
        PolicyPack pack = assembly.packs().get(String.valueOf(form.getValue("pack")));
        if (pack == null) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return;
        }
        UserText text = UserText.of(Optional.ofNullable(form.getValue("text")).orElse(""));
        Language language = preset.orElseGet(
                () -> LanguageGuess.of(text.text(), pack.languages().get(0)));
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
    }

    /** Browsers tell where a post comes from; another site's form must not speak for the user. */
    private static boolean sameOrigin(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static void send(Response response, Callback callback, String html) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders()
                .put(
                        "Content-Security-Policy",
                        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        Content.Sink.write(response, true, html, callback);
    }
}
