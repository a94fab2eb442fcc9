package dev.vett.delivery;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside the acknowledgement, which a platform wants within seconds, so that it is there in time whatever the
 * load. So much waits at most; more is told "busy". Thread-safe.
 */
public final class Work implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    /** Nearly all of them wait for the platform: a sixth of a second and more for each call. */
    private static final int THREADS = 64;

    private static final int WAITING = 500;

    /** So many acknowledgements wait a moment for their answer: more would keep the host's threads from others. */
    private static final int PATIENT = 12;

    /** A log line for so many that are turned away: under load they come by the hundred a second. */
    private static final int EACH = 1_000;

    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final Semaphore patient = new Semaphore(PATIENT);
    private final AtomicLong refused = new AtomicLong();

    /**
     * Work for one platform.
     *
     * @param platform in the names of the threads, such as {@code slack}
     * @param patience of an acknowledgement that could hold the answer
     */
    public Work(String platform, Duration patience) {
        this.patience = patience;
        this.threads = Pool.of("vett-" + platform, THREADS, WAITING);
    }

    /** What there is to acknowledge with. */
    public sealed interface Soon<T> {
        /** The answer itself. */
        record Ready<T>(T answer) implements Soon<T> {}

        /** Nothing yet: the answer goes its own way when it is there. */
        record Later<T>() implements Soon<T> {}

        /** There is too much waiting, or the task failed: it is not done. */
        record Undone<T>() implements Soon<T> {}
    }

    /** Does it later; false if there is too much waiting already. */
    public boolean start(String kind, Runnable task) {
        try {
            threads.execute(() -> run(kind, task));
            return true;
        } catch (RejectedExecutionException e) {
            long all = threads.isShutdown() ? 0 : refused.incrementAndGet();
            if (all % EACH == 1) {
                LOG.warn("no room for {}: {} are waiting, {} were turned away so far", kind, WAITING, all);
            }
            return false;
        }
    }

    /**
     * Does it, and waits a moment for what comes of it.
     *
     * @param later takes the answer if it came too late for the acknowledgement
     */
    public <T> Soon<T> soon(String kind, Callable<T> task, Consumer<T> later) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        boolean started = start(kind, () -> {
            try {
                T done = task.call();
                if (!answer.complete(done)) {
                    later.accept(done);
                }
            } catch (Exception e) {
                answer.completeExceptionally(e);
                throw new IllegalStateException(e);
            }
        });
        return started ? await(answer) : new Soon.Undone<>();
    }

    private <T> Soon<T> await(CompletableFuture<T> answer) {
        try {
            if (patient.tryAcquire()) {
                try {
                    return new Soon.Ready<>(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    // Below.
                } finally {
                    patient.release();
                }
            }
            return answer.cancel(false) ? new Soon.Later<>() : new Soon.Ready<>(answer.get());
        } catch (ExecutionException e) {
            return new Soon.Undone<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Soon.Undone<>();
        }
    }

    private static void run(String kind, Runnable task) {
        long start = System.nanoTime();
        try {
            task.run();
            LOG.debug("{} took {} ms", kind, (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException e) {
            // The message may repeat what somebody wrote.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.warn("{} failed with {}", kind, cause.getClass().getName());
        }
    }

    /** Waits a little for what has begun. */
    @Override
    public void close() {
        Pool.finish(threads);
    }
}
