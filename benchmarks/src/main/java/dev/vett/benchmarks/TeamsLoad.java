package dev.vett.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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

/**
 * Posts messages to Vett as Teams does, with signed tokens, at a constant rate whether they are answered or not, and stands
 * where Microsoft stands: keys, access tokens, and the connector that the cards are sent to. Vett runs in a process of its
 * own. Latencies count from when a message was to be posted, so that a Vett that is late makes the figures worse.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar dev.vett.benchmarks.TeamsLoad 25 60
 * </pre>
 */
public final class TeamsLoad implements AutoCloseable {
    private static final int DEFAULT_RATE = 25;
    private static final int DEFAULT_SECONDS = 60;

    /** What the connector takes for an answer, and what it takes where it hangs. */
    private static final int CONNECTOR_MILLISECONDS = 200;

    private static final int HANGING_MILLISECONDS = 5_000;

    private static final Duration GIVE_UP = Duration.ofSeconds(15);
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final String BUSY = "för mycket att göra";

    private final int rate;
    private final int seconds;
    private final int hangingPercent;
    private final HttpServer microsoft;
    private final KeyPair key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(GIVE_UP)
            .build();
    private final ScheduledExecutorService slow = Executors.newScheduledThreadPool(2);
    private final Map<Integer, Long> begun = new ConcurrentHashMap<>();
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger more = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, AtomicInteger> errors = new ConcurrentHashMap<>();

    private TeamsLoad(int rate, int seconds, int hangingPercent) throws IOException, GeneralSecurityException {
        this.rate = rate;
        this.seconds = seconds;
        this.hangingPercent = hangingPercent;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.key = generator.generateKeyPair();
        this.microsoft = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        microsoft.setExecutor(Executors.newFixedThreadPool(4));
        microsoft.createContext("/openid", exchange -> answer(exchange, "{\"jwks_uri\":\"" + base() + "/keys\"}"));
        microsoft.createContext("/keys", exchange -> answer(exchange, keys()));
        microsoft.createContext(
                "/" + TeamsUnderLoad.TENANT,
                exchange -> answer(exchange, "{\"access_token\":\"a-token\",\"expires_in\":3600}"));
        microsoft.createContext("/teams/", this::connector);
    }

