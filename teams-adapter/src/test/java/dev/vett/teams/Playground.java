package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Microsoft's Agents Playground as a process: Teams' side of the conversation, driven by the interface that its own page
 * uses.
 */
final class Playground implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile("Listening on (\\d+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    private Playground(Path tools, URI endpoint, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        tools.resolve("node_modules/@microsoft/m365agentsplayground/cli.js")
                                .toString(),
                        "-e",
                        endpoint.toString(),
                        "-c",
                        "msteams",
                        "-p",
                        "56150",
                        "--disable-telemetry")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("TEAMSAPPTESTER_BROWSER", "none");
        process = builder.start();
        try {
            // Its output is read to the end, or it would stop when the pipe is full.
            Thread reader = new Thread(this::readOutput, "playground-output");
            reader.setDaemon(true);
            reader.start();
            port = listeningPort();
            client.newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + port + "/_ws_conversation/v1/conversations/stream"),
                            new Listener())
                    .join();
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts it.
     *
     * @param tools the folder with {@code node_modules}
     * @param folder for the files that it writes
     */
    static Playground start(Path tools, URI endpoint, Path folder) throws IOException, InterruptedException {
        return new Playground(tools, endpoint, folder);
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(output::add);
        } catch (IOException e) {
            output.add("the output ended: " + e);
        }
    }

    /** If the port is taken it silently takes another. */
    private int listeningPort() throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && (process.isAlive() || !output.isEmpty())) {
            String line = output.poll(1, TimeUnit.SECONDS);
            if (line != null) {
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    return Integer.parseInt(matcher.group(1));
                }
                said.append(line).append('\n');
            }
        }
        throw new IOException("the Playground does not listen: " + said);
    }

    /** What a person opens in a browser. */
    URI page() {
        return uri("/");
    }

    /** What there is: people, chats, channels. */
    JsonNode config() throws IOException, InterruptedException {
        return call(HttpRequest.newBuilder(uri("/_internal/v1/config")).GET());
    }

    JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
        return call(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + ": " + response.body());
        }
        return response.body().startsWith("{") ? MAPPER.readTree(response.body()) : MAPPER.createObjectNode();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The next message of the bot, as the page would show it. */
    JsonNode nextFromBot(String bot) throws InterruptedException {
        JsonNode message = pollFromBot(bot, PATIENCE);
        if (message == null) {
            throw new AssertionError("the bot said nothing; the Playground: " + output);
        }
        return message;
    }

    /** Whether the bot says nothing for a while. */
    boolean isQuiet(String bot) throws InterruptedException {
        return pollFromBot(bot, Duration.ofSeconds(1)) == null;
    }

    private JsonNode pollFromBot(String bot, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            JsonNode action = messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (action != null && action.at("/message/from/id").asText().equals(bot)) {
                return action;
            }
        }
        return null;
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

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    messages.add(MAPPER.readTree(text.toString()));
                } catch (IOException e) {
                    output.add("not JSON: " + text);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
