package dev.vett.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.delivery.Await;
import dev.vett.policy.Evidence;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.slack.FakeSlack.Back;
import dev.vett.slack.FakeSlack.Call;
import dev.vett.slack.FakeSocket.Connection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vett's own connection to Slack: the same answers as over HTTP, and nothing lost where it breaks. */
class SocketModeTest {
    private static final String DRAFT = "Hej Anna Berg!\nPersonnummer 19090527-1474.";
    private static final String NO = new RequestCode(
                    "almhult", new Request.Resolve(Evidence.none().answered("open-web", dev.vett.policy.Answer.NO)))
            .write();

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Long enough for what must not happen to happen. */
    private static final Duration A_WHILE = PAUSE.multipliedBy(12);

    /** What Slack waits for an acknowledgement. */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    private final Core core = new Core();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private FakeSlack slack;
    private FakeSocket socket;
    private SlackAdapter adapter;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        slack = new FakeSlack(Optional.empty());
        socket = new FakeSocket(slack);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        adapter.close();
        socket.close();
        slack.close();
    }

    private Connection start() throws InterruptedException {
        launch(Duration.ofSeconds(20));
        return socket.connection();
    }

    private void launch(Duration patience) {
        adapter = new SlackAdapter(
                socket.settings(),
                new SlackAdapter.Around(
                        this::answer, Optional.empty(), feedback -> {}, notices::add, Posts.CLOCK, patience, PAUSE));
        adapter.start();
    }

    private Reply answer(Request request, Context context) {
        asked.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return core.apply(request, context);
    }

    // The same as over HTTP

    /** The ways in. */
    private enum Entrance {
        COMMAND(0),
        QUESTION(0),
        HELP(0),
        COMMAND_WITHOUT_TEXT(1),
        UNKNOWN_COMMAND(0),
        MENTION(1),
        DRAFT_IN_MENTION(1),
        DIRECT_MESSAGE(1),
        CHECK_FORM(0),
        ASK_FORM(0),
        UNKNOWN_FORM(0),
        CLICK_IN_PRIVATE(1),
        CLICK_IN_CHANNEL(1),
        CLICK_IN_VIEW(1),
        FORGED_CLICK(0),
        SHORTCUT(1),
        MESSAGE_SHORTCUT(1),
        UNKNOWN_KIND(0);

        private final int calls;

        /**
         * @param calls of Slack that it leads to
         */
        Entrance(int calls) {
            this.calls = calls;
        }
    }

    private Answer enter(Entrance entrance, Posts posts, String id) {
        return switch (entrance) {
            case COMMAND -> posts.command("/check", DRAFT, slack.responses(), "t");
            case QUESTION -> posts.command("/ask", "Vem ansvarar för texten? åäö", slack.responses(), "t");
            case HELP -> posts.command("/vett", "help", slack.responses(), "t");
            case COMMAND_WITHOUT_TEXT -> posts.command("/check", "", slack.responses(), "t");
            case UNKNOWN_COMMAND -> posts.command("/other", DRAFT, slack.responses(), "t");
            case MENTION -> posts.mention(id, "C1", "1.2", "<@U0VETT> Vem ansvarar?");
            case DRAFT_IN_MENTION -> posts.mention(id, "C1", "1.2", "<@U0VETT> " + DRAFT);
            case DIRECT_MESSAGE -> posts.direct(id, "Vem ansvarar?");
            case CHECK_FORM -> posts.submit("vett:check:sv", DRAFT, true);
            case ASK_FORM -> posts.submit("vett:ask:en", "Who is responsible?", false);
            case UNKNOWN_FORM -> posts.submit("something", DRAFT, false);
            case CLICK_IN_PRIVATE -> posts.click("vett:sv:0", NO, "C1", true, slack.responses(), "t");
            case CLICK_IN_CHANNEL -> posts.click("vett:sv:0", NO, "C1", false, slack.responses(), "t");
            case CLICK_IN_VIEW -> posts.clickInView("vett:sv:0", NO, "V1", "t");
            case FORGED_CLICK -> posts.click("vett:sv:0", DRAFT, "C1", true, slack.responses(), "t");
            case SHORTCUT -> posts.payload(shortcut("shortcut", Shortcuts.DRAFT));
            case MESSAGE_SHORTCUT -> posts.payload(shortcut("message_action", Shortcuts.MESSAGE));
            case UNKNOWN_KIND -> posts.payload(shortcut("block_suggestion", "x"));
        };
    }

    private static JsonObject shortcut(String type, String name) {
        return JsonParser.parseString("""
                {"type":"%s","callback_id":"%s","trigger_id":"t","user":{"id":"U0ANNA00001"},"team":{"id":"T0KOMMUN001"},
                 "message":{"type":"message","user":"U0BERG00001","ts":"1800000000.000100","text":"Anna Berg, 19090527-1474"}}
                """.formatted(type, name)).getAsJsonObject();
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameAnswerAsOverHttp(Entrance entrance) throws InterruptedException {
        Connection connection = start();

        Answer socketAnswer = enter(entrance, connection.posts(), "Ev1");
        List<Call> socketCalls = calls(entrance.calls);
        Answer httpAnswer = enter(entrance, new Posts(adapter.endpoint().orElseThrow()), "Ev2");
        List<Call> httpCalls = calls(entrance.calls);

        assertThat(json(socketAnswer)).isEqualTo(httpAnswer.status() == 200 ? json(httpAnswer) : JsonNull.INSTANCE);
        assertThat(socketCalls).isEqualTo(httpCalls);
        assertThat(slack.waiting()).isZero();
    }

    private List<Call> calls(int number) throws InterruptedException {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            calls.add(slack.next());
        }
        return calls;
    }

    private static JsonElement json(Answer answer) {
        return answer.body().isEmpty() ? JsonNull.INSTANCE : JsonParser.parseString(answer.body());
    }

    // In time and once

    @Test
    void acknowledgesInTimeHoweverLongTheAnswerTakes() throws InterruptedException {
        gate = new CountDownLatch(1);
        launch(Duration.ofMillis(200));
        Posts posts = socket.connection().posts();

        long start = System.nanoTime();
        Answer command = posts.command("/check", DRAFT, slack.responses(), "t");
        Answer form = posts.submit("vett:check:en", DRAFT, false);
        Answer mention = posts.mention("Ev1", "C1", "1.2", "<@U0VETT> Vem ansvarar?");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);

        assertThat(command.body()).isEmpty();
        assertThat(form.body()).contains("\"response_action\":\"update\"").contains("Vett is working");
        assertThat(mention.body()).isEmpty();
        gate.countDown();
        assertThat(calls(3).stream().map(Call::method))
                .containsExactlyInAnyOrder("respond", "views.update", "chat.postMessage");
    }

    @Test
    void answersAnEventOnceThatComesInTwoEnvelopes() throws InterruptedException {
        Connection connection = start();

        connection.posts().mention("Ev1", "C1", "1.2", "<@U0VETT> Vem ansvarar?");
        connection.posts().mention("Ev1", "C1", "1.2", "<@U0VETT> Vem ansvarar?");

        adapter.close();
        assertThat(socket.all()).hasSize(2);
        assertThat(slack.next().method()).isEqualTo("chat.postMessage");
        assertThat(slack.waiting()).isZero();
    }

    @Test
    void answersAnEnvelopeOnceThatComesTwice() throws InterruptedException {
        Connection connection = start();
        String envelope = FakeSocket.envelope(
                        "twice", "command=%2Fcheck&text=Anna+Berg&team_id=T1&user_id=U1".getBytes(UTF_8), "")
                .toString();

        connection.say(envelope);
        socket.acknowledged("twice");
        connection.say(envelope);

        Await.until("both are acknowledged", () -> socket.all().size() == 2);
        assertThat(core.asked).hasSize(1);
    }

    // What is no envelope

    static Stream<String> harmless() {
        return Stream.of(
                "",
                "hej",
                "{",
                "[]",
                "null",
                "7",
                "{}",
                "{\"type\":7}",
                "{\"type\":null,\"envelope_id\":null}",
                "{\"type\":[\"hello\"]}",
                "{\"type\":\"something_new\",\"envelope_id\":\"e\",\"payload\":{\"text\":\"Anna Berg\"}}",
                "{\"type\":\"slash_commands\"}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\"}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"payload\":7}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"payload\":{\"command\":{},\"text\":[]}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":{},\"payload\":{\"command\":\"/check\"}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"payload\":{\"command\":\"/check\"}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"accepts_response_payload\":{},\"payload\":{}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"accepts_response_payload\":[true,7],\"payload\":{}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"view_submission\"}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"block_actions\",\"actions\":7}}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"event_callback\",\"event\":7}}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":[]}",
                "{\"type\":\"disconnect\"".repeat(3),
                "[".repeat(200_000),
                "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":" + "{\"a\":".repeat(5_000) + "1"
                        + "}".repeat(5_001),
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"payload\":{\"command\":\"/check\",\"text\":\""
                        + "å".repeat(900_000) + "\"}}");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isNotHarmedByWhatItDoesNotKnow(String message) throws InterruptedException {
        Connection connection = start();

        connection.say(message);
        connection.say(new byte[] {0, 1, 2, (byte) 0xff});

        Answer answer = connection.posts().command("/check", DRAFT, slack.responses(), "t");
        assertThat(answer.body()).contains("personnummer (rad 2)");
        assertThat(connection.isOpen()).isTrue();
        assertThat(socket.nonsense()).isEmpty();
    }

    @Test
    void givesUpAConnectionWithAnEndlessMessage() throws InterruptedException {
        Connection first = start();

        first.say("å".repeat(SlackEndpoint.LONGEST_BODY + 1));

        first.awaitEnd();
        assertThat(socket.connection()
                        .posts()
                        .command("/check", DRAFT, slack.responses(), "t")
                        .body())
                .contains("personnummer (rad 2)");
    }

    // Renewed connections

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    void connectsAnewBeforeTheOldConnectionGoes(String reason) throws InterruptedException {
        Connection first = start();

        first.disconnect(reason);
        String meanwhile = first.envelope(submission(), "application/x-www-form-urlencoded");
        Connection second = socket.connection();
        String late = first.envelope(submission(), "application/x-www-form-urlencoded");

        assertThat(socket.acknowledged(meanwhile).on()).isSameAs(first);
        assertThat(socket.acknowledged(meanwhile).payload()).contains("personnummer (rad 2)");
        assertThat(socket.acknowledged(late).on()).isSameAs(first);
        assertThat(second.posts().submit("vett:check:sv", DRAFT, false).body()).contains("personnummer (rad 2)");
        first.awaitEnd();
        assertThat(second.isOpen()).isTrue();
        assertThat(notices).isEmpty();
    }

    @Test
    void acknowledgesOnTheOldConnectionWhatBeganThere() throws InterruptedException {
        gate = new CountDownLatch(1);
        Connection first = start();
        String begun = first.envelope(submission(), "application/x-www-form-urlencoded");
        asked.await();

        first.disconnect("warning");
        socket.connection().posts().event("Ev1", new JsonObject());
        gate.countDown();

        assertThat(socket.acknowledged(begun).on()).isSameAs(first);
        assertThat(socket.acknowledged(begun).payload()).contains("personnummer (rad 2)");
    }

    /** A form that is sent, as Slack would post it. */
    private static byte[] submission() {
        List<byte[]> bodies = new ArrayList<>();
        new Posts((body, type) -> {
                    bodies.add(body);
                    return Answer.empty();
                })
                .submit("vett:check:sv", DRAFT, false);
        return bodies.get(0);
    }

    private static byte[] command(String responses) {
        List<byte[]> bodies = new ArrayList<>();
        new Posts((body, type) -> {
                    bodies.add(body);
                    return Answer.empty();
                })
                .command("/check", DRAFT, responses, "t");
        return bodies.get(0);
    }

    // Lost connections

    @Test
    void connectsAgainWithPausesThatGrow() throws InterruptedException {
        Connection first = start();
        socket.attempt();
        socket.refuse(5);

        first.drop();

        long before = socket.attempt();
        for (int i = 0; i < 5; i++) {
            long next = socket.attempt();
            assertThat(Duration.ofNanos(next - before)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(1L << i));
            before = next;
        }
        assertThat(socket.connection()
                        .posts()
                        .command("/vett", "help", slack.responses(), "t")
                        .body())
                .contains("Så använder du Vett.");
        assertThat(notices).isEmpty();
    }

    @Test
    void waitsLongerWhereNobodySaysHello() throws InterruptedException {
        socket.greet(false);
        launch(Duration.ofSeconds(20));

        long before = socket.attempt();
        socket.connection().drop();
        for (int i = 0; i < 5; i++) {
            long next = socket.attempt();
            assertThat(Duration.ofNanos(next - before)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(1L << i));
            before = next;
            socket.connection().drop();
        }
    }

    /** An earlier failure must not make it hasty. */
    @Test
    void waitsAfterEachConnectionThatBreaks() throws InterruptedException {
        slack.turnAway("apps.connections.open", Back.broken(), Back.broken());
        launch(Duration.ofSeconds(20));

        long before = socket.attempt();
        socket.connection().drop();
        for (int i = 0; i < 5; i++) {
            long next = socket.attempt();
            assertThat(Duration.ofNanos(next - before)).isGreaterThanOrEqualTo(PAUSE);
            before = next;
            socket.connection().drop();
        }
    }

    @Test
    void leavesAConnectionThatIsDead() throws InterruptedException {
        Connection first = start();

        socket.goDeaf();

        assertThat(socket.connection()).isNotSameAs(first);
    }

    @Test
    void keepsAConnectionThatIsOnlyQuiet() throws InterruptedException {
        Connection first = start();

        assertThat(socket.connects(PAUSE.multipliedBy(90))).isFalse();

        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void answersACommandWhoseAcknowledgementIsLost() throws InterruptedException {
        gate = new CountDownLatch(1);
        Connection first = start();
        first.envelope(command(slack.responses()), "application/x-www-form-urlencoded");
        asked.await();

        first.drop();
        socket.connection();
        gate.countDown();

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("respond");
        assertThat(call.body().get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(call.field("body")).contains("personnummer (rad 2)");
        assertThat(socket.all()).isEmpty();
    }

    // Connections that Slack does not open

    @Test
    void goesOnTryingWhereSlackIsIll() throws InterruptedException {
        slack.turnAway(
                "apps.connections.open",
                Back.broken(),
                new Back(200, Map.of(), "<html>"),
                new Back(200, Map.of(), ""),
                new Back(200, Map.of(), "{\"ok\":true}"),
                new Back(200, Map.of(), "{\"ok\":true,\"url\":\"not an address\"}"),
                new Back(200, Map.of(), "{\"ok\":false}"),
                Back.refused("internal_error"));

        Connection connection = start();

        assertThat(connection
                        .posts()
                        .command("/vett", "help", slack.responses(), "t")
                        .body())
                .contains("Så använder du Vett.");
        assertThat(notices).isEmpty();
        assertThat(slack.turned()).isEqualTo(7);
    }

    @Test
    void waitsAsLongAsSlackAsks() throws InterruptedException {
        slack.turnAway("apps.connections.open", Back.limited(1));
        launch(Duration.ofSeconds(20));

        long limited = slack.nextTurned().at();

        assertThat(Duration.ofNanos(socket.attempt() - limited)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_auth",
                "not_authed",
                "not_allowed_token_type",
                "token_revoked",
                "missing_scope",
                "account_inactive"
            })
    void tellsOnceThatTheTokenIsWrong(String error) throws InterruptedException {
        slack.turnAway("apps.connections.open", Back.refused(error), Back.refused(error), Back.refused(error));
        launch(Duration.ofSeconds(20));

        slack.nextTurned();
        assertThat(socket.connects(A_WHILE)).isFalse();

        assertThat(slack.turned()).isZero();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .contains("SLACK_APP_TOKEN")
                        .contains(error)
                        .contains("connections:write")
                        .doesNotContain("xapp-")
                        .doesNotContain("c0ffee"));
    }

    @Test
    void tellsOnceThatSocketModeIsTurnedOff() throws InterruptedException {
        Connection first = start();

        first.disconnect("link_disabled");

        assertThat(socket.connects(A_WHILE)).isFalse();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("Socket Mode").contains("SLACK_APP_TOKEN"));
    }

    @Test
    void connectsToNobodyButSlack() throws InterruptedException {
        slack.answer(method ->
                FakeSocket.opened(URI.create("ws://localhost:" + socket.url().getPort() + "/")));
        launch(Duration.ofSeconds(20));

        assertThat(socket.connects(A_WHILE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "wss://wss-primary.slack.com/link/?ticket=1&app_id=2, true",
        "wss://slack.com/link, false",
        "ws://wss-primary.slack.com/link, false",
        "https://wss-primary.slack.com/link, false",
        "wss://wss-primary.slack.com.example.com/link, false",
        "wss://wss-primary.slack.com@example.com/link, false",
        "wss://slack.com.example.com/.slack.com, false",
        "wss://exampleslack.com/link, false",
        "//wss-primary.slack.com/link, false",
        "wss:wss-primary.slack.com, false"
    })
    void knowsSlacksAddresses(String address, boolean slacks) throws InterruptedException {
        start();

        assertThat(SocketMode.isSlack(URI.create(address), Optional.empty())).isEqualTo(slacks);
    }

    // The end

    @Test
    void acknowledgesWhatHasBegunBeforeItEnds() throws InterruptedException {
        gate = new CountDownLatch(1);
        Connection connection = start();
        String begun = connection.envelope(submission(), "application/x-www-form-urlencoded");
        asked.await();

        Thread closing = new Thread(adapter::close);
        closing.start();
        Await.until("it closes", () -> closing.getState() == Thread.State.TIMED_WAITING);
        gate.countDown();

        assertThat(socket.acknowledged(begun).payload()).contains("personnummer (rad 2)");
        connection.awaitEnd();
        closing.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(closing.isAlive()).isFalse();
    }

    @Test
    void leavesNoThreadsBehind() throws InterruptedException {
        Set<Thread> before = threads();
        Connection connection = start();
        connection.posts().command("/check", DRAFT, slack.responses(), "t");
        connection.disconnect("warning");
        socket.connection().posts().mention("Ev1", "C1", "1.2", "<@U0VETT> Vem ansvarar?");
        slack.next();

        adapter.close();

        connection.awaitEnd();
        Await.until("the threads have ended", () -> before.containsAll(threads()));
        assertThat(socket.connects(A_WHILE)).isFalse();
    }

    @Test
    void endsWhileItCannotConnect() throws InterruptedException {
        Set<Thread> before = threads();
        socket.refuse(1_000);
        launch(Duration.ofSeconds(20));
        socket.attempt();
        socket.attempt();

        adapter.close();

        Await.until("the threads have ended", () -> before.containsAll(threads()));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread -> thread.getName().startsWith("vett-slack"))
                .collect(Collectors.toSet());
    }

    @Test
    void leavesTextOutOfItsNames() throws InterruptedException {
        start();
        JsonObject json = FakeSocket.envelope("e", "command=%2Fcheck&text=Anna+Berg".getBytes(UTF_8), "");

        assertThat(Envelope.read(json.toString()).orElseThrow().toString()).doesNotContain("Anna");
        assertThat(socket.settings().toString()).doesNotContain("xapp");
    }
}
