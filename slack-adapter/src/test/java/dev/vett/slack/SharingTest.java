package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import dev.vett.request.Audience;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict that somebody shares with a channel. */
class SharingTest {
    private static final String DRAFT = "Hej Kalle Berg! Personnummer 19090527-1474, ring 070-1740605.";
    private static final String SHARE = "Dela i kanalen";

    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** The answer in a form that was opened by a command in the channel. */
    private Shown answered(String channel, String responses) throws InterruptedException {
        scene.anna.command("/check", "", channel, responses);
        JsonObject form = Shown.in(scene.next()).view();
        return Shown.in(scene.anna.submit(form, List.of(DRAFT), false));
    }

    private static void isTheVerdictOnly(Shown shared, String user) {
        assertThat(shared.json().toString()).contains("\"user_id\":\"" + user + "\"");
        assertThat(shared.text())
                .contains("delar ett besked från Vett.", "Det beror på verktyget.", "nivå 2", "ChatGPT", "§2.1")
                .doesNotContain("Kalle", "1474", "1740605", "rad 1", "Det här hittade jag");
        assertThat(shared.labels()).doesNotContain(SHARE, "Till hjälp");
    }

    @ParameterizedTest
    @CsvSource({"C0AIGUIDE01, true", "G0AIGUIDE01, true", "D0ANNA00001, false"})
    void theButtonStandsOnlyWhereThereIsAChannel(String channel, boolean there) throws InterruptedException {
        Answer reply = scene.anna.command("/check", DRAFT, channel, scene.slack.responses());

        assertThat(Shown.in(reply).labels().contains(SHARE)).isEqualTo(there);
        assertThat(answered(channel, scene.slack.responses()).labels().contains(SHARE))
                .isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "om", "Vad blir det för väder i morgon?"})
    void whatIsNoAnswerIsNotShared(String text) {
        assertThat(Shown.in(scene.command("/vett", text)).labels()).doesNotContain(SHARE);
    }

    @Test
    void anAnswerIsSharedAsTheSectionWithoutTheQuestion() throws InterruptedException {
        Shown reply = Shown.in(scene.command("/ask", "Får jag använda ChatGPT till Kanariefågelns protokoll?"));

        scene.anna.click(reply.button(SHARE), Posts.CHANNEL, true, scene.slack.responses());

        assertThat(Shown.in(scene.next()).text())
                .contains("delar ett besked från Vett.", "§")
                .doesNotContain("Kanarie", "protokoll");
    }

    @Test
    void aReplyThatOneSeesIsSharedWithAll() throws InterruptedException {
        Shown reply = Shown.in(scene.command("/check", DRAFT));

        scene.anna.click(reply.button(SHARE), Posts.CHANNEL, true, scene.slack.responses());

        Call shared = scene.next();
        assertThat(shared.method()).isEqualTo("respond");
        assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(shared.body().get("replace_original").getAsBoolean()).isFalse();
        isTheVerdictOnly(Shown.in(shared), Posts.USER);
        assertThat(scene.contexts.get(1).audience()).isEqualTo(Audience.CHANNEL);
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void anAnswerInAFormIsSharedWhereItWasOpened() throws InterruptedException {
        Shown answer = answered(Posts.CHANNEL, scene.slack.responses());

        scene.anna.click(answer.button(SHARE), answer.view());

        Call shared = scene.next();
        assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
        isTheVerdictOnly(Shown.in(shared), Posts.USER);
        Call told = scene.next();
        assertThat(told.method()).isEqualTo("views.push");
        assertThat(Shown.in(told).text()).contains("Delat i kanalen");
    }

    @Test
    void theAnswerToItsQuestionIsSharedToo() throws InterruptedException {
        Shown reply = Shown.in(scene.command("/check", "Mötet är på torsdag."));
        scene.anna.click(reply.button("Nej"), Posts.CHANNEL, true, scene.slack.responses());
        Shown resolved = Shown.in(scene.next());

        scene.anna.click(resolved.button(SHARE), Posts.CHANNEL, true, scene.slack.responses());

        isTheVerdictOnly(Shown.in(scene.next()), Posts.USER);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whereTheAddressHasExpiredVettPostsItself(int status) throws Exception {
        HttpServer expired = expired(status);
        try {
            Shown answer = answered(Posts.CHANNEL, address(expired));

            scene.anna.click(answer.button(SHARE), answer.view());

            Call shared = scene.next();
            assertThat(shared.method()).isEqualTo("chat.postMessage");
            assertThat(shared.field("channel")).isEqualTo(Posts.CHANNEL);
            isTheVerdictOnly(Shown.in(shared), Posts.USER);
            assertThat(Shown.in(scene.next()).text()).contains("Delat i kanalen");
        } finally {
            expired.stop(0);
        }
    }

    /** A command works where Vett is no member; half an hour later nothing else does. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatSlackDoesNotTakeIsNotCalledShared(boolean inForm) throws Exception {
        HttpServer expired = expired(404);
        try {
            Shown answer = inForm
                    ? answered(Posts.CHANNEL, address(expired))
                    : Shown.in(scene.anna.command("/check", DRAFT, Posts.CHANNEL, address(expired)));
            scene.slack.answer(method -> method.equals("chat.postMessage")
                    ? "{\"ok\":false,\"error\":\"not_in_channel\"}"
                    : "{\"ok\":true}");

            if (inForm) {
                scene.anna.click(answer.button(SHARE), answer.view());
            } else {
                scene.anna.click(answer.button(SHARE), Posts.CHANNEL, true, address(expired));
            }

            assertThat(scene.next().field("channel")).isEqualTo(Posts.CHANNEL);
            Call told = scene.next();
            assertThat(told.method()).isEqualTo(inForm ? "views.push" : "chat.postMessage");
            assertThat(told.field("channel")).isEqualTo(inForm ? "" : Posts.USER);
            assertThat(Shown.in(told).text()).contains("Beskedet delades inte.");
        } finally {
            expired.stop(0);
        }
    }

    private static HttpServer expired(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/actions/1";
    }
}
