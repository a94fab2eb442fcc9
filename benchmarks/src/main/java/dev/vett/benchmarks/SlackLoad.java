package dev.vett.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends slash commands to a running Vett as Slack does, at a constant rate whether they are answered or not, and stands where
 * Slack stands for what comes back. Latencies count from when a command was to be sent, so that a Vett that is late makes the
 * program late and the figures worse.
 *
 * <pre>
 * SLACK_SIGNING_SECRET=load SLACK_BOT_TOKEN=xoxb-load SLACK_API_URL=http://127.0.0.1:8089 ./vett serve --pack almhult --port 8088
 * java -cp benchmarks/target/benchmarks.jar dev.vett.benchmarks.SlackLoad http://127.0.0.1:8088 load 50 60 8089
 * </pre>
 */
public final class SlackLoad {
    private static final int DEFAULT_RATE = 50;
    private static final int DEFAULT_SECONDS = 60;
    private static final int DEFAULT_PORT = 8089;
    private static final int DEFAULT_USERS = 2_000;

    /** What Slack's Web API takes for an answer. */
    private static final int SLACK_MILLISECONDS = 150;

    /** What Slack waits for an acknowledgement, and how long this program waits for one at most. */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    private static final Duration GIVE_UP = Duration.ofSeconds(10);

    /** How long it waits at the end for answers that come later. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    /** What comes back in each language where there is too much to do. */
    private static final List<String> BUSY = List.of("har inte läst texten", "has not read the text");

    private final URI commands;
    private final byte[] secret;
    private final int rate;
    private final int seconds;
    private final int users;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(GIVE_UP)
            .build();
    private final HttpServer slack;
    private final ScheduledExecutorService slow = Executors.newScheduledThreadPool(2);
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final Set<Integer> answeredEarly = ConcurrentHashMap.newKeySet();
    private final Queue<Long> later = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> errors = new ConcurrentHashMap<>();
    private final AtomicInteger inAcknowledgement = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    private SlackLoad(URI vett, String secret, int rate, int seconds, int port, int users) throws IOException {
        this.commands = vett.resolve("/slack/events");
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.rate = rate;
        this.seconds = seconds;
        this.users = users;
        this.slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        slack.setExecutor(Executors.newFixedThreadPool(4));
        slack.createContext("/api/", this::api);
        slack.createContext("/respond/", this::respond);
    }

    /**
     * Runs it.
     *
     * @param arguments where Vett is, its signing secret, commands a second, seconds, the port where Vett finds Slack,
     *     and how many people ask, of each of whom Vett first asks Slack who they are
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println("SlackLoad ADDRESS SIGNING_SECRET [RATE=50] [SECONDS=60] [PORT=8089] [USERS=2000]");
            System.exit(2);
        }
        SlackLoad load = new SlackLoad(
                URI.create(arguments[0]),
                arguments[1],
                Load.number(arguments, 2, DEFAULT_RATE),
                Load.number(arguments, 3, DEFAULT_SECONDS),
                Load.number(arguments, 4, DEFAULT_PORT),
                Load.number(arguments, 5, DEFAULT_USERS));
        load.run();
        System.exit(0);
    }

    private void run() throws InterruptedException {
        slack.start();
        int all = rate * seconds;
        Semaphore over = new Semaphore(0);
        long start = System.nanoTime();
        for (int i = 0; i < all; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            send(i, due, over);
        }
        over.acquire(all);
        long end = System.nanoTime() + LATEST.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        print(all);
    }

    private void send(int number, long due, Semaphore over) {
        begun.put(number, due);
        CompletableFuture<?> unused = http.sendAsync(request(number), HttpResponse.BodyHandlers.ofString())
                .whenComplete((response, problem) -> {
                    if (problem != null) {
                        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
                        count(cause.getClass().getSimpleName());
                    } else {
                        receive(number, response, System.nanoTime() - due);
                    }
                    over.release();
                });
    }

    private void receive(int number, HttpResponse<String> response, long took) {
        if (response.statusCode() != 200) {
            count("status " + response.statusCode());
            return;
        }
        acknowledged.add(took);
        if (took > IN_TIME.toNanos()) {
            count("acknowledged after 3 s");
        }
        if (BUSY.stream().anyMatch(response.body()::contains)) {
            busy.incrementAndGet();
        } else if (!response.body().isEmpty()) {
            inAcknowledgement.incrementAndGet();
        } else if (!answeredEarly.remove(number)) {
            waiting.add(number);
            if (answeredEarly.remove(number)) {
                waiting.remove(number);
            }
        }
    }

    private void count(String error) {
        errors.computeIfAbsent(error, name -> new AtomicInteger()).incrementAndGet();
    }

    /** Of ten commands four questions, three short and two long drafts, and one for help. */
    private HttpRequest request(int number) {
        int kind = number % 10;
        String command = kind < 4 ? "/ask" : kind < 9 ? "/check" : "/vett";
        String text = kind < 4
                ? Load.QUESTIONS.get(number / 10 % Load.QUESTIONS.size())
                : kind < 7 ? Load.SHORT : kind < 9 ? Load.LONG : "help";
        Map<String, String> fields = new TreeMap<>();
        fields.put("team_id", "T0LOAD");
        fields.put("channel_id", "C0LOAD");
        fields.put("user_id", "U" + (number * 7919 % users));
        fields.put("command", command);
        fields.put("text", text);
        fields.put("response_url", "http://127.0.0.1:" + slack.getAddress().getPort() + "/respond/" + number);
        fields.put("trigger_id", "trigger-" + number);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String now = String.valueOf(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(commands)
                .timeout(GIVE_UP)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", signature(now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String signature(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return "v0="
                    + HexFormat.of()
                            .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Slack's Web API: everything succeeds, after a while. */
    private void api(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        String answer = switch (exchange.getRequestURI().getPath()) {
            case "/api/users.info" ->
                "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T0LOAD\",\"locale\":\"sv-SE\"}}";
            case "/api/auth.test" -> "{\"ok\":true,\"team_id\":\"T0LOAD\",\"user_id\":\"U0VETT\"}";
            default -> "{\"ok\":true}";
        };
        ScheduledFuture<?> unused =
                slow.schedule(() -> answer(exchange, answer), SLACK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** An answer that was not in the acknowledgement. A long one comes in several parts. */
    private void respond(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int number = Integer.parseInt(exchange.getRequestURI().getPath().substring("/respond/".length()));
        Long due = begun.remove(number);
        if (due == null) {
            twice.incrementAndGet();
        } else {
            later.add(System.nanoTime() - due);
            answeredEarly.add(number);
            if (waiting.remove(number)) {
                answeredEarly.remove(number);
            }
        }
        ScheduledFuture<?> unused =
                slow.schedule(() -> answer(exchange, "ok"), SLACK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            count("Slack's answer: " + e.getClass().getSimpleName());
        }
    }

    private void print(int all) {
        System.out.printf(
                "%d commands at %d/s for %d s, %d users, %d calls of Slack's Web API%n",
                all, rate, seconds, Math.min(all, users), calls.get());
        System.out.printf(
                "acknowledged %d: answered there %d, answered later %d (further parts: %d), busy %d, unanswered %d%n",
                acknowledged.size(), inAcknowledgement.get(), later.size(), twice.get(), busy.get(), waiting.size());
        System.out.println("acknowledgement  " + Load.percentiles(acknowledged));
        System.out.println("later answers    " + Load.percentiles(later));
        System.out.println("errors           " + (errors.isEmpty() ? "none" : new TreeMap<>(errors)));
    }
}
