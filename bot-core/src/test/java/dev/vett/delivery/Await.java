package dev.vett.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, no longer than it takes. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Await() {}

    /** Waits until it holds. */
    public static void until(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.sleep(5);
        }
    }
}
