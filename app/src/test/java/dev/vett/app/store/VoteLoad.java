package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.store.TestDatabase.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hundred people vote within ten seconds at two programs on one PostgreSQL, over HTTP; in the middle one program is killed,
 * and who was there votes at the other. Not part of the usual run: {@code docs/quality.md} has the figures and the command.
 */
class VoteLoad {
    private static final int PEOPLE = 500;
    private static final long WINDOW_MILLIS = 10_000;

    private final List<ServedProgram> programs = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger again = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void loseNoneAndCountNoneTwice() throws Exception {
        TestDatabase database = TestDatabase.fresh(Kind.POSTGRES, folder);
        try (ServedProgram one = ServedProgram.start(database.settings(), folder.resolve("err"));
                ServedProgram two = ServedProgram.start(database.settings(), folder.resolve("err"))) {
            programs.addAll(List.of(one, two));
            String console = one.begin();
            String session = console.replaceFirst("/lead/.*", "");
            String code = two.code(session);
            List<String> ballots = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                ballots.add(programs.get(i % 2).join(code));
            }
            one.post(console, Map.of("pack", "almhult", "steering", "resume", "question", "0"));
            double before = load();
            ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);
            Random random = new Random(1);
            int[] wanted = new int[4];
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                int option = random.nextInt(4);
                wanted[option]++;
                long when = (long) (random.nextDouble() * WINDOW_MILLIS);
                // Every fifth changes a wrong answer.
                if (person % 5 == 0) {
                    later(threads, when / 2, () -> vote(person, ballots, (option + 1) % 4));
                }
                later(threads, when, () -> vote(person, ballots, option));
            }
            later(threads, WINDOW_MILLIS / 2, two::kill);
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            double after = load();

            one.post(console, Map.of("pack", "almhult", "steering", "reveal", "question", "0"));
            String wall = one.get(session + "/screen", Map.of()).body();
            List<Integer> counted = Pattern.compile("<td>(\\d+) (?:av|of) " + PEOPLE + "</td>")
                    .matcher(wall)
                    .results()
                    .map(match -> Integer.valueOf(match.group(1)))
                    .toList();
            report(before, after);
            assertThat(counted).isEqualTo(Arrays.stream(wanted).boxed().toList());
            assertThat(database.dump("training_vote").lines()).hasSize(PEOPLE);
            assertThat(database.dump("training_participant").lines()).hasSize(PEOPLE);
        }
    }

    /** Counts from the press, with what it takes to find the other program where one has gone. */
    private void vote(int person, List<String> ballots, int option) {
        long begin = System.nanoTime();
        Map<String, String> form = Map.of("pack", "almhult", "question", "0", "option", String.valueOf(option));
        for (int i = 0; i < 3; i++) {
            try {
                programs.get((person + i) % 2).post(ballots.get(person), form);
                micros.add((System.nanoTime() - begin) / 1_000);
                return;
            } catch (IOException e) {
                again.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void later(ScheduledExecutorService threads, long millis, Runnable work) {
        Future<?> unused = threads.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    private void report(double before, double after) {
        List<Long> sorted = micros.stream().sorted().toList();
        System.getLogger("load")
                .log(
                        System.Logger.Level.INFO,
                        "votes {0}, sent again {1}; ms p50 {2} p95 {3} p99 {4} max {5}; load average {6}, {7}",
                        sorted.size(),
                        again.get(),
                        at(sorted, 0.50),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        at(sorted, 1),
                        before,
                        after);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1_000.0;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
