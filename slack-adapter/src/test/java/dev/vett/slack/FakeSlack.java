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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /**
     * What comes back where Slack does not take a call.
     *
     * @param header that stands in it, by its name
     */
    record Back(int status, Map<String, String> header, String body) {
        /** Too many calls; Slack tells for how long to wait. */
        static Back limited(int seconds) {
            return new Back(
                    429, Map.of("Retry-After", String.valueOf(seconds)), "{\"ok\":false,\"error\":\"ratelimited\"}");
        }

        static Back broken() {
            return new Back(500, Map.of(), "<html>Something went wrong</html>");
        }

        static Back refused(String error) {
            return new Back(200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
        }
    }

    /**
     * A call that Slack did not take.
     *
     * @param at when it came, in nanoseconds
     */
    record Turned(String method, Map<String, String> fields, long at) {}

    /** Calls that only look who asks, or where to connect to. */
    private static final Set<String> LOOKUPS = Set.of("users.info", "auth.test", "apps.connections.open");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Queue<Back>> backs = new ConcurrentHashMap<>();
    private final BlockingQueue<Turned> turned = new LinkedBlockingQueue<>();
    private volatile HttpServer server;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Optional<URI> behind;
    private volatile Function<String, String> answers = method -> "{\"ok\":true}";

    FakeSlack(Optional<URI> behind) throws IOException {
        this.behind = behind;
        this.server = serve(0);
    }

    private HttpServer serve(int port) throws IOException {
        HttpServer serving = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serving.createContext("/api/", this::call);
        serving.createContext("/respond", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> fields = Map.of("body", body);
            if (isTurned("respond", fields, exchange)) {
                return;
            }
            calls.add(new Call("respond", fields, new JsonObject()));
            answer(exchange, 200, "ok");
        });
        serving.start();
        return serving;
    }

    /** Slack is gone: nobody listens where it was. */
    void leave() {
        server.stop(0);
    }

    /** Slack is there again. */
    void comeBack() throws IOException {
        server = serve(server.getAddress().getPort());
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

    /** Does not take the next calls of the method (or "respond"), each for its own reason, in their order. */
    void turnAway(String method, Back... next) {
        backs.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /** The next call that was turned away, which may come a little later. */
    Turned nextTurned() throws InterruptedException {
        Turned next = turned.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was turned away");
        }
        return next;
    }

    /** The calls that were turned away and that nobody has looked at. */
    int turned() {
        return turned.size();
    }

    private boolean isTurned(String method, Map<String, String> fields, HttpExchange exchange) throws IOException {
        Back back = backs.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
        if (back == null) {
            return false;
        }
        turned.add(new Turned(method, fields, System.nanoTime()));
        back.header().forEach(exchange.getResponseHeaders()::add);
        answer(exchange, back.status(), back.body());
        return true;
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
        if (isTurned(method, fields, exchange)) {
            return;
        }
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
