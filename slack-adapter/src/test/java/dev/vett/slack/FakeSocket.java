package dev.vett.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.language.Language;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * Slack's end of Socket Mode: gives its address where {@link FakeSlack} is asked for one, says hello, sends envelopes as Slack
 * does (docs.slack.dev, "Using Socket Mode") and remembers what is acknowledged where.
 */
final class FakeSocket implements AutoCloseable {
    static final String APP_TOKEN = "xapp-1-A0VETT-7391-c0ffee";

    /** The longest that anything is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int ABNORMAL = 1006;
    private static final String OK = "{\"ok\":true}";

    /**
     * An acknowledgement.
     *
     * @param on which connection it came
     * @param payload as JSON; empty if there is none
     */
    record Acknowledged(Connection on, String id, String payload) {}

    /** One connection of Vett. */
    final class Connection {
        private final WebSocket socket;
        private final CountDownLatch over = new CountDownLatch(1);

        private Connection(WebSocket socket) {
            this.socket = socket;
        }

        /** Sends something as it is. */
        void say(String message) {
            socket.send(message);
        }

        void say(byte[] message) {
            socket.send(message);
        }

        /** Sends an envelope with what Slack would post; returns its id. */
        String envelope(byte[] body, String type) {
            String id = "envelope-" + number.incrementAndGet();
            say(FakeSocket.envelope(id, body, type).toString());
            return id;
        }

        /** Says that the connection ends soon, or that there is to be none. */
        void disconnect(String reason) {
            say("{\"type\":\"disconnect\",\"reason\":\"" + reason
                    + "\",\"debug_info\":{\"host\":\"applink-1\",\"approximate_connection_time\":18060}}");
        }

        /** Breaks without a word. */
        void drop() {
            ((org.java_websocket.WebSocketImpl) socket).closeConnection(ABNORMAL, "");
        }

        boolean isOpen() {
            return over.getCount() > 0;
        }

        void awaitEnd() throws InterruptedException {
            if (!over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the connection still stands");
            }
        }

        /** Posts through this connection as Slack does, and waits for each acknowledgement. */
        Posts posts() {
            return new Posts((body, type) -> answer(acknowledged(envelope(body, type))));
        }
    }

    private final Map<String, CompletableFuture<Acknowledged>> acknowledged = new ConcurrentHashMap<>();
    private final List<Acknowledged> all = new CopyOnWriteArrayList<>();
    private final List<String> nonsense = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> attempts = new LinkedBlockingQueue<>();
    private final Map<WebSocket, Connection> known = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final AtomicInteger number = new AtomicInteger();
    private final FakeSlack slack;
    private final Server server = new Server();
    private final AtomicInteger refusing = new AtomicInteger();
    private volatile boolean greeting = true;
    private volatile boolean deaf;

    FakeSocket(FakeSlack slack) throws InterruptedException {
        this.slack = slack;
        server.setReuseAddr(true);
        // It sends no pings of its own.
        server.setConnectionLostTimeout(0);
        server.setDaemon(true);
        server.start();
        if (!started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the server did not start");
        }
        slack.answer(method -> method.equals("apps.connections.open") ? opened(url()) : OK);
    }

    /** What Slack answers when it is asked where to connect to. */
    static String opened(URI url) {
        return "{\"ok\":true,\"url\":\"" + url + "\"}";
    }

    /** Settings of an installation that Slack both posts to and lets connect. */
    SlackSettings settings() {
        return new SlackSettings(
                Optional.of(Posts.SECRET),
                Optional.of(APP_TOKEN),
                Optional.of("xoxb-vett"),
                Optional.empty(),
                PackChoice.read(Core.PACK),
                Map.of(Core.PACK, Language.SV),
                Optional.of(slack.url()),
                Optional.empty(),
                false,
                false);
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/link/?ticket=c4n4ry&app_id=A0VETT");
    }

    /** Turns so many connections away before it takes one. */
    void refuse(int next) {
        refusing.set(next);
    }

    /** Whether it says hello to whoever connects. */
    void greet(boolean greets) {
        greeting = greets;
    }

