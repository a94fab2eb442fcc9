package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work is done later, is bounded, and survives what fails. */
class WorkTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void takesNoMoreThanItHasRoomFor() {
        CountDownLatch gate = new CountDownLatch(1);
        Work work = new Work(Duration.ofSeconds(1));
        int taken = 0;
        while (work.start("a test", () -> pass(gate))) {
            taken++;
        }
        gate.countDown();
        work.close();

        assertThat(taken).isEqualTo(516);
        assertThat(done).hasValue(taken);
        assertThat(work.start("a test", done::incrementAndGet)).isFalse();
    }

    @Test
    void goesOnAfterAFailure() {
        Work work = new Work(Duration.ofSeconds(1));
        for (int i = 0; i < 20; i++) {
            assertThat(work.start("a test", () -> {
                        throw new UncheckedIOException(new IOException("x"));
                    }))
                    .isTrue();
            assertThat(work.start("a test", () -> {
                        throw new IllegalStateException("x");
                    }))
                    .isTrue();
        }
        work.start("a test", done::incrementAndGet);
        work.close();

        assertThat(done).hasValue(1);
    }

    private void pass(CountDownLatch gate) {
        try {
            gate.await();
            done.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
