package dev.vett.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.delivery.Outbox.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack cannot take is sent again, in its order and once; what it does not want is not. */
class OutboxTest {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Attempt DONE = Attempt.done();
    private static final Attempt NOT_NOW = Attempt.notNow();

    private final LogLines log = new LogLines();
    private final Outbox outbox = new Outbox("Slack", PAUSE);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        outbox.close();
        log.close();
    }

    /** A call that comes to this, time after time, and arrives then. */
    private Call call(String name, Attempt... attempts) {
        Deque<Attempt> left = new ConcurrentLinkedDeque<>(List.of(attempts));
        return () -> {
            Attempt attempt = left.isEmpty() ? DONE : left.remove();
            if (attempt instanceof Attempt.Done) {
                sent.add(name);
            }
            return attempt;
        };
    }

    @Test
    void sendsAtOnceWhatSlackTakes() {
        outbox.send("a test", List.of(call("one"), call("two"), call("three")), refusals::add);

        assertThat(sent).containsExactly("one", "two", "three");
        assertThat(log.all()).isEmpty();
    }

    @Test
    void keepsTheOrderOfWhatBelongsTogether() throws InterruptedException {
        outbox.send(
                "a test", List.of(call("one", NOT_NOW, NOT_NOW), call("two", NOT_NOW), call("three")), refusals::add);

        Await.until("all are sent", () -> sent.size() == 3);
        assertThat(sent).containsExactly("one", "two", "three");
        assertThat(refusals).isEmpty();
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void waitsLongerEachTime() throws InterruptedException {
        List<Long> times = new CopyOnWriteArrayList<>();
        Call call = () -> {
            times.add(System.nanoTime());
            return times.size() < 6 ? NOT_NOW : DONE;
        };

        outbox.send("a test", List.of(call), refusals::add);

        Await.until("it is sent", () -> times.size() == 6);
        for (int i = 0; i < 5; i++) {
            assertThat(Duration.ofNanos(times.get(i + 1) - times.get(i)))
                    .isGreaterThanOrEqualTo(PAUSE.multipliedBy(1L << i));
        }
    }

    @Test
    void waitsAsLongAsSlackAsks() throws InterruptedException {
        long start = System.nanoTime();

        outbox.send(
                "a test", List.of(call("one", new Attempt.NotNow(Optional.of(Duration.ofMillis(300))))), refusals::add);

        Await.until("it is sent", () -> sent.size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void sendsNoFurtherWhereSlackRefuses() throws InterruptedException {
        outbox.send(
                "a test",
                List.of(call("one", NOT_NOW), call("two", new Attempt.Refused("is_archived")), call("three")),
                refusals::add);

        Await.until("it is refused", () -> !refusals.isEmpty());
        assertThat(sent).containsExactly("one");
        assertThat(refusals).containsExactly("is_archived");
        assertThat(log.warnings()).containsExactly("Slack refused a test: is_archived");
    }

    @Test
    void givesUpWhatWouldComeTooLate() {
        outbox.send(
                "a test", List.of(call("one", new Attempt.NotNow(Optional.of(Duration.ofMinutes(11))))), refusals::add);

        assertThat(log.warnings()).containsExactly("a test was given up: Slack did not take it");
        assertThat(refusals).isEmpty();
    }

    @Test
    void keepsNoMoreThanAThousand() {
        Attempt later = new Attempt.NotNow(Optional.of(Duration.ofMinutes(5)));
        for (int i = 0; i < 1_100; i++) {
            outbox.send("a test", List.of(call("one", later)), refusals::add);
        }

        assertThat(log.warnings()).hasSize(100).containsOnly("a test was given up: Slack did not take it");
        outbox.close();
        assertThat(log.warnings()).contains("1000 replies were given up: the program ends");
        outbox.send("a test", List.of(call("one", later)), refusals::add);
        assertThat(sent).isEmpty();
    }

    @Test
    void hasRoomAgainWhenWhatWaitedIsSent() throws InterruptedException {
        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < 900; i++) {
                outbox.send("a test", List.of(call("one", NOT_NOW)), refusals::add);
            }
            int all = round * 900;
            Await.until("they are sent", () -> sent.size() == all);
        }

        assertThat(log.warnings()).isEmpty();
    }

    /** A fault in one call is no reason to forget the others. */
    @Test
    void goesOnAfterAFaultInACallThatIsMadeAgain() throws InterruptedException {
        List<Call> calls = new ArrayList<>(Collections.nCopies(4, call("one", NOT_NOW)));
        AtomicInteger attempts = new AtomicInteger();
        calls.add(() -> {
            if (attempts.incrementAndGet() == 1) {
                return NOT_NOW;
            }
            throw new IllegalStateException("Anna Berg");
        });
        outbox.send("a test", calls, refusals::add);
        Await.until("the fault is logged", () -> !log.warnings().isEmpty());

        outbox.send("a test", List.of(call("two", NOT_NOW)), refusals::add);

        Await.until("the next one is sent", () -> sent.contains("two"));
        assertThat(log.warnings()).containsExactly("a test failed with java.lang.IllegalStateException");
    }
}