    /**
     * Runs it.
     *
     * @param arguments messages a second, seconds, and of a hundred calls of the connector how many hang
     */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "load average before: %.2f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (TeamsLoad load = new TeamsLoad(
                Load.number(arguments, 0, DEFAULT_RATE),
                Load.number(arguments, 1, DEFAULT_SECONDS),
                Load.number(arguments, 2, 0))) {
            load.run();
        }
        System.exit(0);
    }

    private String base() {
        return "http://127.0.0.1:" + microsoft.getAddress().getPort();
    }

    private void run() throws IOException, InterruptedException, GeneralSecurityException {
        microsoft.start();
        Process vett = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TeamsUnderLoad.class.getName(),
                        base())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = vett.inputReader()) {
            URI messages = URI.create(String.valueOf(said.readLine()));
            String token = token();
            int warm = 2 * rate;
            post(messages, token, -warm, 0);
            awaitAnswers();
            List.of(acknowledged, answered).forEach(Queue::clear);
            List.of(busy, more, calls).forEach(counter -> counter.set(0));
            post(messages, token, 0, rate * seconds);
            awaitAnswers();
            print();
            vett.getOutputStream().close();
            said.lines().forEach(System.out::println);
        } finally {
            vett.destroy();
        }
    }

    private void post(URI messages, String token, int from, int to) throws InterruptedException {
        Semaphore over = new Semaphore(0);
        long start = System.nanoTime();
        for (int i = from; i < to; i++) {
            long due = start + (i - from) * TimeUnit.SECONDS.toNanos(1) / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            post(messages, token, i, due, over);
        }
        over.acquire(to - from);
    }

    private void awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + LATEST.toNanos();
        while (!begun.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void post(URI messages, String token, int number, long due, Semaphore over) {
        begun.put(number, due);
        HttpRequest request = HttpRequest.newBuilder(messages)
                .timeout(GIVE_UP)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(activity(number)))
                .build();
        CompletableFuture<?> unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((response, problem) -> {
                    if (problem != null) {
                        count(problem.getClass().getSimpleName());
                    } else if (response.statusCode() != 200) {
                        count("status " + response.statusCode());
                    } else {
                        acknowledged.add(System.nanoTime() - due);
                    }
                    over.release();
                });
    }

    /** Of ten messages four questions, three short and two long drafts, and one for help; each in a chat of its own. */
    private String activity(int number) {
        int kind = Math.floorMod(number, 10);
        String text = kind < 4
                ? Load.QUESTIONS.get(Math.floorMod(number / 10, Load.QUESTIONS.size()))
                : kind < 7 ? "kolla " + Load.SHORT : kind < 9 ? "kolla " + Load.LONG : "hjälp";
        return """
                {"type":"message","id":"m%1$d","channelId":"msteams","serviceUrl":"%2$s/teams/","locale":"sv-SE",
                "from":{"id":"29:person%1$d"},"recipient":{"id":"28:vett"},"text":"%3$s",
                "conversation":{"id":"a:chat%1$d","conversationType":"personal","tenantId":"%4$s"},
                "channelData":{"tenant":{"id":"%4$s"}}}
                """.formatted(number, base(), text, TeamsUnderLoad.TENANT);
    }

    /** Takes a card. */
    private void connector(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 2));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Long due = begun.remove(number);
        if (due == null) {
            more.incrementAndGet();
        } else if (body.contains(BUSY)) {
            busy.incrementAndGet();
        } else {
            answered.add(System.nanoTime() - due);
        }
        boolean hangs = Math.floorMod(calls.getAndIncrement() * 37, 100) < hangingPercent;
        ScheduledFuture<?> unused = slow.schedule(
                () -> answer(exchange, "{\"id\":\"1\"}"),
                hangs ? HANGING_MILLISECONDS : CONNECTOR_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            count("Microsoft's answer: " + e.getClass().getSimpleName());
        }
    }

    private void count(String error) {
        errors.computeIfAbsent(error, name -> new AtomicInteger()).incrementAndGet();
    }

    private String keys() {
        RSAPublicKey known = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"load\",\"n\":\"%s\",\"e\":\"%s\",\"endorsements\":[\"msteams\"]}]}"
                .formatted(base64(unsigned(known.getModulus())), base64(unsigned(known.getPublicExponent())));
    }

    private String token() throws GeneralSecurityException {
        String payload =
                "{\"iss\":\"https://api.botframework.com\",\"aud\":\"%s\",\"exp\":%d,\"serviceurl\":\"%s/teams/\"}"
                        .formatted(
                                TeamsUnderLoad.APP,
                                Instant.now().plusSeconds(3_600).getEpochSecond(),
                                base());
        String signed =
                base64(utf8("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"load\"}")) + "." + base64(utf8(payload));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(utf8(signed));
        return signed + "." + base64(signature.sign());
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void print() {
        System.out.printf(
                "%d messages at %d/s for %d s, the connector takes %d ms and hangs %d s in %d of 100 calls%n",
                rate * seconds,
                rate,
                seconds,
                CONNECTOR_MILLISECONDS,
                TimeUnit.MILLISECONDS.toSeconds(HANGING_MILLISECONDS),
                hangingPercent);
        System.out.printf(
                "acknowledged %d, answered %d, busy %d, unanswered %d, further cards %d%n",
                acknowledged.size(), answered.size(), busy.get(), begun.size(), more.get());
        System.out.println("acknowledgement  " + Load.percentiles(acknowledged));
        System.out.println("post to card     " + Load.percentiles(answered));
        System.out.println("errors           " + (errors.isEmpty() ? "none" : new TreeMap<>(errors)));
    }

    @Override
    public void close() {
        microsoft.stop(0);
        slow.shutdownNow();
    }
}
