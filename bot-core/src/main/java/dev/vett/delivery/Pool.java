package dev.vett.delivery;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that end when there is nothing to do, and keep no program alive. */
public final class Pool {
    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    private static final int LAST_SECONDS = 5;

    private Pool() {}

    /** So many threads with room for so many waiting tasks; more are rejected. */
    public static ThreadPoolExecutor of(String name, int threads, int waiting) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Takes nothing more, and waits a little for what has begun. */
    public static void finish(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} tasks were given up: the program ends",
                        threads.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
