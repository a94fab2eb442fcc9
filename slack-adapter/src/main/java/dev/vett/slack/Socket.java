package dev.vett.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to Slack: what it says goes to the reader, until it is over. Thread-safe. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int SEND_SECONDS = 5;

    /** The longest message in characters; the same bound as for what Slack posts. */
    private static final int LONGEST = SlackEndpoint.LONGEST_BODY;

    private final BiConsumer<Socket, String> reader;
    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private volatile boolean greeted;
    private final CompletableFuture<WebSocket> connection = new CompletableFuture<>();

    private Socket(BiConsumer<Socket, String> reader) {
        this.reader = reader;
    }

    /**
     * Connects.
     *
     * @param reader of what comes, in its order
     * @throws ExecutionException if nobody answers there
     */
    static Socket connect(HttpClient http, URI address, BiConsumer<Socket, String> reader)
            throws ExecutionException, InterruptedException, TimeoutException {
        Socket socket = new Socket(reader);
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(CONNECT).buildAsync(address, socket);
        try {
            opening.get(2 * CONNECT.toSeconds(), TimeUnit.SECONDS);
            return socket;
        } catch (InterruptedException | TimeoutException e) {
            // Nobody waits for it any more.
            CompletableFuture<Void> unused = opening.thenAccept(WebSocket::abort);
            throw e;
        }
    }

    /** Waits until it is over; false if that takes longer. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        try {
            over.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** Says that it is to be replaced; what still comes is read. */
    void end() {
        over.complete(null);
    }

    /** Slack has said hello. */
    void greet() {
        greeted = true;
    }

    boolean isGreeted() {
        return greeted;
    }

    /** How long nothing has come. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** Asks whether anybody is there. */
    void ping() {
        try {
            connection.join().sendPing(ByteBuffer.allocate(0)).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a message; false if it did not get away. One at a time: the connection takes no second one meanwhile. */
    synchronized boolean send(String text) {
        try {
            connection.join().sendText(text, true).get(SEND_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.info("an acknowledgement was not sent: {}", e.getClass().getName());
            // After one that hangs, the connection takes no other.
            end();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void onOpen(WebSocket from) {
        connection.complete(from);
        from.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        heard = System.nanoTime();
        if (message.length() + part.length() > LONGEST) {
            LOG.warn("a message of Slack is too long: the connection is given up");
            from.abort();
            end();
            return CompletableFuture.completedStage(null);
        }
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            reader.accept(this, whole);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer ping) {
        heard = System.nanoTime();
        // The JDK answers it.
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer pong) {
        heard = System.nanoTime();
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        LOG.info("Slack closed the connection: {}", status);
        end();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        LOG.info("the connection to Slack broke: {}", error.getClass().getName());
        end();
    }

    /** Says goodbye. */
    @Override
    public void close() {
        end();
        try {
            connection.join().sendClose(WebSocket.NORMAL_CLOSURE, "").get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            connection.join().abort();
        } catch (InterruptedException e) {
            connection.join().abort();
            Thread.currentThread().interrupt();
        }
    }
}
