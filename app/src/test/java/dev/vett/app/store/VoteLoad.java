package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.store.TestDatabase.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hundred people vote within ten seconds at two programs on one PostgreSQL, over HTTP; in the middle one program is killed,
 * and who was there votes at the other. Not part of the usual run: {@code docs/quality.md} has the figures and the command.
 */
class VoteLoad {
    private static final int PEOPLE = 500;
    private static final long WINDOW_MILLIS = 10_000;
    private static final Pattern READY = Pattern.compile("Vett is ready: (http://[^/]+)/.*");
    private static final Pattern CODE = Pattern.compile("class=\"code\">([A-Z0-9]{6})<");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<String> hosts = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger again = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void loseNoneAndCountNoneTwice() throws Exception {
        TestDatabase database = TestDatabase.fresh(Kind.POSTGRES, folder);
        Process one = program(database.settings());
        Process two = program(database.settings());
        try {
            String console = post(0, "/training/start", Map.of("pack", "almhult", "set", "almhult", "length", "3"));
            String session = console.replaceFirst("/lead/.*", "");
            Matcher code = CODE.matcher(get(1, session + "/screen"));
            assertThat(code.find()).isTrue();
            List<String> ballots = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                ballots.add(post(i % 2, "/training/join", Map.of("pack", "almhult", "code", code.group(1))));
            }
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
            later(threads, WINDOW_MILLIS / 2, two::destroyForcibly);
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            double after = load();

            post(0, console, Map.of("pack", "almhult", "steering", "reveal", "question", "0"));
            String wall = get(0, session + "/screen");
            List<Integer> counted = Pattern.compile("<td>(\\d+) (?:av|of) " + PEOPLE + "</td>")
                    .matcher(wall)
                    .results()
                    .map(match -> Integer.valueOf(match.group(1)))
                    .toList();
            report(before, after);
            assertThat(counted).isEqualTo(Arrays.stream(wanted).boxed().toList());
            assertThat(database.dump("training_vote").lines()).hasSize(PEOPLE);
            assertThat(database.dump("training_participant").lines()).hasSize(PEOPLE);
        } finally {
            one.destroyForcibly();
            two.destroyForcibly();
        }
    }

    /** Counts from the press, with what it takes to find the other program where one has gone. */
    private void vote(int person, List<String> ballots, int option) {
        long begin = System.nanoTime();
        Map<String, String> form = Map.of("pack", "almhult", "question", "0", "option", String.valueOf(option));
        for (int i = 0; i < 3; i++) {
            try {
                post(person + i, ballots.get(person), form);
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

    private Process program(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.vett.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--pack",
                        "almhult")
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                hosts.add(ready.group(1));
                return process;
            }
        }
        throw new IOException("it did not start");
    }

    private String get(int host, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(hosts.get(host % 2) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Where the answer leads to. */
    private String post(int host, String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(hosts.get(host % 2) + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 303) {
            throw new IOException("status " + response.statusCode());
        }
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("[?].*", "");
    }
}
