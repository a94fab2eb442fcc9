package dev.vett.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.vett.delivery.Attempt;
import dev.vett.delivery.Backoff;
import dev.vett.delivery.Pool;
import dev.vett.delivery.SeenEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vett's own connection to Slack: nobody outside has to reach Vett (docs.slack.dev, "Using Socket Mode"). Slack renews it every
 * few hours; the next one stands before the old one goes. Where Slack cannot be reached, the pause before the next attempt
 * doubles up to half a minute.
 */
final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final int THREADS = 16;
    private static final int WAITING = 500;
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);

    // In first pauses, so that whoever shortens those need not wait for these. Slack itself pings more often.
    private static final int LOOK = 10;
    private static final int SILENT = 30;
    private static final int DEAD = 75;

    /** So long a connection that is replaced still acknowledges what came on it; Slack leaves it about as long. */
    private static final int LINGER = 10;

    private static final String LINK_DISABLED = "link_disabled";

    private final Slack slack;
    private final String appToken;
    private final Optional<URI> apiUrl;
    private final Intake intake;
    private final Delivery delivery;
    private final Consumer<String> notices;
    private final Duration firstPause;
    private final HttpClient http = HttpClient.newHttpClient();
    private final SeenEvents seen = SeenEvents.inMemory();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ThreadPoolExecutor threads = Pool.of("vett-slack-envelope", THREADS, WAITING);
    private final Set<Socket> standing = ConcurrentHashMap.newKeySet();
    private final Thread connecting = new Thread(this::run, "vett-slack-socket");
    private volatile boolean turnedOff;

    /** Known to the connecting thread only. */
    private final Backoff backoff;

    /**
     * @param notices told in words what whoever runs Vett has to mend
     * @param firstPause before the second attempt to connect, a second; how long anything else may take is measured in it
     */
    SocketMode(
            Slack slack,
            String appToken,
            Optional<URI> apiUrl,
            Intake intake,
            Delivery delivery,
            Consumer<String> notices,
            Duration firstPause) {
        this.slack = slack;
        this.appToken = appToken;
        this.apiUrl = apiUrl;
        this.intake = intake;
        this.delivery = delivery;
        this.notices = notices;
        this.firstPause = firstPause;
        this.backoff = new Backoff(firstPause);
        connecting.setDaemon(true);
    }

    /** Connects in the background, again and again until it is closed. */
    void start() {
        connecting.start();
    }

    private void run() {
        Optional<Socket> before = Optional.empty();
        try {
            while (stop.getCount() > 0) {
                Optional<Socket> now = connect();
                if (now.isPresent()) {
                    before.ifPresent(this::retire);
                    before = now;
                    watch(now.get());
                    rest(now.get());
                }
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
        standing.forEach(Socket::close);
    }

    /** Closes it when what has begun on it is acknowledged. */
    private void retire(Socket socket) {
        CompletableFuture.delayedExecutor(firstPause.multipliedBy(LINGER).toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    standing.remove(socket);
                    socket.close();
                });
    }

    /** After a connection, before the next one: the one before must not end as soon as it stands, again and again. */
    private void rest(Socket socket) throws InterruptedException {
        if (turnedOff) {
            turnedOff = false;
            notices.accept("Slack has Socket Mode turned off for this app: turn it on at api.slack.com/apps,"
                    + " Socket Mode, or leave SLACK_APP_TOKEN out");
            pause(AFTER_REFUSAL);
        } else if (socket.isGreeted()) {
            backoff.reset();
            pause(firstPause);
        } else {
            pause(backoff.next());
        }
    }

    /** The next connection; after a pause none. */
    private Optional<Socket> connect() throws InterruptedException {
        try {
            AppsConnectionsOpenResponse opened = slack.methods(appToken).appsConnectionsOpen(request -> request);
            if (!opened.isOk()) {
                refused(Attempts.code(opened.getError()));
                return Optional.empty();
            }
            URI address = URI.create(opened.getUrl());
            if (!isSlack(address, apiUrl)) {
                LOG.warn("an address that is not Slack's was not connected to");
                pause(backoff.next());
                return Optional.empty();
            }
            Socket socket = Socket.connect(http, address, this::read);
            standing.add(socket);
            return Optional.of(socket);
        } catch (SlackApiException e) {
            LOG.info("Slack opens no connection: status {}", e.getResponse().code());
            pause(Attempt.NotNow.after(Optional.ofNullable(e.getResponse().header(Attempts.RETRY_AFTER)))
                    .pause()
                    .orElseGet(backoff::next));
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            LOG.info("Slack cannot be reached: {}", e.getClass().getName());
            pause(backoff.next());
        }
        return Optional.empty();
    }

    private void refused(String code) throws InterruptedException {
        if (code.contains("auth") || code.contains("token") || code.contains("scope") || code.contains("account")) {
            notices.accept("Slack refuses SLACK_APP_TOKEN (" + code + "): make one at api.slack.com/apps, Basic"
                    + " Information, App-Level Tokens, with the scope connections:write");
            pause(AFTER_REFUSAL);
        } else {
            LOG.warn("Slack opens no connection: {}", code);
            pause(backoff.next());
        }
    }

    /**
     * The address came over TLS from Slack; drafts still go nowhere else.
     *
     * @param apiUrl where Slack is; empty for the real one
     */
    static boolean isSlack(URI address, Optional<URI> apiUrl) {
        String host = String.valueOf(address.getHost());
        return apiUrl.isPresent()
                ? host.equals(apiUrl.get().getHost())
                : "wss".equals(address.getScheme()) && host.endsWith(".slack.com");
    }

    private void pause(Duration pause) throws InterruptedException {
        stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the connection is over, or silent for so long that it must be. */
    private void watch(Socket socket) throws InterruptedException {
        while (stop.getCount() > 0 && !socket.awaitEnd(firstPause.multipliedBy(LOOK))) {
            if (socket.silence().compareTo(firstPause.multipliedBy(DEAD)) > 0) {
                LOG.info("the connection to Slack is dead");
                return;
            }
            if (socket.silence().compareTo(firstPause.multipliedBy(SILENT)) > 0) {
                socket.ping();
            }
        }
    }

    private void read(Socket socket, String message) {
        Optional<Envelope> read = Envelope.read(message);
        if (read.isEmpty()) {
            LOG.info("a message of Slack that cannot be read: {} characters", message.length());
            return;
        }
        Envelope envelope = read.get();
        if (envelope.type().equals("hello")) {
            socket.greet();
            LOG.info("connected to Slack");
        } else if (envelope.type().equals(Envelope.DISCONNECT)) {
            LOG.info("Slack renews the connection");
            turnedOff = envelope.reason().equals(LINK_DISABLED);
            socket.end();
        } else if (envelope.asks()) {
            begin(socket, envelope);
        }
    }

    private void begin(Socket socket, Envelope envelope) {
        try {
            threads.execute(() -> answer(socket, envelope));
        } catch (RejectedExecutionException e) {
            // Not acknowledged, an event comes again and a person sees that it did not work.
            LOG.warn(
                    "no room for {}: {} are waiting",
                    envelope.type(),
                    threads.getQueue().size());
        }
    }

    private void answer(Socket socket, Envelope envelope) {
        if (!seen.add(envelope.id())) {
            socket.send(envelope.acknowledgement(""));
            return;
        }
        Answer answer = intake.take(envelope.contentType(), envelope.body());
        if (answer.status() >= 500) {
            seen.forget(envelope.id());
            return;
        }
        String json = answer.status() == 200 && answer.contentType().contains("json") ? answer.body() : "";
        if (!socket.send(envelope.acknowledgement(json))
                && envelope.type().equals(Envelope.COMMAND)
                && !json.isEmpty()) {
            delivery.respond(envelope.responses(), json);
        }
    }

    /** Ends the connection, when what has begun is acknowledged. */
    @Override
    public void close() {
        Pool.finish(threads);
        stop.countDown();
        connecting.interrupt();
    }
}
