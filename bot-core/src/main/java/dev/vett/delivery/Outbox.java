package dev.vett.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again what a platform could not take: after the time that it asks for where it limits the rate, else after a pause
 * that doubles. Messages that belong together keep their order. Thread-safe.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** After so long nobody waits for an answer any more. */
    private static final Duration TOO_OLD = Duration.ofMinutes(10);

    /** Bounds the memory that replies take while the platform is away. */
    private static final int MOST = 1_000;

    /** Each may wait for a platform that does not answer. */
    private static final int THREADS = 8;

    private final String platform;
    private final Duration firstPause;
    private final Semaphore room = new Semaphore(MOST);
    private final ScheduledThreadPoolExecutor again;

    /**
     * An outbox for one platform.
     *
     * @param platform as people call it, such as {@code Slack}
     * @param firstPause before the second attempt
     */
    public Outbox(String platform, Duration firstPause) {
        this.platform = platform;
        this.firstPause = firstPause;
        this.again = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "vett-" + platform.toLowerCase(Locale.ROOT) + "-again");
            thread.setDaemon(true);
            return thread;
        });
        again.setKeepAliveTime(1, TimeUnit.MINUTES);
        again.allowCoreThreadTimeOut(true);
    }

    /** A call that may be made again. */
    public interface Call {
        /** Makes it. */
        Attempt attempt();
    }

    /**
     * Makes the calls one after the other, at once if the platform takes them.
     *
     * @param refused what to do instead, with the platform's word for why, when it refuses one; the others are left out
     */
    public void send(String kind, List<Call> calls, Consumer<String> refused) {
        new Sending(kind, calls, refused).run();
    }

    private final class Sending implements Runnable {
        private final String kind;
        private final Deque<Call> left;
        private final Consumer<String> refused;
        private final long begun = System.nanoTime();
        private final Backoff backoff = new Backoff(firstPause);

        Sending(String kind, List<Call> calls, Consumer<String> refused) {
            this.kind = kind;
            this.left = new ArrayDeque<>(calls);
            this.refused = refused;
        }

        @Override
        public void run() {
            while (!left.isEmpty()) {
                Attempt attempt = left.element().attempt();
                if (attempt instanceof Attempt.NotNow notNow) {
                    // None at all would only make the platform busier.
                    pause(notNow.pause().filter(asked -> !asked.isZero()).orElseGet(backoff::next));
                    return;
                }
                if (attempt instanceof Attempt.Refused no) {
                    LOG.warn("{} refused {}: {}", platform, kind, no.code());
                    left.clear();
                    refused.accept(no.code());
                    return;
                }
                left.remove();
            }
        }

        private void again() {
            try {
                run();
            } catch (RuntimeException e) {
                // The message may repeat what somebody wrote.
                LOG.warn("{} failed with {}", kind, e.getClass().getName());
            }
        }

        private void pause(Duration pause) {
            Duration age = Duration.ofNanos(System.nanoTime() - begun).plus(pause);
            if (age.compareTo(TOO_OLD) > 0 || !room.tryAcquire()) {
                LOG.warn("{} was given up: {} did not take it", kind, platform);
                return;
            }
            LOG.info("{} waits {} ms for {}", kind, pause.toMillis(), platform);
            try {
                ScheduledFuture<?> unused = again.schedule(
                        () -> {
                            room.release();
                            again();
                        },
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.warn("{} was given up: the program ends", kind);
            }
        }
    }

    /** Gives up what still waits, and lets arrive what is on its way. */
    @Override
    public void close() {
        int left = again.getQueue().size();
        again.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        if (left > 0) {
            LOG.warn("{} replies were given up: the program ends", left);
        }
        Pool.finish(again);
    }
}
