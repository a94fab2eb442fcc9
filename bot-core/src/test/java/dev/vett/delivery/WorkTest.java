package dev.vett.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work is done later, is bounded, and survives what fails. */
class WorkTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HASTY = Duration.ofMillis(10);

    private final AtomicInteger done = new AtomicInteger();
    private final List<String> late = new CopyOnWriteArrayList<>();

    @Test
    void takesNoMoreThanItHasRoomFor() {
        CountDownLatch gate = new CountDownLatch(1);
        Work work = new Work("test", Duration.ofSeconds(1));
        int taken = 0;
        while (work.start("a test", () -> pass(gate))) {
            taken++;
        }
        gate.countDown();
        work.close();

        assertThat(taken).isEqualTo(564);
        assertThat(done).hasValue(taken);
        assertThat(work.start("a test", done::incrementAndGet)).isFalse();
    }

    @Test
    void goesOnAfterAFailure() {
        Work work = new Work("test", Duration.ofSeconds(1));
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

    // Soon

    @Test
    void hasWhatIsReadyAtOnce() {
        try (Work work = new Work("test", PATIENT)) {
            assertThat(work.soon("a test", () -> "done", late::add)).isEqualTo(new Work.Soon.Ready<>("done"));
        }
        assertThat(late).isEmpty();
    }

    @Test
    void sendsOnceAndLaterWhatTakesLonger() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        try (Work work = new Work("test", HASTY)) {
            Work.Soon<String> soon = work.soon("a test", () -> through(gate, "done"), late::add);

            assertThat(soon).isInstanceOf(Work.Soon.Later.class);
            assertThat(late).isEmpty();
            gate.countDown();
            Await.until("it is delivered", () -> !late.isEmpty());
        }
        assertThat(late).containsExactly("done");
    }

    @Test
    void doesNotDoWhatThereIsNoRoomFor() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Work work = new Work("test", PATIENT)) {
            while (work.start("a test", () -> pass(gate))) {
                // Until it is full.
            }

            assertThat(work.soon("a test", () -> "done", late::add)).isInstanceOf(Work.Soon.Undone.class);
            gate.countDown();
        }
        assertThat(late).isEmpty();
    }

    @Test
    void tellsThatItFailed() {
        try (LogLines log = new LogLines()) {
            try (Work work = new Work("test", PATIENT)) {
                Work.Soon<String> soon = work.soon(
                        "a test",
                        () -> {
                            throw new IOException("Anna Berg");
                        },
                        late::add);
                assertThat(soon).isInstanceOf(Work.Soon.Undone.class);
            }
            assertThat(log.warnings()).containsExactly("a test failed with java.io.IOException");
        }
        assertThat(late).isEmpty();
    }

    @Test
    void goesOnAfterWhatFailsLater() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        try (LogLines log = new LogLines()) {
            try (Work work = new Work("test", HASTY)) {
                work.soon("a test", () -> String.valueOf(Integer.parseInt(through(gate, "Anna Berg"))), late::add);
                work.soon("a test", () -> through(gate, "done"), done -> {
                    throw new IllegalStateException(done);
                });
                work.soon("a test", () -> through(gate, "done"), late::add);
                gate.countDown();
                Await.until("the last is delivered", () -> !late.isEmpty());
            }
            assertThat(log.warnings())
                    .containsExactlyInAnyOrder(
                            "a test failed with java.lang.NumberFormatException",
                            "a test failed with java.lang.IllegalStateException");
        }
        assertThat(late).containsExactly("done");
    }

    /** The threads of whoever calls are needed for others. */
    @Test
    void letsOnlyAFewWait() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        List<Work.Soon<String>> soon = new CopyOnWriteArrayList<>();
        try (Work work = new Work("test", PATIENT)) {
            for (int i = 0; i < 12; i++) {
                Thread thread = new Thread(() -> soon.add(work.soon("a test", () -> through(gate, "done"), late::add)));
                thread.start();
                waiting.add(thread);
            }
            Await.until(
                    "they wait",
                    () -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

            assertThat(work.soon("a test", () -> through(gate, "late"), late::add))
                    .isInstanceOf(Work.Soon.Later.class);
            assertThat(soon).isEmpty();
            gate.countDown();
            for (Thread thread : waiting) {
                thread.join();
            }
        }
        assertThat(soon).hasSize(12).allMatch(Work.Soon.Ready.class::isInstance);
        assertThat(late).containsExactly("late");
    }

    /** Whichever comes first, the answer or the end of the patience: each answer goes one way, and no answer both. */
    @Test
    void deliversEachAnswerOnceHoweverCloseTheRace() throws InterruptedException {
        int tasks = 1_000;
        Duration patience = Duration.ofMillis(2);
        int ready = 0;
        int undone = 0;
        List<Integer> delivered = new CopyOnWriteArrayList<>();
        try (Work work = new Work("test", patience)) {
            for (int i = 0; i < tasks; i++) {
                int number = i;
                // From well before the end of the patience to well after it.
                long end = System.nanoTime() + patience.toNanos() * (number % 100) / 50;
                Work.Soon<Integer> soon = work.soon(
                        "a test",
                        () -> {
                            while (System.nanoTime() < end) {
                                Thread.onSpinWait();
                            }
                            return number;
                        },
                        delivered::add);
                if (soon instanceof Work.Soon.Ready<Integer> answer) {
                    assertThat(answer.answer()).isEqualTo(number);
                    delivered.add(number);
                    ready++;
                } else if (soon instanceof Work.Soon.Undone) {
                    undone++;
                }
            }
            Await.until("all are delivered", () -> delivered.size() >= tasks);
        }
        assertThat(undone).isZero();
        assertThat(delivered).hasSize(tasks).doesNotHaveDuplicates();
        assertThat(ready).isBetween(1, tasks - 1);
    }

    private static String through(CountDownLatch gate, String answer) throws InterruptedException {
        gate.await();
        return answer;
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
