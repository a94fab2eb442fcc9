package dev.vett.app.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.app.setup.Assembly;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /health}: ready, which version, which packs in which version. */
final class HealthHandler extends Handler.Abstract.NonBlocking {
    private final Supplier<Assembly> current;
    private final String version;

    HealthHandler(Supplier<Assembly> current, String version) {
        this.current = current;
        this.version = version;
    }

    private String body() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("status", "ready").put("version", version);
        ObjectNode packs = json.putObject("packs");
        current.get().packs().forEach((id, pack) -> packs.put(id, pack.version()));
        return json.toString();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals("/health")) {
            return false;
        }
        if (!Methods.reads(request)) {
            Methods.refuse(request, response, callback, Methods.READING);
            return true;
        }
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "application/json"));
        Content.Sink.write(response, true, body(), callback);
        return true;
    }
}
