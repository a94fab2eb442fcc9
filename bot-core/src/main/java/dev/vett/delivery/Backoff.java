package dev.vett.delivery;

import java.time.Duration;

/** Pauses between attempts, each twice as long as the one before, up to half a minute. For one thread at a time. */
public final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private int failures;

    /**
     * Pauses after a success.
     *
     * @param first before the second attempt
     */
    public Backoff(Duration first) {
        this.first = first;
    }

    /** The pause before the next attempt. */
    public Duration next() {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** After a success. */
    public void reset() {
        failures = 0;
    }
}
