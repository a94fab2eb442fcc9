package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.language.Language;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good and forged tokens at the whole endpoint; keys come over real HTTP. */
class TokenCheckTest {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock();
    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Recorded answers = new Recorded();
    private final TeamsEndpoint endpoint = endpoint(Set.of());

    /** Whatever a test sends: nothing goes anywhere but where it may. */
    @AfterEach
    void close() {
        endpoint.close();
        assertThat(microsoft.calls())
                .allSatisfy(call -> assertThat(call.path())
                        .matches("/(openid|keys|teams/.*|" + FakeMicrosoft.TENANT + "/oauth2/v2.0/token)"));
        microsoft.close();
    }

    private TeamsEndpoint endpoint(Set<String> tenants) {
        return TeamsEndpoint.of(
                new TeamsSettings(
                        Optional.of(new TeamsSettings.Credentials(
                                FakeMicrosoft.APP, "not-a-real-password", FakeMicrosoft.TENANT)),
                        tenants,
                        false,
                        "almhult",
                        Language.SV,
                        Local.NO_PAGE,
                        false),
                answers,
                feedback -> {},
                clock,
                microsoft.cloud());
    }

    private record Change(UnaryOperator<JWTCreator.Builder> token) {}

    static Stream<Arguments> tokens() {
        MovableClock clock = new MovableClock();
        return Stream.of(
                token(200, "as it should be", token -> token),
                token(
                        200,
                        "expired within the skew",
                        token -> token.withExpiresAt(clock.instant().minus(SKEW.minusSeconds(5)))),
                token(
                        200,
                        "valid soon, within the skew",
                        token -> token.withNotBefore(clock.instant().plus(SKEW.minusSeconds(5)))),
                token(
                        200,
                        "issued in the future",
                        token -> token.withIssuedAt(clock.instant().plus(Duration.ofHours(2)))),
                token(
                        401,
                        "expired",
                        token -> token.withExpiresAt(clock.instant().minus(SKEW.plusSeconds(5)))),
                token(
                        401,
                        "valid later",
                        token -> token.withNotBefore(clock.instant().plus(SKEW.plusSeconds(5)))),
                token(401, "no expiry", token -> token.withExpiresAt((java.time.Instant) null)),
                token(
                        401,
                        "an expiry in words",
                        token -> token.withExpiresAt((java.time.Instant) null).withClaim("exp", "never")),
                token(401, "an expiry before all times", token -> token.withClaim("exp", -1L)),
                token(401, "another bot", token -> token.withAudience("another-app")),
                token(401, "another bot as well", token -> token.withAudience(FakeMicrosoft.APP, "another-app")),
                token(401, "no audience", token -> token.withAudience((String[]) null)),
                token(401, "no issuer", token -> token.withIssuer((String) null)),
                token(401, "the issuer in capitals", token -> token.withIssuer("https://API.botframework.com")),
                token(401, "no key id", token -> token.withKeyId(null)),
                token(401, "an empty key id", token -> token.withKeyId("")),
                token(401, "a key id that is a path", token -> token.withKeyId("../keys/key-1")),
                token(401, "a key id that is an address", token -> token.withKeyId("http://127.0.0.1:1/key-1")),
                token(401, "a key id that is a query", token -> token.withKeyId("key-1' OR '1'='1")),
                token(401, "a key id with a line break", token -> token.withKeyId("key-1\r\nX-Key: key-1")),
                token(
                        200,
                        "keys and addresses of keys of its own, which nobody reads",
                        token -> token.withHeader(Map.of(
                                "jku", "http://127.0.0.1:1/keys",
                                "x5u", "http://127.0.0.1:1/cert",
                                "jwk",
                                        FakeMicrosoft.jwk("key-1", FakeMicrosoft.OTHER_KEY, "msteams")
                                                .toString()))),
                token(401, "no bot at all", token -> token.withAudience("")),
                token(
                        401,
                        "the bot's id as a list of lists",
                        token -> token.withAudience("[" + FakeMicrosoft.APP + "]")),
                token(
                        403,
                        "a service URL that only looks alike",
                        token -> token.withClaim("serviceurl", "http://127.0.0.1:1@teams/")),
                token(401, "an unknown key", token -> token.withKeyId("key-9")),
                token(403, "a key that is not endorsed for Teams", token -> token.withKeyId("key-web")),
                token(
                        403,
                        "another service URL",
                        token -> token.withClaim("serviceurl", "https://smba.trafficmanager.net/other/")),
                token(403, "no service URL", token -> token.withClaim("serviceurl", (String) null)),
                token(
                        403,
                        "a service URL that is a list",
                        token -> token.withArrayClaim("serviceurl", new String[] {"a", "b"})));
    }

