package dev.vett.teams;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Stands between the Playground and Vett, passes everything on and remembers the latest press. */
final class Between implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI vett;
    private volatile String invoke = "";

    private Between(HttpServer server, URI vett) {
        this.server = server;
        this.vett = vett;
    }

    static Between start(URI vett) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Between between = new Between(server, vett);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = between.pass(body);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return between;
    }

    private HttpResponse<byte[]> pass(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.contains("adaptiveCard/action")) {
            invoke = text;
        }
        try {
            return client.send(
                    HttpRequest.newBuilder(vett)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Where the Playground posts. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + TeamsEndpoint.PATH);
    }

    /** What the Playground sent when a button was pressed last. */
    String latestInvoke() {
        return invoke;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