    /** Answers no ping any more, as where a firewall has forgotten the connection. */
    void goDeaf() {
        deaf = true;
    }

    /** The next connection. */
    Connection connection() throws InterruptedException {
        return found(connections.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nobody connected");
    }

    /** Whether somebody connects within this time. */
    boolean connects(Duration within) throws InterruptedException {
        return connections.poll(within.toMillis(), TimeUnit.MILLISECONDS) != null;
    }

    /** When somebody next tried to connect, in nanoseconds. */
    long attempt() throws InterruptedException {
        return found(attempts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nobody tried to connect");
    }

    private static <T> T found(T found, String otherwise) {
        if (found == null) {
            throw new AssertionError(otherwise);
        }
        return found;
    }

    /** The acknowledgement of an envelope, which may come a little later. */
    Acknowledged acknowledged(String id) {
        try {
            return waiting(id).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(id + " was not acknowledged", e);
        }
    }

    /** All acknowledgements until now. */
    List<Acknowledged> all() {
        return List.copyOf(all);
    }

    /** What came that is no acknowledgement. */
    List<String> nonsense() {
        return List.copyOf(nonsense);
    }

    private CompletableFuture<Acknowledged> waiting(String id) {
        return acknowledged.computeIfAbsent(id, unknown -> new CompletableFuture<>());
    }

    /** As it would be over HTTP. */
    private static Answer answer(Acknowledged acknowledged) {
        return new Answer(
                200, acknowledged.payload().isEmpty() ? "text/plain" : "application/json", acknowledged.payload());
    }

    /** What Slack would post, as it stands in an envelope. */
    static JsonObject envelope(String id, byte[] body, String type) {
        String text = new String(body, StandardCharsets.UTF_8);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("envelope_id", id);
        if (type.contains("json")) {
            envelope.add("payload", JsonParser.parseString(text));
            envelope.addProperty("type", "events_api");
            envelope.addProperty("accepts_response_payload", false);
            envelope.addProperty("retry_attempt", 0);
            envelope.addProperty("retry_reason", "");
            return envelope;
        }
        JsonObject fields = new JsonObject();
        for (String field : text.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.addProperty(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        boolean click = fields.has("payload");
        JsonObject payload = click
                ? JsonParser.parseString(fields.get("payload").getAsString()).getAsJsonObject()
                : fields;
        envelope.add("payload", payload);
        envelope.addProperty("type", click ? "interactive" : "slash_commands");
        envelope.addProperty(
                "accepts_response_payload",
                !click || payload.get("type").getAsString().equals("view_submission"));
        return envelope;
    }

    /** Gives up its place. */
    @Override
    public void close() {
        try {
            server.stop(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
            attempts.add(System.nanoTime());
            if (refusing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new InvalidDataException(1013, "try again later");
            }
            return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            known.put(socket, new Connection(socket));
            if (greeting) {
                socket.send(
                        "{\"type\":\"hello\",\"num_connections\":1,\"debug_info\":{\"host\":\"applink-1\","
                                + "\"build_number\":10,\"approximate_connection_time\":18060},\"connection_info\":{\"app_id\":\"A0VETT\"}}");
            }
            // Only who answers has seen the end of the handshake.
            socket.sendPing();
        }

        @Override
        public void onWebsocketPong(WebSocket socket, Framedata pong) {
            connections.add(known.get(socket));
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            JsonObject json = JsonParser.parseString(message).getAsJsonObject();
            if (!json.has("envelope_id")) {
                nonsense.add(message);
                return;
            }
            String id = json.get("envelope_id").getAsString();
            Acknowledged one = new Acknowledged(
                    known.get(socket),
                    id,
                    json.has("payload") ? json.get("payload").toString() : "");
            all.add(one);
            waiting(id).complete(one);
        }

        @Override
        public void onWebsocketPing(WebSocket socket, Framedata ping) {
            if (!deaf) {
                super.onWebsocketPing(socket, ping);
            }
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            Optional.ofNullable(known.get(socket)).ifPresent(connection -> connection.over.countDown());
        }

        @Override
        public void onError(WebSocket socket, Exception error) {
            nonsense.add(error.toString());
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
