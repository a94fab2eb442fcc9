package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.store.TestDatabase.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Three hundred phones look for news every two seconds, as {@code live-page.js} does, while each of them votes once. Not part
 * of the usual run: {@code docs/quality.md} has the figures and the command.
 */
class PollLoad {
    private static final int PHONES = 300;
    private static final int PAUSE_MILLIS = 2_000;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 30;

    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookForNews(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder.resolve("data"));
        try (ServedProgram program = ServedProgram.start(database.settings(), folder.resolve("err"))) {
            String console = program.begin();
            String code = program.code(console.replaceFirst("/lead/.*", ""));
            List<String> ballots = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                ballots.add(program.join(code));
            }
            program.post(console, Map.of("pack", "almhult", "steering", "resume", "question", "0"));

            ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                Phone phone = new Phone(program, ballots.get(i));
                long first = (long) PAUSE_MILLIS * i / PHONES;
                long vote = (WARM_UP_SECONDS + (long) SECONDS * i / PHONES) * 1_000;
                work.add(threads.scheduleAtFixedRate(phone::look, first, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
                work.add(threads.schedule(phone::vote, vote, TimeUnit.MILLISECONDS));
            }
            // Until then Java translates what it runs, which costs more than the phones.
            Thread.sleep(WARM_UP_SECONDS * 1_000L);
            micros.clear();
            unchanged.set(0);
            Duration cpu = program.cpu();
            Thread.sleep(SECONDS * 1_000L);
            report(kind, program.cpu().minus(cpu));
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(work).hasSize(2 * PHONES);
            assertThat(micros).hasSizeGreaterThan(PHONES * SECONDS * 1_000 / PAUSE_MILLIS / 2);
        }
    }

    /** A participant's page that is open all the time. */
    private final class Phone {
        private final ServedProgram program;
        private final String ballot;
        private volatile String seen = "\"\"";

        Phone(ServedProgram program, String ballot) {
            this.program = program;
            this.ballot = ballot;
        }

        void look() {
            long begin = System.nanoTime();
            try {
                HttpResponse<String> response = program.get(ballot, Map.of("If-None-Match", seen));
                micros.add((System.nanoTime() - begin) / 1_000);
                seen = response.headers().firstValue("ETag").orElse(seen);
                if (response.statusCode() == 304) {
                    unchanged.incrementAndGet();
                }
            } catch (IOException e) {
                failed.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void vote() {
            try {
                String there = program.post(ballot, Map.of("pack", "almhult", "question", "0", "option", "1"));
                String page = program.get(there, Map.of()).body();
                if (!page.contains("aria-pressed=\"true\"")) {
                    failed.incrementAndGet();
                }
            } catch (IOException e) {
                failed.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void report(Kind kind, Duration cpu) {
        List<Long> sorted = micros.stream().sorted().toList();
        System.getLogger("load")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: looks {1}, unchanged {2}, failed {3}; ms p50 {4} p95 {5} p99 {6} max {7}; processor {8} ms"
                                + " in {9} s; load average {10}",
                        kind,
                        sorted.size(),
                        unchanged.get(),
                        failed.get(),
                        at(sorted, 0.50),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        at(sorted, 1),
                        cpu.toMillis(),
                        SECONDS,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1_000.0;
    }
}
