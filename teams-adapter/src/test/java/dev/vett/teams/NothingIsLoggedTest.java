package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A word that people send through every entrance is found in no log, no response and no card. */
class NothingIsLoggedTest {
    private static final String CANARY = "kanariefågel7f3a";
    private static final String ASCII_CANARY = "canary7f3a";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger vett = (Logger) LoggerFactory.getLogger("dev.vett");
    private final Level rootBefore = root.getLevel();
    private final Level vettBefore = vett.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final MovableClock clock = new MovableClock();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void listen() {
        root.setLevel(Level.INFO);
        vett.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        root.setLevel(rootBefore);
        vett.setLevel(vettBefore);
        microsoft.close();
    }

    @Test
    void ofWhatPeopleWrite() {
        TeamsEndpoint endpoint = local(new Recorded());
        receive(endpoint, message("Får jag? " + CANARY));
        receive(endpoint, message("kolla " + CANARY));
        receive(endpoint, Activities.mentioning(Activities.channelMessage(microsoft.serviceUrl(), CANARY)));
        receive(endpoint, Activities.channelMessage(microsoft.serviceUrl(), CANARY));
        receive(
                endpoint,
                Activities.activity(microsoft.serviceUrl(), "event", "personal").put("text", CANARY));
        assertThat(microsoft.sent()).hasSize(3);
        assertSilent();
    }

    @Test
    void ofWhatCardsSend() {
        TeamsEndpoint endpoint = local(new Recorded());
        for (String code : List.of(CANARY, "help|" + ASCII_CANARY, "open|almhult|" + ASCII_CANARY + "|1|" + CANARY)) {
            ObjectNode data =
                    JsonNodeFactory.instance.objectNode().put("code", code).put("lang", CANARY);
            receive(endpoint, Activities.pressed(microsoft.serviceUrl(), data));
            receive(endpoint, Activities.submitted(microsoft.serviceUrl(), data));
        }
        ObjectNode pressed = Activities.pressed(microsoft.serviceUrl(), JsonNodeFactory.instance.objectNode());
        receive(endpoint, pressed.deepCopy().put("name", CANARY));
        receive(endpoint, pressed.deepCopy().put("value", CANARY));
        ObjectNode verb = pressed.deepCopy();
        verb.withObjectProperty("value").withObjectProperty("action").put("verb", CANARY);
        receive(endpoint, verb);
        assertThat(microsoft.sent()).isNotEmpty();
        assertSilent();
    }

    @Test
    void whenVettFails() {
        for (RuntimeException bug : List.of(
                new IllegalStateException(CANARY),
                new NoSuchElementException(CANARY),
                new IllegalArgumentException(CANARY, new IllegalStateException(CANARY)))) {
            TeamsEndpoint endpoint = local((request, context) -> {
                throw bug;
            });
            receive(endpoint, message(CANARY));
            receive(endpoint, message("kolla " + CANARY));
            receive(endpoint, message("kolla"));
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("code", "help|almhult");
            receive(endpoint, Activities.pressed(microsoft.serviceUrl(), data));
        }
        assertThat(log.list)
                .anySatisfy(event -> assertThat(event.getFormattedMessage())
                        .matches("[0-9A-F]{4} java\\.lang\\.IllegalStateException at dev\\.vett\\.teams\\..*"));
        assertSilent();
    }

    @Test
    void ofWhatIsNoActivity() {
        TeamsEndpoint endpoint = local(new Recorded());
        for (String body : List.of(
                CANARY,
                "{\"" + CANARY + "\"",
                "{\"text\":\"" + CANARY,
                "{\"type\":\"message\",\"text\":{\"" + CANARY + "\":\"" + CANARY + "\"}}",
                "[" + "[".repeat(200) + "\"" + CANARY + "\"")) {
            said.add(endpoint.receive(Optional.empty(), body.getBytes(StandardCharsets.UTF_8))
                    .toString());
        }
        for (String field :
                List.of("type", "channelId", "serviceUrl", "id", "locale", "timestamp", "textFormat", "replyToId")) {
            receive(endpoint, message(CANARY).put(field, CANARY));
        }
        for (String field : List.of("from", "recipient", "conversation", "channelData", "entities", "value")) {
            receive(endpoint, message(CANARY).put(field, CANARY));
            ObjectNode activity = message(CANARY);
            activity.putObject(field).put("id", CANARY).put("role", CANARY).put("conversationType", CANARY);
            receive(endpoint, activity);
        }
        receive(endpoint, Activities.message("http://" + ASCII_CANARY + ".example.org/" + CANARY, CANARY));
        assertSilent();
    }