    private static Arguments token(int status, String name, UnaryOperator<JWTCreator.Builder> change) {
        return Arguments.argumentSet(name, status, new Change(change));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenDecides(int status, Change change) {
        String token = FakeMicrosoft.signed(change.token().apply(microsoft.token(clock)));
        TeamsEndpoint.Answer answer = receive(token, message());
        endpoint.close();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answers.asked()).hasSize(status == 200 ? 1 : 0);
        assertThat(microsoft.sent()).hasSize(status == 200 ? 1 : 0);
        if (status != 200) {
            assertThat(answer.body().lines()).hasSize(1);
            assertThat(answer.contentType()).startsWith("text/plain");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
                "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
                "https://api.botframework.us",
                "https://api.botframework.com/",
                "http://127.0.0.1:1/"
            })
    void anotherIssuerIsRefusedWithoutAskingAnybody(String issuer) {
        TeamsEndpoint.Answer answer =
                receive(FakeMicrosoft.signed(microsoft.token(clock).withIssuer(issuer)), message());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void anotherAlgorithmIsRefusedWithoutAskingAnybody() {
        // HS256 with the public key as its secret: what a check falls for that lets the token choose.
        byte[] publicKey = FakeMicrosoft.KEY.getPublic().getEncoded();
        assertThat(receive(microsoft.token(clock).sign(Algorithm.HMAC256(publicKey)), message())
                        .status())
                .isEqualTo(401);
        assertThat(receive(microsoft.token(clock).sign(Algorithm.none()), message())
                        .status())
                .isEqualTo(401);
        RSAPublicKey key = (RSAPublicKey) FakeMicrosoft.KEY.getPublic();
        var longer = Algorithm.RSA512(key, (java.security.interfaces.RSAPrivateKey) FakeMicrosoft.KEY.getPrivate());
        assertThat(receive(microsoft.token(clock).sign(longer), message()).status())
                .isEqualTo(401);
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void aForeignOrChangedSignatureIsRefused() {
        String foreign = microsoft.token(clock).sign(FakeMicrosoft.rs256(FakeMicrosoft.OTHER_KEY));
        assertThat(receive(foreign, message()).status()).isEqualTo(401);

        String[] parts = FakeMicrosoft.signed(microsoft.token(clock)).split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String later = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replaceAll("\"exp\":\\d+", "\"exp\":99999999999")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(receive(parts[0] + "." + later + "." + parts[2], message()).status())
                .isEqualTo(401);
        assertThat(receive(parts[0] + "." + parts[1] + ".", message()).status()).isEqualTo(401);
        assertThat(answers.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer e30.e30.e30",
                "Bearer W10.W10.W10",
                "Basic dXNlcjpwYXNz",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOnsiYSI6MX19.AA",
                "Bearer \u0000.\u0000.\u0000"
            })
    void garbageIsRefusedWithoutAskingAnybody(String header) {
        assertThat(endpoint.receive(Optional.of(header), message()).status()).isEqualTo(401);
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void noTokenAndAnEndlessTokenAreRefused() {
        assertThat(endpoint.receive(Optional.empty(), message()).status()).isEqualTo(401);
        assertThat(receive("a".repeat(100_000) + ".b.c", message()).status()).isEqualTo(401);
        String deep = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":" + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(receive(deep + ".e30.AA", message()).status()).isEqualTo(401);
    }

    static Stream<Arguments> activities() {
        return Stream.of(
                Arguments.argumentSet("another channel", Map.of("channelId", "webchat")),
                Arguments.argumentSet("the emulator's channel", Map.of("channelId", "emulator")),
                Arguments.argumentSet(
                        "another service URL", Map.of("serviceUrl", "https://smba.trafficmanager.net/emea/")),
                Arguments.argumentSet("no URL at all", Map.of("serviceUrl", "not a URL")),
                Arguments.argumentSet("another protocol", Map.of("serviceUrl", "file:///etc/passwd")),
                Arguments.argumentSet(
                        "an address without a protocol", Map.of("serviceUrl", "//smba.trafficmanager.net/")));
    }

    /** Tokens that agree with the activity, so that only the list of addresses stands in the way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/emea/",
                "https://me@smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net@127.0.0.1/",
                "https://smba.trafficmanager.net:8443/emea/",
                "https://smba.trafficmanager.net.example.org/",
                "https://smba-trafficmanager.net/",
                "https://smba.trafficmanager.net\u3002example.org/",
                "https://127.0.0.1/",
                "http://127.0.0.1:1/teams/",
                "http://169.254.169.254/metadata/"
            })
    void aTokenForAForeignAddressOpensNothing(String serviceUrl) {
        String token = FakeMicrosoft.signed(microsoft.token(clock).withClaim("serviceurl", serviceUrl));
        byte[] body = Activities.bytes(Activities.message(serviceUrl, "Får jag använda ChatGPT?"));
        assertThat(receive(token, body).status()).isEqualTo(403);
        endpoint.close();
        assertThat(answers.asked()).isEmpty();
        assertThat(microsoft.calls()).allSatisfy(call -> assertThat(call.path()).matches("/(openid|keys)"));
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of("channelId", null),
                Arguments.of("channelId", ""),
                Arguments.of("serviceUrl", null),
                Arguments.of("serviceUrl", ""),
                Arguments.of("type", null),
                Arguments.of("conversation", null));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void anActivityThatDoesNotSayWhereItIsFromIsRefused(String field, String value) {
        ObjectNode activity = Activities.message(microsoft.serviceUrl(), "Får jag använda ChatGPT?");
        activity.put(field, value);
        assertThat(receive(goodToken(), Activities.bytes(activity)).status()).isEqualTo(400);
        activity.remove(field);
        assertThat(receive(goodToken(), Activities.bytes(activity)).status()).isEqualTo(400);
        endpoint.close();
        assertThat(answers.asked()).isEmpty();
        assertThat(microsoft.sent()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() {
        assertThat(receive(goodToken(), new byte[TeamsEndpoint.BODY_LIMIT + 1]).status())
                .isEqualTo(413);
        assertThat(microsoft.calls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("activities")
    void anActivityThatTheTokenDoesNotSpeakForIsRefused(Map<String, String> fields) {
        ObjectNode activity = Activities.message(microsoft.serviceUrl(), "Får jag använda ChatGPT?");
        fields.forEach(activity::put);
        TeamsEndpoint.Answer answer = receive(goodToken(), Activities.bytes(activity));
        endpoint.close();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().lines()).hasSize(1);
        assertThat(answers.asked()).isEmpty();
        assertThat(microsoft.sent()).isEmpty();
    }

    static Stream<Arguments> tenants() {
        String own = FakeMicrosoft.TENANT;
        String other = "ffffffff-0000-0000-0000-000000000000";
        return Stream.of(
                Arguments.of(200, Set.of(), own, own),
                Arguments.of(200, Set.of(), own, null),
                Arguments.of(200, Set.of(), null, own),
                Arguments.of(200, Set.of(), own.toUpperCase(java.util.Locale.ROOT), own),
                Arguments.of(200, Set.of(own, other), own, own),
                Arguments.of(200, Set.of(other), other, other),
                Arguments.of(403, Set.of(other), own, own),
                Arguments.of(403, Set.of(), other, other),
                Arguments.of(403, Set.of(), own, other),
                Arguments.of(403, Set.of(), other, own),
                Arguments.of(403, Set.of(), null, null),
                Arguments.of(403, Set.of(), "", ""));
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void onlyPeopleOfTheTenantsAreAnswered(int status, Set<String> tenants, String channelData, String conversation) {
        ObjectNode activity = Activities.message(microsoft.serviceUrl(), "Får jag använda ChatGPT?");
        activity.withObjectProperty("channelData").putObject("tenant").put("id", channelData);
        activity.withObjectProperty("conversation").put("tenantId", conversation);
        try (TeamsEndpoint other = endpoint(tenants)) {
            assertThat(other.receive(Optional.of("Bearer " + goodToken()), Activities.bytes(activity))
                            .status())
                    .isEqualTo(status);
        }
        assertThat(microsoft.sent()).hasSize(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea/",
                "https://SMBA.trafficmanager.net:443/emea/",
                "https://europe.api.botframework.com"
            })
    void microsoftsAddressesMayBeSentTo(String url) {
        assertThat(Cloud.microsoft().servesBots().test(java.net.URI.create(url)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net.example.org/",
                "https://smba.trafficmanager.net@example.org/",
                "https://me@smba.trafficmanager.net/",
                "https://other.trafficmanager.net/",
                "https://smba.trafficmanager.net:8443/",
                "https://botframework.com.example.org/",
                "https://notbotframework.com/",
                "https://127.0.0.1/",
                "file:///etc/passwd",
                "smba.trafficmanager.net"
            })
    void otherAddressesMayNot(String url) {
        assertThat(Cloud.microsoft().servesBots().test(java.net.URI.create(url)))
                .isFalse();
    }

    private String goodToken() {
        return FakeMicrosoft.signed(microsoft.token(clock));
    }

    private TeamsEndpoint.Answer receive(String token, byte[] body) {
        return endpoint.receive(Optional.of("Bearer " + token), body);
    }

    private byte[] message() {
        return Activities.bytes(Activities.message(microsoft.serviceUrl(), "Får jag använda ChatGPT?"));
    }
}
