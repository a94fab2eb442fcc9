package dev.vett.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done after Slack has its acknowledgement, which it wants within three seconds. */
final class Work implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final int THREADS = 4;
    private static final int WAITING = 500;
    private static final int LAST_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    Work() {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "vett-slack-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Something that may call Slack. */
    interface Task {
        void run() throws IOException, SlackApiException;
    }

    /** Does it later; false if there is too much waiting already. */
    boolean start(String kind, Task task) {
        try {
            threads.execute(() -> run(kind, task));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warn("no room for {}: {} are waiting", kind, threads.getQueue().size());
            return false;
        }
    }

    private static void run(String kind, Task task) {
        long start = System.nanoTime();
        try {
            task.run();
            LOG.debug("{} took {} ms", kind, (System.nanoTime() - start) / 1_000_000);
        } catch (SlackApiException e) {
            // Its message holds the answer of Slack.
            LOG.warn("{} failed with status {}", kind, e.getResponse().code());
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} failed with {}", kind, e.getClass().getName());
        }
    }

    /** Waits a little for what has begun. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