    @Test
    void whenTeamsDoesNotTakeTheReply() {
        TeamsEndpoint endpoint = local(new Recorded());
        for (int status : new int[] {302, 400, 403, 413, 429, 500}) {
            microsoft.connectorAnswers(status, "{\"error\":\"" + CANARY + "\"}");
            receive(endpoint, message("kolla " + CANARY));
        }
        microsoft.close();
        receive(endpoint, message("kolla " + CANARY));
        assertThat(said.stream().filter(answer -> answer.contains("status=502")))
                .hasSize(7);
        assertSilent();
    }

    @Test
    void ofTokens() {
        TeamsEndpoint endpoint = registered();
        byte[] body = Activities.bytes(message("kolla " + CANARY));
        List<String> tokens = new ArrayList<>(List.of(
                CANARY,
                "a." + ASCII_CANARY + ".c",
                encoded("{\"alg\":\"" + CANARY + "\"}") + "." + encoded("{\"iss\":\"" + CANARY + "\"}") + ".AA",
                encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"exp\":\"" + CANARY + "\"") + ".AA"));
        tokens.add(FakeMicrosoft.signed(microsoft.token(clock).withIssuer(CANARY)));
        tokens.add(FakeMicrosoft.signed(microsoft.token(clock).withAudience(CANARY)));
        tokens.add(FakeMicrosoft.signed(microsoft.token(clock).withKeyId(CANARY)));
        tokens.add(FakeMicrosoft.signed(microsoft.token(clock).withClaim("exp", CANARY)));
        tokens.add(FakeMicrosoft.signed(microsoft.token(clock).withClaim("serviceurl", CANARY)));
        tokens.add(microsoft.token(clock).withSubject(CANARY).sign(FakeMicrosoft.rs256(FakeMicrosoft.OTHER_KEY)));
        for (String token : tokens) {
            String answer =
                    endpoint.receive(Optional.of("Bearer " + token), body).toString();
            assertThat(answer).containsPattern("status=40[13]");
            said.add(answer);
        }
        ObjectNode foreign = message(CANARY);
        foreign.withObjectProperty("channelData").putObject("tenant").put("id", CANARY);
        String token = FakeMicrosoft.signed(microsoft.token(clock));
        said.add(endpoint.receive(Optional.of("Bearer " + token), Activities.bytes(foreign))
                .toString());
        assertSilent();
    }

    @Test
    void whenMicrosoftFails() {
        String token = "Bearer " + FakeMicrosoft.signed(microsoft.token(clock));
        byte[] body = Activities.bytes(message("kolla " + CANARY));
        for (String broken : List.of("{\"access_token\":\"\"," + CANARY, CANARY, "{\"" + CANARY + "\":1}")) {
            for (int status : new int[] {200, 401}) {
                microsoft.tokenAnswers(status, broken);
                said.add(registered().receive(Optional.of(token), body).toString());
            }
        }
        microsoft.tokenAnswers(200, "{\"access_token\":\"" + CANARY + "\",\"expires_in\":3600}");
        // A token with such a letter cannot stand in a header: the JDK's exception would repeat it.
        said.add(registered().receive(Optional.of(token), body).toString());
        assertThat(said).allSatisfy(answer -> assertThat(answer).contains("status=502"));
        microsoft.keysAnswer(
                200, "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"" + CANARY + "\",\"e\":\"" + CANARY);
        said.add(registered().receive(Optional.of(token), body).toString());
        assertSilent();
    }

    private TeamsEndpoint local(BiFunction<Request, Context, Reply> answers) {
        return TeamsEndpoint.of(Local.SETTINGS, answers, clock);
    }

    private TeamsEndpoint registered() {
        return TeamsEndpoint.of(
                new TeamsSettings(
                        Optional.of(new TeamsSettings.Credentials(
                                FakeMicrosoft.APP, "password-" + CANARY, FakeMicrosoft.TENANT)),
                        Set.of(),
                        false,
                        "almhult",
                        Language.SV,
                        Optional.empty()),
                new Recorded(),
                clock,
                microsoft.cloud());
    }

    private ObjectNode message(String text) {
        return Activities.message(microsoft.serviceUrl(), text);
    }

    private void receive(TeamsEndpoint endpoint, ObjectNode activity) {
        said.add(endpoint.receive(Optional.empty(), Activities.bytes(activity)).toString());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertSilent() {
        assertThat(log.list).isNotEmpty();
        assertThat(said).isNotEmpty();
        List<String> everything = new ArrayList<>(said);
        microsoft.calls("/teams").forEach(call -> everything.add(call.body()));
        for (ILoggingEvent event : log.list) {
            everything.add(event.getFormattedMessage());
            everything.add(String.valueOf(event.getMDCPropertyMap()));
            for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                everything.add(thrown.getClassName() + " " + thrown.getMessage());
            }
        }
        assertThat(everything)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase(CANARY)
                        .doesNotContainIgnoringCase(ASCII_CANARY)
                        .doesNotContain(encoded(CANARY)));
    }
}
