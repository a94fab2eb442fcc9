package dev.vett.app.web;

import dev.vett.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what a chat platform posts, byte for byte, to its adapter. */
public final class ChatHandler extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ChatHandler.class);

    /** What an adapter answers. */
    public record Answer(int status, String type, String body) {}

    /** An adapter: headers by name and the raw body in, an answer out. */
    public interface Receiver {
        /** Answers one request. */
        Answer receive(Function<String, Optional<String>> headers, byte[] body);
    }

    private final String path;
    private final int most;
    private final Receiver receiver;

    /**
     * A path for one adapter.
     *
     * @param most bytes of a body; more are refused
     */
    public ChatHandler(String path, int most, Receiver receiver) {
        this.path = path;
        this.most = most;
        this.receiver = receiver;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(path)) {
            return false;
        }
        if (!HttpMethod.POST.is(request.getMethod())) {
            Methods.refuse(request, response, callback, HttpMethod.POST.asString());
            return true;
        }
        try (InputStream stream = Request.asInputStream(request)) {
            byte[] body = stream.readNBytes(most + 1);
            if (body.length > most) {
                TooLarge.refuse(request, response, callback);
                return true;
            }
            Answer answer = receiver.receive(
                    name -> Optional.ofNullable(request.getHeaders().get(name)), body);
            response.setStatus(answer.status());
            if (!answer.body().isEmpty()) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
            }
            Content.Sink.write(response, true, answer.body(), callback);
        } catch (IOException | RuntimeException e) {
            Fault.log(LOG, e);
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
        return true;
    }
}
