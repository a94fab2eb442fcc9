package dev.vett.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stands where Slack stands and remembers what it is told. Calls of methods are passed on where there is somebody to answer
 * them; otherwise they all succeed. Addresses for responses are only here: the emulator of Slack has none.
 */
final class FakeSlack implements AutoCloseable {
    /**
     * What came.
     *
     * @param method of the API, or "respond"
     * @param fields that it came with; one named "body" for JSON
     * @param answer that was given
     */
    record Call(String method, Map<String, String> fields, JsonObject answer) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        JsonObject body() {
            return JsonParser.parseString(field("body")).getAsJsonObject();
        }
    }

    /** Calls that only look who asks. */
    private static final Set<String> LOOKUPS = Set.of("users.info", "auth.test");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Optional<URI> behind;
    private volatile Function<String, String> answers = method -> "{\"ok\":true}";

    FakeSlack(Optional<URI> behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", this::call);
        server.createContext("/respond", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call("respond", Map.of("body", body), new JsonObject()));
            answer(exchange, 200, "ok");
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String responses() {
        return url() + "/respond/1";
    }

    /** Answers each method with what the function says. */
    void answer(Function<String, String> answers) {
        this.answers = answers;
    }

    /** The next call, which may come a little later. */
    Call next() throws InterruptedException {
        Call call = calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("nothing came");
        }
        return call;
    }

    /** The calls that came and that nobody has looked at. */
    int waiting() {
        return calls.size();
    }

    private void call(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> fields = new TreeMap<>(fields(new String(body, StandardCharsets.UTF_8)));
        fields.put("authorization", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String answer = behind.isPresent() ? passOn(behind.get(), exchange, body) : answers.apply(method);
        if (!LOOKUPS.contains(method)) {
            calls.add(new Call(method, fields, JsonParser.parseString(answer).getAsJsonObject()));
        }
        answer(exchange, 200, answer);
    }

    private static String passOn(URI behind, HttpExchange exchange, byte[] body) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                                    .header(
                                            "Authorization",
                                            exchange.getRequestHeaders().getFirst("Authorization"))
                                    .header(
                                            "Content-Type",
                                            exchange.getRequestHeaders().getFirst("Content-Type"))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
