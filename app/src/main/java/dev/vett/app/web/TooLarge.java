package dev.vett.app.web;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers a body that is too large.
 *
 * <p>A connection that is closed while the other side still sends is reset, and the answer is lost with it (RFC 9112, section
 * 9.6). So the rest is read first, and thrown away.
 */
final class TooLarge {
    /** In bytes; whoever sends more than this does so on purpose. */
    private static final int MOST_READ = 64 * 1024 * 1024;

    private static final int PIECE = 16 * 1024;

    private TooLarge() {}

    static void refuse(Request request, Response response, Callback callback) {
        try (InputStream body = Content.Source.asInputStream(request)) {
            byte[] piece = new byte[PIECE];
            int read = 0;
            for (int length = 0; length >= 0 && read < MOST_READ; length = body.read(piece)) {
                read += length;
            }
        } catch (IOException e) {
            // Nobody waits for the answer any more, or the host refuses to read on: it is tried all the same.
        }
        Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
    }
}
