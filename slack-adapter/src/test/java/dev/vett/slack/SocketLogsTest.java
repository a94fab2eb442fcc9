package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.delivery.Await;
import dev.vett.delivery.LogLines;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.slack.FakeSlack.Back;
import dev.vett.slack.FakeSocket.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that a person wrote reaches a log by way of Vett's own connection to Slack, and no token either. */
class SocketLogsTest {
    private static final String CANARY = "Kanariefågel7391";
    private static final String TEXT = "Hej " + CANARY + ", pnr 19090527-1474";

    private final LogLines log = new LogLines();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private FakeSlack slack;
    private FakeSocket socket;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = new FakeSlack(Optional.empty());
        socket = new FakeSocket(slack);
    }

    @AfterEach
    void stop() {
        socket.close();
        slack.close();
        log.close();
    }

    private SlackAdapter launch(BiFunction<Request, Context, Reply> answers) {
        SlackAdapter.Around around = Core.around(answers);
        SlackAdapter adapter = new SlackAdapter(
                socket.settings(),
                new SlackAdapter.Around(
                        answers,
                        Optional.empty(),
                        around.feedback(),
                        notices::add,
                        around.clock(),
                        around.patience(),
                        around.firstPause()));
        adapter.start();
        return adapter;
    }

    @Test
    void whenAllIsWell() throws InterruptedException {
        sendEverything(new Core());

        assertThat(log.all()).anyMatch(line -> line.contains("Check answered in"));
        assertSilent();
    }

    @Test
    void whenTheCoreFails() throws InterruptedException {
        sendEverything((request, context) -> {
            throw new IllegalArgumentException(CANARY, new IllegalStateException(CANARY));
        });

        assertThat(log.all()).anyMatch(line -> line.contains("java.lang.IllegalArgumentException at "));
        assertSilent();
    }

    @Test
    void whenSlackRefusesTheToken() throws InterruptedException {
        slack.turnAway("apps.connections.open", Back.refused("invalid_auth"));
        SlackAdapter adapter = launch(new Core());

        Await.until("it is told", () -> !notices.isEmpty());
        adapter.close();
        assertSilent();
    }

    private void sendEverything(BiFunction<Request, Context, Reply> answers) throws InterruptedException {
        SlackAdapter adapter = launch(answers);
        Connection connection = socket.connection();
        Posts posts = connection.posts();
        for (String command : List.of("/check", "/ask", "/vett", "/unknown")) {
            posts.command(command, TEXT, slack.responses(), "t");
        }
        posts.command("/ask", (TEXT + "\n").repeat(700), slack.responses(), "t");
        posts.submit("vett:check:sv", TEXT, true);
        posts.submit("something", TEXT, false);
        posts.mention("Ev1", "C1", "1.2", "<@U0VETT> " + TEXT);
        posts.direct("Ev2", TEXT);
        posts.direct("Ev2", TEXT);
        posts.click("vett:sv:0", TEXT, "C1", false, slack.responses(), "t");
        posts.click("vett:sv:0", "help|almhult", "C1", true, "https://example.com/" + CANARY, "t");
        JsonObject unknown = new JsonObject();
        unknown.addProperty("type", CANARY);
        unknown.addProperty("text", TEXT);
        posts.payload(unknown);
        posts.json(unknown);
        for (String broken : List.of(
                TEXT,
                "{\"" + TEXT,
                "{\"type\":\"" + TEXT + "\",\"envelope_id\":\"" + TEXT + "\"}",
                "{\"type\":\"disconnected\",\"reason\":\"" + TEXT + "\"}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"" + CANARY + "\",\"payload\":\"" + TEXT + "\"}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e1\",\"accepts_response_payload\":\"" + TEXT
                        + "\",\"payload\":{\"type\":\"event_callback\",\"event\":\"" + TEXT + "\"}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e2\",\"payload\":{\"type\":\"view_submission\",\"view\":\""
                        + TEXT + "\"}}")) {
            connection.say(broken);
        }
        connection.say(TEXT.getBytes(StandardCharsets.UTF_8));
        posts.command("/vett", "help", slack.responses(), "t");
        connection.disconnect(CANARY);
        Connection second = socket.connection();
        second.say(TEXT.repeat(SlackEndpoint.LONGEST_BODY / TEXT.length() + 1));
        second.awaitEnd();
        socket.connection().drop();
        socket.connection().posts().command("/check", TEXT, slack.responses(), "t");
        adapter.close();
    }

    private void assertSilent() {
        assertThat(log.all()).isNotEmpty();
        assertThat(log.all())
                .noneSatisfy(line -> assertThat(line)
                        .containsAnyOf("Kanarief", "1474", "xoxb", "xapp", "c0ffee", "c4n4ry", Posts.SECRET));
        assertThat(notices).noneSatisfy(line -> assertThat(line).containsAnyOf("xoxb", "xapp", "c0ffee"));
    }
}
