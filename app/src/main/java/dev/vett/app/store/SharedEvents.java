package dev.vett.app.store;

import dev.vett.delivery.Pool;
import dev.vett.delivery.SeenEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one chat platform, known to every program on the same database. Thread-safe.
 *
 * <p>No id is stored, only its hash: an id may name a conversation. Rows of the day before go with the first event of a
 * later hour. Where the database does not answer in time, this program knows its own events only, until it does again.
 */
final class SharedEvents implements SeenEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SharedEvents.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    /** Slack waits three seconds for an acknowledgement, Teams about fifteen. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /** So long a database that failed is left alone. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int THREADS = 4;
    private static final int WAITING = 500;

    private final String platform;
    private final Store store;
    private final Clock clock;
    private final SeenEvents here = SeenEvents.inMemory();
    private final Executor threads;
    private Instant swept = Instant.MIN;
    private Instant retry = Instant.MIN;
    private boolean down;

    SharedEvents(String platform, Store store, Clock clock) {
        this.platform = platform;
        this.store = store;
        this.clock = clock;
        this.threads = Pool.of("vett-" + platform + "-events", THREADS, WAITING);
    }

    @Override
    public boolean add(String id) {
        // Before the database, which may be slow: the same program at least takes no event twice.
        return here.add(id) && ask(() -> isFirst(key(id)), true);
    }

    @Override
    public void forget(String id) {
        here.forget(id);
        boolean unused = ask(() -> change("DELETE FROM seen_event WHERE event_key = ?", key(id)) > 0, false);
    }

    private boolean isFirst(String key) {
        try {
            if (isTimeToSweep()) {
                store.open()
                        .change(
                                "DELETE FROM seen_event WHERE seen < ?",
                                clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            }
            return store.open()
                    .add(
                            "INSERT INTO seen_event (event_key, seen) VALUES (?, ?)",
                            key,
                            clock.instant().atOffset(ZoneOffset.UTC));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(String statement, Object... values) {
        try {
            return store.open().change(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database's answer; another one while there is none to be had. */
    private boolean ask(Supplier<Boolean> question, boolean otherwise) {
        if (isResting()) {
            return otherwise;
        }
        try {
            boolean answer =
                    CompletableFuture.supplyAsync(question, threads).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            works();
            return answer;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            fails();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return otherwise;
    }

    private synchronized boolean isTimeToSweep() {
        Instant now = clock.instant();
        boolean time = now.isAfter(swept.plus(SWEEP));
        if (time) {
            swept = now;
        }
        return time;
    }

    private synchronized boolean isResting() {
        return clock.instant().isBefore(retry);
    }

    private synchronized void works() {
        if (down) {
            LOG.info("{}: the database answers again", platform);
        }
        down = false;
    }

    private synchronized void fails() {
        if (!down) {
            LOG.warn(
                    "{}: the database does not answer; events that come again to another Vett are handled twice",
                    platform);
        }
        down = true;
        retry = clock.instant().plus(PAUSE);
    }

    private String key(String id) {
        try {
            byte[] both = (platform + " " + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
