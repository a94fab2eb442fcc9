package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import dev.vett.MovableClock;
import dev.vett.delivery.Outbox;
import dev.vett.delivery.Work;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
    private final List<TeamsEndpoint> endpoints = new ArrayList<>();

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
        settle();
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
        settle();
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
        settle();
        assertThat(microsoft.sent()).isNotEmpty();
        assertSilent();
    }

    /** A form comes back with its own text at most, in the dialog of who wrote it: not with that of another field. */
    @Test
    void ofWhatDialogsAndSearchesBring() {
        TeamsEndpoint endpoint = local(new Recorded());
        for (String name : List.of(
                "task/fetch",
                "task/submit",
                "composeExtension/fetchTask",
                "composeExtension/submitAction",
                "composeExtension/query",
                "message/fetchTask",
                "message/submitAction")) {
            for (String data : List.of(
                    "{\"fill\":\"check\",\"text\":\"%1$s\",\"copy\":\"true\",\"lang\":\"%1$s\"}",
                    "{\"judge\":\"%1$s\",\"reason\":\"%1$s\"}", "{\"open\":\"%1$s\",\"share\":\"%1$s\"}")) {
                String value = "{\"data\":" + data + ",\"commandId\":\"%1$s\",\"parameters\":[{\"value\":\"%1$s\"}],"
                        + "\"messagePayload\":{\"body\":{\"content\":\"%1$s\"}},"
                        + "\"actionValue\":{\"reaction\":\"dislike\",\"feedback\":\"{\\\"feedbackText\\\":\\\"%1$s\\\"}\"}}";
                ObjectNode activity = Activities.activity(microsoft.serviceUrl(), "invoke", "personal")
                        .put("name", name);
                activity.set("value", Json.object(String.format(value, CANARY)).orElseThrow());
                receive(endpoint, activity);
            }
        }
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
        for (int status : new int[] {302, 400, 403, 413, 429, 500}) {
            microsoft.connectorAnswers(status, "{\"error\":\"" + CANARY + "\"}");
            receive(local(new Recorded()), message("kolla " + CANARY));
            settle();
        }
        microsoft.close();
        receive(local(new Recorded()), message("kolla " + CANARY));
        settle();
        assertThat(logged()).contains("refused an answer: 400", "refused an answer: 403", "an answer waits");
        assertSilent();
    }

    @Test
    void ofWhatIsPrivate() {
        Activity activity = ActivityReader.read(
                        Activities.bytes(Activities.channelMessage(microsoft.serviceUrl(), CANARY)))
                .orElseThrow();
        Message message = Message.line(CANARY);
        assertThat(message.toString()).isEqualTo("Message");
        for (int status : new int[] {302, 400, 403, 413, 429, 500}) {
            microsoft.connectorAnswers(status, "{\"error\":{\"code\":\"" + CANARY + "\"},\"id\":\"" + CANARY + "\"}");
            try (Outbox outbox = new Outbox("Teams", Duration.ofSeconds(1));
                    Work work = new Work("teams", Duration.ZERO)) {
                Delivery delivery = new Delivery(
                        new Connector(new Http(), Optional.empty(), url -> true),
                        work,
                        outbox,
                        new Answered(),
                        new Words(),
                        true);
                delivery.privately(activity, List.of(message), List.of());
            }
        }
        assertThat(logged()).contains("refused a targeted message", "refused a private message");
        assertNotLogged();
    }

    @Test
    void whereThereIsTooMuchToDo() {
        CountDownLatch gate = new CountDownLatch(1);
        TeamsEndpoint endpoint = local((request, context) -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException(CANARY);
        });
        for (int i = 0; i < 800; i++) {
            receive(endpoint, message("kolla " + CANARY));
        }
        receive(endpoint, Activities.pressed(microsoft.serviceUrl(), JsonNodeFactory.instance.objectNode()));
        gate.countDown();
        settle();
        assertThat(logged()).contains("no room for message", "invoke: there is too much to do");
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
        for (String broken : List.of("{\"access_token\":\"\"," + CANARY, CANARY, "{\"" + CANARY + "\":1}")) {
            for (int status : new int[] {200, 401}) {
                microsoft.tokenAnswers(status, broken);
                said.add(registered()
                        .receive(Optional.of(token), Activities.bytes(message("kolla " + CANARY)))
                        .toString());
            }
        }
        microsoft.tokenAnswers(200, "{\"access_token\":\"" + CANARY + "\",\"expires_in\":3600}");
        // A token with such a letter cannot stand in a header: the JDK's exception would repeat it.
        said.add(registered()
                .receive(Optional.of(token), Activities.bytes(message("kolla " + CANARY)))
                .toString());
        settle();
        assertThat(said).allSatisfy(answer -> assertThat(answer).contains("status=200"));
        assertThat(microsoft.sent()).isEmpty();
        microsoft.keysAnswer(
                200, "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"" + CANARY + "\",\"e\":\"" + CANARY);
        said.add(registered()
                .receive(Optional.of(token), Activities.bytes(message("kolla " + CANARY)))
                .toString());
        assertSilent();
    }

    private TeamsEndpoint local(BiFunction<Request, Context, Reply> answers) {
        return kept(Local.endpoint(answers, clock));
    }

    private TeamsEndpoint kept(TeamsEndpoint endpoint) {
        endpoints.add(endpoint);
        return endpoint;
    }

    /** Until everything has come of what was posted. */
    private void settle() {
        endpoints.forEach(TeamsEndpoint::close);
    }

    private String logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    private TeamsEndpoint registered() {
        return kept(TeamsEndpoint.of(
                new TeamsSettings(
                        Optional.of(new TeamsSettings.Credentials(
                                FakeMicrosoft.APP, "password-" + CANARY, FakeMicrosoft.TENANT)),
                        Set.of(),
                        false,
                        "almhult",
                        Language.SV,
                        Local.NO_PAGE,
                        false),
                new Recorded(),
                feedback -> {},
                clock,
                microsoft.cloud()));
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
        settle();
        assertThat(said).isNotEmpty();
        List<String> sent = new ArrayList<>(said);
        microsoft.calls("/teams").forEach(call -> sent.add(call.body()));
        assertSilent(sent);
        assertNotLogged();
    }

    private void assertNotLogged() {
        assertThat(log.list).isNotEmpty();
        List<String> everything = new ArrayList<>();
        for (ILoggingEvent event : log.list) {
            everything.add(event.getFormattedMessage());
            everything.add(String.valueOf(event.getMDCPropertyMap()));
            for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                everything.add(thrown.getClassName() + " " + thrown.getMessage());
            }
        }
        assertSilent(everything);
    }

    private static void assertSilent(List<String> everything) {
        assertThat(everything)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase(CANARY)
                        .doesNotContainIgnoringCase(ASCII_CANARY)
                        .doesNotContain(encoded(CANARY)));
    }
}
