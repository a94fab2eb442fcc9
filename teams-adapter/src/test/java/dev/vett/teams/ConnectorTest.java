package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import dev.vett.MovableClock;
import dev.vett.delivery.Attempt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls over real HTTP, and what is made of what comes back. */
class ConnectorTest {
    private static final Message MESSAGE = Message.line("Hej");
    private static final Attempt DONE = new Attempt.Done(Optional.of("1"));

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Connector connector = connector(Optional.empty());

    @AfterEach
    void close() {
        microsoft.close();
    }

    private static Connector connector(Optional<AccessToken> token) {
        return new Connector(new Http(), token, url -> url.startsWith("http://127.0.0.1:"));
    }

    private Activity activity() {
        Activity activity = new Activity("message");
        activity.setId("1:2/3?4");
        activity.setServiceUrl(microsoft.serviceUrl());
        activity.setConversation(new ConversationAccount("a b/c"));
        activity.setFrom(new ChannelAccount("29:maja"));
        activity.setRecipient(new ChannelAccount("28:vett"));
        return activity;
    }

    private FakeMicrosoft.Call only() {
        assertThat(microsoft.calls()).hasSize(1);
        return microsoft.calls().get(0);
    }

    @Test
    void anAnswerStandsInTheThread() {
        assertThat(connector.answer(activity(), MESSAGE)).isEqualTo(DONE);
        assertThat(only().method()).isEqualTo("POST");
        assertThat(only().path()).isEqualTo("/teams/v3/conversations/a%20b%2Fc/activities/1%3A2%2F3%3F4");
        assertThat(only().body())
                .isEqualTo("{\"type\":\"message\",\"textFormat\":\"plain\",\"text\":\"Hej\","
                        + "\"conversation\":{\"id\":\"a b/c\"},\"from\":{\"id\":\"28:vett\"},"
                        + "\"recipient\":{\"id\":\"29:maja\"},\"replyToId\":\"1:2/3?4\"}");
    }

    @Test
    void whatHasNoIdIsAnsweredInTheConversation() {
        Activity nameless = activity();
        nameless.setId(null);
        assertThat(connector.answer(nameless, MESSAGE)).isEqualTo(DONE);
        assertThat(only().path()).isEqualTo("/teams/v3/conversations/a%20b%2Fc/activities");
        assertThat(only().body()).doesNotContain("replyToId");
    }

    @Test
    void aMessageIsPostedToAnotherConversation() {
        assertThat(connector.post(activity(), "a:1", MESSAGE)).isEqualTo(DONE);
        assertThat(only().path()).isEqualTo("/teams/v3/conversations/a%3A1/activities");
        assertThat(only().body()).contains("\"conversation\":{\"id\":\"a:1\"}").doesNotContain("replyToId");
    }

    @Test
    void aTargetedMessageNamesItsReader() {
        assertThat(connector.target(activity(), MESSAGE)).isEqualTo(DONE);
        assertThat(only().path()).isEqualTo("/teams/v3/conversations/a%20b%2Fc/activities?isTargetedActivity=true");
        assertThat(only().body()).contains("\"recipient\":{\"id\":\"29:maja\"}");
    }

    @Test
    void aConversationOfTwoIsOpened() {
        Activity activity = activity();
        activity.getConversation().setTenantId(FakeMicrosoft.TENANT);
        microsoft.connectorAnswers(201, "{\"id\":\"a:personal\"}");
        assertThat(connector.converse(activity)).isEqualTo(new Attempt.Done(Optional.of("a:personal")));
        assertThat(only().path()).isEqualTo("/teams/v3/conversations");
        ObjectNode body = Json.object(only().body()).orElseThrow();
        assertThat(body)
                .isEqualTo(Json.object("{\"isGroup\":false,\"bot\":{\"id\":\"28:vett\"},"
                                + "\"members\":[{\"id\":\"29:maja\"}],\"tenantId\":\"" + FakeMicrosoft.TENANT
                                + "\",\"channelData\":{\"tenant\":{\"id\":\"" + FakeMicrosoft.TENANT + "\"}}}")
                        .orElseThrow());
    }

