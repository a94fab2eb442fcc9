package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vett.delivery.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Microsoft's side over real HTTP: signing keys, access tokens and the connector that replies are sent to. */
final class FakeMicrosoft implements AutoCloseable {
    static final String APP = "00000000-1111-2222-3333-444444444444";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    /** Generated once: it takes a while. */
    static final KeyPair KEY = key();

    static final KeyPair OTHER_KEY = key();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private volatile Answer connector = new Answer(201, "{\"id\":\"1\"}");
    private volatile int tokenStatus = 200;
    private volatile String tokenBody =
            "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"the-access-token\"}";
    private volatile String keys = keys(jwk("key-1", KEY, "msteams", "webchat"), jwk("key-web", KEY, "webchat"))
            .toString();
    private volatile int keysStatus = 200;

    /** A request that came in; the path as it was sent. */
    record Call(String method, String path, String authorization, String body) {}

    /** What the connector answers, and when. */
    record Answer(int status, String body, Optional<String> retryAfter, Duration after) {
        Answer(int status, String body) {
            this(status, body, Optional.empty(), Duration.ZERO);
        }

        Answer retryAfter(String header) {
            return new Answer(status, body, Optional.of(header), after);
        }

        Answer after(Duration delay) {
            return new Answer(status, body, retryAfter, delay);
        }
    }

    FakeMicrosoft() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/openid",
                exchange -> answer(
                        exchange,
                        keysStatus,
                        "{\"issuer\":\"" + TokenCheck.ISSUER + "\",\"jwks_uri\":\"" + base() + "/keys\"}"));
        server.createContext("/keys", exchange -> answer(exchange, keysStatus, keys));
        server.createContext("/" + TENANT, exchange -> answer(exchange, tokenStatus, tokenBody));
        server.createContext(
                "/teams",
                exchange -> answer(exchange, Optional.ofNullable(next.poll()).orElse(connector)));
        server.setExecutor(threads);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where activities say that replies go. */
    String serviceUrl() {
        return base() + "/teams/";
    }

    Cloud cloud() {
        return new Cloud(
                URI.create(base() + "/openid"),
                URI.create(base()),
                uri -> uri.toString().startsWith(base() + "/teams"));
    }

    /** A token as the Bot Connector makes it; change it, then sign it. */
    JWTCreator.Builder token(Clock clock) {
        return JWT.create()
                .withKeyId("key-1")
                .withIssuer(TokenCheck.ISSUER)
                .withAudience(APP)
                .withNotBefore(clock.instant().minus(Duration.ofMinutes(5)))
                .withExpiresAt(clock.instant().plus(Duration.ofHours(1)))
                .withClaim("serviceurl", serviceUrl());
    }

    static String signed(JWTCreator.Builder token) {
        return token.sign(rs256(KEY));
    }

    static Algorithm rs256(KeyPair key) {
        return Algorithm.RSA256((RSAPublicKey) key.getPublic(), (RSAPrivateKey) key.getPrivate());
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String prefix) {
        return calls.stream().filter(call -> call.path().startsWith(prefix)).toList();
    }

    /** The bodies that the connector was sent. */
    List<ObjectNode> sent() {
        return calls("/teams").stream()
                .map(call -> Json.object(call.body()).orElseThrow())
                .toList();
    }

    void forget() {
        calls.clear();
    }

    void connectorAnswers(int status, String body) {
        connector = new Answer(status, body);
    }

    /** From now on. */
    void connectorAnswers(Answer answer) {
        connector = answer;
    }

    /** These once each, and then as before. */
    void connectorAnswersNext(Answer... answers) {
        next.addAll(List.of(answers));
    }

    /** The bodies that the connector was sent, as soon as there are so many. */
    List<ObjectNode> sent(int number) throws InterruptedException {
        Await.until(number + " messages are sent", () -> sent().size() >= number);
        assertThat(sent()).hasSize(number);
        return sent();
    }

    void tokenAnswers(int status, String body) {
        tokenBody = body;
        tokenStatus = status;
    }

    void keysAnswer(int status, String body) {
        keys = body;
        keysStatus = status;
    }

    static ObjectNode keys(ObjectNode... keys) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys").addAll(List.of(keys));
        return set;
    }

    static ObjectNode jwk(String id, KeyPair pair, String... endorsements) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kty", "RSA").put("use", "sig").put("kid", id);
        node.put("n", number(key.getModulus())).put("e", number(key.getPublicExponent()));
        ArrayNode channels = node.putArray("endorsements");
        List.of(endorsements).forEach(channels::add);
        return node;
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, new Answer(status, body));
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                sent));
        try {
            Thread.sleep(answer.after().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.retryAfter().ifPresent(seconds -> exchange.getResponseHeaders().add("Retry-After", seconds));
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
