package dev.vett.slack;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.TestTools;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Slack's Web API on this machine: the npm package "emulate", which keeps channels, messages, views and scopes as Slack
 * does. It sends no commands and no clicks, and has no addresses for responses.
 */
final class Emulator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final URI url;

    private Emulator(Process process, Path log, URI url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Starts it; the test that asks is skipped where the tools for tests are not installed. */
    static Emulator start(Path folder, String seed) throws IOException, InterruptedException {
        Path program = TestTools.require("node_modules/emulate/dist/index.js");
        Path seeds = Files.writeString(folder.resolve("seed.yaml"), seed);
        Path log = folder.resolve("emulator.log");
        int port = freePort();
        Process process = new ProcessBuilder(
                        "node",
                        program.toString(),
                        "--service",
                        "slack",
                        "--port",
                        String.valueOf(port),
                        "--seed",
                        seeds.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Emulator emulator = new Emulator(process, log, URI.create("http://127.0.0.1:" + port));
        emulator.awaitStart();
        return emulator;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                page("");
                return;
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    fail("the emulator did not start: " + Files.readString(log));
                }
                Thread.sleep(100);
            }
        }
    }

    URI url() {
        return url;
    }

    /** Calls a method of the API and wants it to succeed. */
    JsonObject call(String token, String method, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        JsonObject answer = JsonParser.parseString(http.send(
                                HttpRequest.newBuilder(url.resolve("/api/" + method))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .getAsJsonObject();
        if (!answer.get("ok").getAsBoolean()) {
            fail(method + ": " + answer);
        }
        return answer;
    }

    /** A page of the inspector. */
    String page(String query) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve("/" + query)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What a list in an answer holds. */
    static List<JsonObject> items(JsonObject answer, String name) {
        return answer.getAsJsonArray(name).asList().stream()
                .map(item -> item.getAsJsonObject())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