    static Stream<Arguments> answers() {
        Attempt later = Attempt.notNow();
        return Stream.of(
                Arguments.of(answer(200, ""), Attempt.done()),
                Arguments.of(answer(201, "no JSON"), Attempt.done()),
                Arguments.of(answer(201, "{\"id\":7}"), new Attempt.Done(Optional.of("7"))),
                Arguments.of(answer(201, "{\"id\":\"..\"}"), Attempt.done()),
                Arguments.of(answer(201, "{\"id\":\"a\\nb\"}"), Attempt.done()),
                Arguments.of(answer(429, "").retryAfter("7"), new Attempt.NotNow(Optional.of(Duration.ofSeconds(7)))),
                Arguments.of(answer(429, "").retryAfter("Wed, 21 Oct 2026 07:28:00 GMT"), later),
                Arguments.of(answer(429, "").retryAfter("-1"), later),
                Arguments.of(answer(429, ""), later),
                Arguments.of(answer(503, "").retryAfter("2"), new Attempt.NotNow(Optional.of(Duration.ofSeconds(2)))),
                Arguments.of(answer(500, "<html>"), later),
                Arguments.of(answer(502, ""), later),
                Arguments.of(answer(412, ""), later),
                Arguments.of(answer(408, ""), later),
                Arguments.of(answer(307, ""), new Attempt.Refused("307")),
                Arguments.of(answer(400, "{\"error\":{\"code\":\"BadSyntax\"}}"), new Attempt.Refused("400 BadSyntax")),
                Arguments.of(answer(403, "{\"error\":{\"code\":\"x y\"}}"), new Attempt.Refused("403")),
                Arguments.of(answer(413, "{\"error\":\"big\"}"), new Attempt.Refused("413")),
                Arguments.of(answer(404, "[".repeat(10_000)), new Attempt.Refused("404")));
    }

    private static FakeMicrosoft.Answer answer(int status, String body) {
        return new FakeMicrosoft.Answer(status, body);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerTellsWhetherToTryAgain(FakeMicrosoft.Answer answer, Attempt attempt) {
        microsoft.connectorAnswers(answer);
        assertThat(connector.answer(activity(), MESSAGE)).isEqualTo(attempt);
        // Redirects are not followed, and nothing is tried again here.
        assertThat(microsoft.calls()).hasSize(1);
    }

    @Test
    void whoeverIsNotThereMayBeThereLater() {
        microsoft.close();
        assertThat(connector.answer(activity(), MESSAGE)).isEqualTo(Attempt.notNow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf"})
    void whatIsNoHttpMayBeLater(String bytes) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                while (true) {
                    try (Socket socket = server.accept()) {
                        socket.getInputStream().read(new byte[10_000]);
                        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            thread.start();
            Activity activity = activity();
            activity.setServiceUrl("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThat(connector.answer(activity, MESSAGE)).isEqualTo(Attempt.notNow());
        }
    }

    @Test
    void nothingGoesToAnAddressThatIsNotTeams() {
        Activity activity = activity();
        activity.setServiceUrl("http://localhost:1/");
        Attempt refused = new Attempt.Refused("no address of Teams");
        assertThat(connector.answer(activity, MESSAGE)).isEqualTo(refused);
        assertThat(connector.post(activity, "a", MESSAGE)).isEqualTo(refused);
        assertThat(connector.target(activity, MESSAGE)).isEqualTo(refused);
        assertThat(connector.converse(activity)).isEqualTo(refused);
    }

    @Test
    void withoutATokenNothingIsSent() {
        MovableClock clock = new MovableClock();
        Connector registered = connector(Optional.of(token(clock)));
        microsoft.tokenAnswers(503, "");
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(Attempt.notNow());
        // Whoever comes at once does not wait for the directory again.
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(Attempt.notNow());
        assertThat(microsoft.calls("/" + FakeMicrosoft.TENANT)).hasSize(1);
        assertThat(microsoft.sent()).isEmpty();

        microsoft.tokenAnswers(200, "{\"access_token\":\"abc\",\"expires_in\":3600}");
        clock.forward(Duration.ofSeconds(6));
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(DONE);
    }

    @Test
    void anOldTokenServesUntilItsEndWhereThereIsNoNewOne() {
        MovableClock clock = new MovableClock();
        Connector registered = connector(Optional.of(token(clock)));
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(DONE);
        microsoft.tokenAnswers(500, "");
        clock.forward(Duration.ofMinutes(56));
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(DONE);
        clock.forward(Duration.ofMinutes(5));
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(Attempt.notNow());
    }

    @Test
    void aTokenThatTeamsRefusesIsRenewedUnlessItIsNew() {
        MovableClock clock = new MovableClock();
        Connector registered = connector(Optional.of(token(clock)));
        microsoft.connectorAnswers(401, "");
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(new Attempt.Refused("401"));
        clock.forward(Duration.ofMinutes(2));
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(Attempt.notNow());
        microsoft.connectorAnswers(201, "{\"id\":\"1\"}");
        assertThat(registered.answer(activity(), MESSAGE)).isEqualTo(DONE);
        assertThat(microsoft.calls("/" + FakeMicrosoft.TENANT)).hasSize(2);
    }

    private AccessToken token(MovableClock clock) {
        return new AccessToken(
                new TeamsSettings.Credentials(FakeMicrosoft.APP, "not-a-real-password", FakeMicrosoft.TENANT),
                microsoft.cloud(),
                new Http(),
                clock);
    }
}
