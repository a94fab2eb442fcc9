package dev.vett.app.web;

import dev.vett.slack.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** A page of an installation in Slack, to which a browser comes and goes on elsewhere. */
public final class InstallHandler extends Endpoint {
    private final String path;
    private final String cookie;
    private final BiFunction<Map<String, String>, Optional<String>, Answer> page;

    /**
     * A path for one step.
     *
     * @param cookie that the step reads
     * @param page answers with the query and the cookie's value
     */
    public InstallHandler(String path, String cookie, BiFunction<Map<String, String>, Optional<String>, Answer> page) {
        this.path = path;
        this.cookie = cookie;
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(path)) {
            return false;
        }
        if (!HttpMethod.GET.is(request.getMethod())) {
            Methods.refuse(request, response, callback, HttpMethod.GET.asString());
            return true;
        }
        Map<String, String> query = new HashMap<>();
        Fields fields = Request.extractQueryParameters(request);
        for (Fields.Field field : fields) {
            query.put(field.getName(), String.valueOf(field.getValue()));
        }
        List<HttpCookie> cookies = Request.getCookies(request);
        Answer answer = page.apply(
                query,
                cookies.stream()
                        .filter(each -> each.getName().equals(cookie))
                        .map(HttpCookie::getValue)
                        .findFirst());
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        answer.location().ifPresent(to -> response.getHeaders().put(HttpHeader.LOCATION, to));
        answer.cookie().ifPresent(set -> response.getHeaders().put(HttpHeader.SET_COOKIE, set));
        Content.Sink.write(response, true, answer.body(), callback);
        return true;
    }
}
