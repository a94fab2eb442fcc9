package dev.vett.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Styles, scripts and icon of the pages. */
final class Assets extends Handler.Abstract.NonBlocking {
    private record Asset(String type, String content) {}

    private final Map<String, Asset> assets = Map.of(
            "/vett.css", asset("vett.css", "text/css; charset=utf-8"),
            "/dark.css", asset("dark.css", "text/css; charset=utf-8"),
            "/vett.js", asset("vett.js", "text/javascript; charset=utf-8"),
            "/live-page.js", asset("live-page.js", "text/javascript; charset=utf-8"),
            "/vett.svg", asset("vett.svg", "image/svg+xml"),
            "/teams-tab.js", asset("teams-tab.js", "text/javascript; charset=utf-8"),
            "/teams.min.js", asset("teams.min.js", "text/javascript; charset=utf-8"));

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Asset asset = assets.get(Request.getPathInContext(request));
        if (asset == null) {
            return false;
        }
        if (!Methods.reads(request)) {
            Methods.refuse(request, response, callback, Methods.READING);
            return true;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, asset.type());
        Content.Sink.write(response, true, asset.content(), callback);
        return true;
    }

    private static Asset asset(String file, String type) {
        try (InputStream stream = Assets.class.getResourceAsStream(file)) {
            return new Asset(type, new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
