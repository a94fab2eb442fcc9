package dev.vett.app.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts wrong join codes of the last minute. All of them together and not by address, since behind a proxy everybody has the
 * same: at a hundred a minute, one of {@value Randomness#CODES} codes is not found by trying. Thread-safe.
 */
final class WrongCodes {
    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> wrong = new ArrayDeque<>();

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean areTooMany() {
        Instant begin = clock.instant().minus(WINDOW);
        while (!wrong.isEmpty() && wrong.getFirst().isBefore(begin)) {
            wrong.removeFirst();
        }
        return wrong.size() >= MOST;
    }

    synchronized void add() {
        wrong.addLast(clock.instant());
    }
}
