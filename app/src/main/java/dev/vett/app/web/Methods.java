package dev.vett.app.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Which HTTP methods a path takes. */
final class Methods {
    static final String READING = HttpMethod.GET + ", " + HttpMethod.HEAD;

    private Methods() {}

    static boolean reads(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    static void refuse(Request request, Response response, Callback callback, String allowed) {
        response.getHeaders().put(HttpHeader.ALLOW, allowed);
        Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
}
