package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that a person wrote reaches a log: Vett's at its most talkative, Slack's library from INFO up. */
class NoTextInLogsTest {
    private static final String CANARY = "Kanariefågel7391";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger VETT = (Logger) LoggerFactory.getLogger("dev.vett");

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private Level rootBefore;
    private Level vettBefore;

    @BeforeEach
    void listen() {
        events.list = Collections.synchronizedList(events.list);
        rootBefore = ROOT.getLevel();
        vettBefore = VETT.getLevel();
        ROOT.setLevel(Level.INFO);
        VETT.setLevel(Level.TRACE);
        events.start();
        ROOT.addAppender(events);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(events);
        ROOT.setLevel(rootBefore);
        VETT.setLevel(vettBefore);
    }

    @Test
    void whenAllIsWell() throws IOException {
        sendEverything(new Core(), method -> "{\"ok\":true}");

        assertThat(lines()).anyMatch(line -> line.contains("Check answered in"));
        assertSilent();
    }

    @Test
    void whenTheCoreFails() throws IOException {
        sendEverything(
                (request, context) -> {
                    throw new IllegalArgumentException(CANARY, new IllegalStateException(CANARY));
                },
                method -> "{\"ok\":true}");

        assertThat(lines()).anyMatch(line -> line.contains("java.lang.IllegalArgumentException at "));
        assertSilent();
    }

    @Test
    void whenSlackRefuses() throws IOException {
        sendEverything(new Core(), method -> "{\"ok\":false,\"error\":\"" + CANARY + "\"}");

        assertThat(lines()).contains("Slack refused a message: unknown");
        assertSilent();
    }

    @Test
    void whenSlackIsGone() throws IOException {
        FakeSlack slack = new FakeSlack(Optional.empty());
        slack.close();
        send(slack, new Core());

        assertThat(lines()).anyMatch(line -> line.contains("cannot be reached: java.net.ConnectException"));
        assertSilent();
    }

    @Test
    void whenSlackAnswersNonsense() throws IOException {
        sendEverything(new Core(), method -> "{\"ok\":" + "{\"" + CANARY + "\":");

        assertSilent();
    }

    @Test
    void whenTheReplyItselfHoldsText() throws IOException {
        sendEverything(NoTextInLogsTest::echo, method -> "{\"ok\":true}");

        assertSilent();
    }

    /** What this test looks for is there to be found, once Slack's library may tell all that it is given to send. */
    @Test
    void findsWhatSlacksLibraryTellsBelowInfo() throws IOException {
        ROOT.setLevel(Level.DEBUG);
        sendEverything(NoTextInLogsTest::echo, method -> "{\"ok\":true}");

        assertThat(lines()).anyMatch(line -> line.contains("Kanarief"));
    }

    private static Reply echo(Request request, Context context) {
        return new Reply(context.language(), context.audience(), List.of(new Block.Text(CANARY)));
    }

    private void sendEverything(BiFunction<Request, Context, Reply> answers, Function<String, String> slackSays)
            throws IOException {
        try (FakeSlack slack = new FakeSlack(Optional.empty())) {
            slack.answer(slackSays);
            send(slack, answers);
        }
    }

    private static void send(FakeSlack slack, BiFunction<Request, Context, Reply> answers) {
        SlackAdapter adapter = Core.adapter(Core.settings(Optional.of(slack.url())), answers);
        SlackEndpoint endpoint = adapter.endpoint().orElseThrow();
        Posts posts = new Posts(endpoint);
        String text = "Hej " + CANARY + ", pnr 19090527-1474";
        for (String command : List.of("/check", "/ask", "/vett", "/" + "unknown")) {
            posts.command(command, text, slack.responses(), "t");
        }
        posts.command("/check", "", slack.responses(), "t");
        posts.command("/ask", (text + "\n").repeat(700), slack.responses(), "t");
        posts.submit("vett:check:sv", text, true);
        posts.submit("vett:ask:sv", text, false);
        posts.submit("something", text, false);
        posts.mention("Ev1", "C1", "1.2", "<@U0VETT> " + text);
        posts.mention("Ev2", "C1", "1.2", "<@U0VETT> kolla " + text);
        posts.direct("Ev3", text);
        posts.direct("Ev3", text);
        JsonObject changed = Posts.message(text);
        changed.addProperty("subtype", "message_changed");
        posts.event("Ev4", changed);
        JsonObject other = Posts.message(text);
        other.addProperty("type", "something_new");
        posts.event("Ev5", other);
        posts.click("vett:sv:0", "help|almhult", "C1", true, slack.responses(), "t");
        posts.click("vett:sv:0", "help|almhult", "C1", false, slack.responses(), "t");
        posts.click("vett:sv:0", "form|check", "C1", false, slack.responses(), "t");
        posts.click("vett:sv:0", text, "C1", false, slack.responses(), "t");
        posts.click(text, text, "C1", false, slack.responses(), "t");
        posts.click("vett:sv:0", "help|almhult", "C1", true, "https://example.com/" + CANARY, "t");
        posts.clickInView("vett:sv:0", "about|almhult", "V1", "t");
        JsonObject unknown = new JsonObject();
        unknown.addProperty("type", CANARY);
        unknown.addProperty("text", text);
        posts.payload(unknown);
        posts.json(unknown);
        for (String broken : List.of(
                "{\"type\":\"event_callback\",\"event\":\"" + text + "\"}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"blocks\":\"" + text + "\"}}",
                "{\"type\":\"block_actions\",\"actions\":\"" + text + "\"}",
                "{\"type\":\"view_submission\",\"view\":{\"type\":\"modal\",\"state\":\"" + text + "\"}}",
                "{\"" + text,
                "payload=" + text,
                "text=" + text,
                text)) {
            posts.bytes(broken.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        endpoint.receive(name -> Optional.of(text), text.getBytes(StandardCharsets.UTF_8));
        adapter.close();
    }

    private void assertSilent() {
        assertThat(lines()).isNotEmpty().noneSatisfy(line -> assertThat(line).contains("Kanarief"));
        assertThat(lines()).noneSatisfy(line -> assertThat(line).contains("1474"));
        assertThat(lines()).noneSatisfy(line -> assertThat(line).contains(Posts.SECRET));
        assertThat(lines()).noneSatisfy(line -> assertThat(line).contains("xoxb"));
    }

    private List<String> lines() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getFormattedMessage() + told(event.getThrowableProxy()))
                .toList();
    }

    private static String told(IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : " " + thrown.getClassName() + " " + thrown.getMessage() + told(thrown.getCause())
                        + Arrays.toString(thrown.getSuppressed());
    }
}
