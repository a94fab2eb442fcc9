package dev.vett.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.language.Language;
import dev.vett.policy.Evidence;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack sends and what comes back, with the real core behind it and a stand-in for Slack in front. */
class SlackEndpointTest {
    private static final String DRAFT = "Hej Anna Berg!\nPersonnummer 19090527-1474.";
    private static final String NO = new RequestCode(
                    "almhult", new Request.Resolve(Evidence.none().answered("open-web", dev.vett.policy.Answer.NO)))
            .write();

    private final Core core = new Core();
    private FakeSlack slack;
    private SlackAdapter adapter;
    private SlackEndpoint endpoint;
    private Posts posts;

    @BeforeEach
    void start() throws IOException {
        slack = new FakeSlack(Optional.empty());
        adapter = Core.adapter(Core.settings(Optional.of(slack.url())), core);
        endpoint = adapter.endpoint().orElseThrow();
        posts = new Posts(endpoint);
    }

    @AfterEach
    void stop() {
        adapter.close();
        slack.close();
    }

    // The way in

    @Test
    void refusesWhatSlackHasNotSigned() {
        byte[] body = "{\"type\":\"url_verification\",\"challenge\":\"c4n4ry\"}".getBytes(UTF_8);

        Answer answer = endpoint.receive(Posts.headers("1800000000", "v0=wrong", ""), body);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.body()).hasLineCount(1).doesNotContain("c4n4ry");
        assertThat(endpoint.receive(name -> Optional.empty(), body).status()).isEqualTo(401);
        assertThat(endpoint.receive(name -> Optional.empty(), new byte[0]).status())
                .isEqualTo(401);
    }

    @Test
    void answersTheChallenge() {
        Answer answer = posts.bytes(
                "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aBm2rZgRNFdxV\"}"
                        .getBytes(UTF_8),
                "application/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("3eZbrw1aBm2rZgRNFdxV");
    }

    @Test
    void answersSlacksCheckOfTheCertificate() {
        assertThat(posts.form(Map.of("ssl_check", "1", "token", "x")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"type\":1}",
                "{\"type\":null}",
                "{\"type\":[\"event_callback\"]}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":7}",
                "{\"type\":\"event_callback\",\"event\":{}}",
                "payload=",
                "payload=%7B",
                "payload=%ZZ",
                "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A7%7D",
                "a=b",
                "hej"
            })
    void refusesWhatCannotBeRead(String body) {
        Answer answer = posts.bytes(body.getBytes(UTF_8), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("The request cannot be read.\n");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(posts.bytes(new byte[] {'{', (byte) 0xff, '}'}, "").status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLong() {
        assertThat(posts.bytes(new byte[SlackEndpoint.LONGEST_BODY + 1], "").status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block_suggestion", "workflow_step_edit", "something_new"})
    void leavesOtherKindsAlone(String kind) {
        JsonObject payload = new JsonObject();
        payload.addProperty("type", kind);

        assertThat(posts.payload(payload).status()).isEqualTo(404);
    }

    @Test
    void acknowledgesEventsThatItHasNoUseFor() {
        JsonObject event = new JsonObject();
        event.addProperty("type", "reaction_added");
        assertThat(posts.event("Ev1", event).status()).isEqualTo(200);
        JsonObject changed = Posts.message("x");
        changed.addProperty("subtype", "message_changed");
        assertThat(posts.event("Ev2", changed).status()).isEqualTo(200);
        JsonObject inChannel = Posts.message("x");
        inChannel.addProperty("channel_type", "channel");
        assertThat(posts.event("Ev3", inChannel).status()).isEqualTo(200);

        adapter.close();
        assertThat(slack.waiting()).isZero();
        assertThat(core.asked).isEmpty();
    }

    @Test
    void showsNoSecretAndNoReplyInItsNames() {
        assertThat(Core.settings(Optional.empty()).toString())
                .doesNotContain(Posts.SECRET)
                .doesNotContain("xoxb");
        assertThat(new Answer(200, "", "Anna Berg").toString()).doesNotContain("Anna");
        assertThatThrownBy(() -> Core.settings(Optional.empty(), " ")).isInstanceOf(IllegalArgumentException.class);
    }

    // Commands

    @Test
    void checksATextAtOnce() {
        Answer answer = posts.command("/check", DRAFT, slack.responses(), "t");

        JsonObject reply = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(reply.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(reply.get("text").getAsString()).isEqualTo("Det beror på verktyget.");
        assertThat(reply.get("blocks").toString())
                .contains("personnummer (rad 2)")
                .contains("§2.1")
                .doesNotContain("Anna")
                .doesNotContain("1474");
        assertThat(slack.waiting()).isZero();
    }

    @Test
    void readsACommandAsItWasWritten() {
        posts.command(
                "/check", "Skriv till &lt;<mailto:anna@example.com|anna@example.com>&gt;", slack.responses(), "t");

        assertThat(((Request.Check) core.last().request()).text().text()).isEqualTo("Skriv till <anna@example.com>");
        assertThat(core.last().context().audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void opensTheFormForACommandWithoutText() throws InterruptedException {
        Answer answer = posts.command("/check", " ", slack.responses(), "trigger-1");

        assertThat(answer.status()).isEqualTo(200);
        Call call = slack.next();
        assertThat(call.method()).isEqualTo("views.open");
        assertThat(call.field("trigger_id")).isEqualTo("trigger-1");
        assertThat(call.field("view"))
                .contains("\"callback_id\":\"vett:check:sv\"")
                .contains("\"max_length\":3000")
                .contains("Kolla en text")
                .doesNotContain("initial_options");
    }

    @Test
    void tellsThatAFormDidNotOpen() throws InterruptedException {
        slack.answer(method -> "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

        Answer answer = posts.command("/check", "", slack.responses(), "trigger-1");

        assertThat(slack.next().method()).isEqualTo("views.open");
        assertThat(answer.body()).contains("Rutan gick inte att öppna");
    }

    @ParameterizedTest
    @CsvSource({"/vett, ''", "/vett, help", "/vett, Hjälp", "/vett, hjelp"})
    void helps(String command, String text) {
        Answer answer = posts.command(command, text, slack.responses(), "t");

        assertThat(core.last().request()).isInstanceOf(Request.Help.class);
        assertThat(answer.body()).contains("Så använder du Vett.");
    }

    @ParameterizedTest
    @CsvSource({
        "/ask, Vem ansvarar?, SV",
        "/ask, Hvem har ansvaret for dette?, NB",
        "/ask, Kven har ansvaret og kva gjeld?, NN",
        "/vett, Who is responsible for the text?, EN"
    })
    void answersInTheLanguageOfTheQuestion(String command, String text, Language language) {
        Answer answer = posts.command(command, text, slack.responses(), "t");

        assertThat(((Request.Ask) core.last().request()).text().text()).isEqualTo(text);
        assertThat(core.last().context().language()).isEqualTo(language);
        assertThat(answer.body()).contains("vett:" + language.code() + ":0");
    }

    @ParameterizedTest
    @CsvSource({
        "/vett-kolla, Hej Anna Berg!, Check",
        "/sjekk, Hei Anna Berg!, Check",
        "/vettcheck, Dear Anna Berg!, Check",
        "/fraga, Vem ansvarar?, Ask",
        "/ki, Hvem har ansvaret?, Ask",
        "/ki, sjekk: Hei Anna Berg!, Check"
    })
    void aCommandMayHaveAnotherName(String command, String text, String request) {
        assertThat(posts.command(command, text, slack.responses(), "t").status())
                .isEqualTo(200);

        assertThat(core.last().request().getClass().getSimpleName()).isEqualTo(request);
    }

    // Forms

    @Test
    void showsTheAnswerInTheForm() {
        Answer answer = posts.submit("vett:check:sv", DRAFT, false);

        JsonObject reply = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(reply.get("response_action").getAsString()).isEqualTo("update");
        assertThat(reply.getAsJsonObject("view").get("type").getAsString()).isEqualTo("modal");
        assertThat(answer.body()).contains("personnummer (rad 2)").doesNotContain("Anna");
        assertThat(((Request.Check) core.last().request()).safeCopy()).isFalse();
    }

    @Test
    void givesACopyWithPlaceholders() {
        Answer answer = posts.submit("vett:check:nb", DRAFT, true);

        assertThat(((Request.Check) core.last().request()).safeCopy()).isTrue();
        assertThat(answer.body()).contains("rich_text_preformatted").doesNotContain("Anna Berg");
    }

    @Test
    void answersAQuestionInTheForm() {
        Answer answer = posts.submit("vett:ask:nn", "?", false);

        assertThat(core.last().request()).isInstanceOf(Request.Ask.class);
        assertThat(core.last().context().language()).isEqualTo(Language.NN);
        assertThat(answer.body()).contains("\"response_action\":\"update\"");
    }

    // Messages

    @Test
    void answersAMentionInItsThread() throws InterruptedException {
        Answer answer = posts.mention("Ev1", "C1", "1800000000.000100", "<@U0VETT> Vem ansvarar?");

        assertThat(answer.status()).isEqualTo(200);
        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.postMessage");
        assertThat(call.field("channel")).isEqualTo("C1");
        assertThat(call.field("thread_ts")).isEqualTo("1800000000.000100");
        assertThat(call.field("blocks")).contains("rich_text_quote");
        assertThat(((Request.Ask) core.last().request()).text().text()).isEqualTo("Vem ansvarar?");
        assertThat(core.last().context().audience()).isEqualTo(Audience.CHANNEL);
    }

    @Test
    void checksWhatAMentionTellsItToCheck() throws InterruptedException {
        posts.mention("Ev1", "C1", "1.2", "<@U0VETT> kolla: " + DRAFT);

        assertThat(slack.next().field("blocks"))
                .contains("Det beror på verktyget")
                .doesNotContain("Anna");
        assertThat(core.last().request()).isInstanceOf(Request.Check.class);
        assertThat(core.last().context().audience()).isEqualTo(Audience.CHANNEL);
    }

    @Test
    void answersADirectMessageBelowIt() throws InterruptedException {
        posts.direct("Ev1", "Vem ansvarar?");
        Call call = slack.next();
        assertThat(call.field("channel")).isEqualTo("D0ANNA00001");
        assertThat(call.fields()).doesNotContainKey("thread_ts");
        assertThat(core.last().context().audience()).isEqualTo(Audience.PRIVATE);

        JsonObject inThread = Posts.message("Vem ansvarar?");
        inThread.addProperty("thread_ts", "1799999999.000100");
        posts.event("Ev2", inThread);
        assertThat(slack.next().field("thread_ts")).isEqualTo("1799999999.000100");

        JsonObject file = Posts.message("");
        file.addProperty("subtype", "file_share");
        posts.event("Ev3", file);
        assertThat(slack.next().field("blocks")).contains("Vett läser inte bifogade filer.");
    }

    @Test
    void answersAnEventOnce() throws InterruptedException {
        posts.direct("Ev1", "Vem ansvarar?");
        slack.next();
        assertThat(posts.direct("Ev1", "Vem ansvarar?").status()).isEqualTo(200);

        adapter.close();
        assertThat(slack.waiting()).isZero();
    }

    @Test
    void doesNotTalkWithBots() {
        JsonObject bot = Posts.message("Hej");
        bot.addProperty("bot_id", "B1");
        posts.event("Ev1", bot);
        JsonObject nobody = Posts.message("Hej");
        nobody.remove("user");
        posts.event("Ev2", nobody);
        JsonObject own = new JsonObject();
        own.addProperty("type", "event_callback");
        own.addProperty("event_id", "Ev3");
        own.add("authorizations", JsonParser.parseString("[{\"user_id\":\"" + Posts.USER + "\",\"is_bot\":true}]"));
        own.add("event", Posts.message("Hej"));
        posts.json(own);

        adapter.close();
        assertThat(core.asked).isEmpty();
    }

    // Clicks

    @Test
    void replacesAMessageThatOnlyOnePersonSees() throws InterruptedException {
        Answer answer = posts.click("vett:nb:2", NO, "C1", true, slack.responses(), "t");

        assertThat(answer.status()).isEqualTo(200);
        Call call = slack.next();
        assertThat(call.method()).isEqualTo("respond");
        assertThat(call.body().get("replace_original").getAsBoolean()).isTrue();
        assertThat(call.body().get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(call.field("body")).contains("Du svarte nei");
        assertThat(core.last().context().language()).isEqualTo(Language.NB);
    }

    @Test
    void answersTheClickInAChannelToWhoClicked() throws InterruptedException {
        posts.click("vett:sv:0", NO, "C1", false, slack.responses(), "t");

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.postEphemeral");
        assertThat(call.field("channel")).isEqualTo("C1");
        assertThat(call.field("user")).isEqualTo(Posts.USER);
        assertThat(core.last().context().audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void answersTheClickInADirectMessageBelowIt() throws InterruptedException {
        posts.click("vett:sv:0", "about|asker", "D1", false, slack.responses(), "t");

        assertThat(slack.next().method()).isEqualTo("chat.postMessage");
        assertThat(core.last().context().pack()).isEqualTo("asker");
    }

    @Test
    void answersTheClickInAViewThere() throws InterruptedException {
        posts.clickInView("vett:sv:0", NO, "V1", "t");

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("views.update");
        assertThat(call.field("view_id")).isEqualTo("V1");
        assertThat(call.field("view")).contains("Du svarade nej");
    }

    @ParameterizedTest
    @CsvSource({"form|check, vett:check:en, false", "form|copy, vett:check:en, true", "form|ask, vett:ask:en, false"})
    void opensTheFormOfAButton(String value, String form, boolean ticked) throws InterruptedException {
        posts.click("vett:en:1", value, "C1", true, slack.responses(), "trigger-2");
        Call opened = slack.next();
        assertThat(opened.method()).isEqualTo("views.open");
        assertThat(opened.field("trigger_id")).isEqualTo("trigger-2");
        assertThat(opened.field("view")).contains("\"callback_id\":\"" + form + "\"");
        assertThat(opened.field("view").contains("initial_options")).isEqualTo(ticked);

        posts.clickInView("vett:en:1", value, "V1", "trigger-3");
        assertThat(slack.next().method()).isEqualTo("views.update");
    }

    @ParameterizedTest
    @CsvSource({
        "vett:sv:0, resolve|almhult|Anna Berg|",
        "vett:sv:0, ''",
        "vett:xx:0, help|almhult",
        "something, help|almhult"
    })
    void ignoresAForgedButton(String id, String value) {
        assertThat(posts.click(id, value, "C1", true, slack.responses(), "t").status())
                .isEqualTo(200);

        adapter.close();
        assertThat(core.asked).isEmpty();
        assertThat(slack.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/respond/1",
                "http://hooks.slack.com/actions/1",
                "https://hooks.slack.com:8443/actions/1",
                "https://hooks.slack.com@example.com/1",
                "https://hooks.slack.com.example.com/1",
                "http://127.0.0.1/respond/1",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void respondsToNobodyButSlack(String address) {
        posts.click("vett:sv:0", NO, "C1", true, address, "t");

        adapter.close();
        assertThat(core.asked).hasSize(1);
        assertThat(slack.waiting()).isZero();
    }

    // Faults

    @Test
    void saysWhatToDoWhereVettFails() {
        SlackAdapter failing = Core.adapter(Core.settings(Optional.of(slack.url())), (request, context) -> {
            throw new IllegalStateException("Anna Berg");
        });

        Answer answer = new Posts(failing.endpoint().orElseThrow()).command("/check", DRAFT, slack.responses(), "t");
        failing.close();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Felet ligger hos Vett.")
                .contains("inte granskad")
                .containsPattern("säg koden [0-9A-F]{4} till IT")
                .doesNotContain("Anna");
    }

    /** An address for responses takes five. */
    @Test
    void anEndlessAnswerEndsSomewhere() throws InterruptedException {
        SlackAdapter talking = Core.adapter(
                Core.settings(Optional.of(slack.url())),
                (request, context) -> new Reply(
                        context.language(), context.audience(), Collections.nCopies(400, new Block.Text("Stycke"))));

        new Posts(talking.endpoint().orElseThrow()).click("vett:sv:0", NO, "C1", true, slack.responses(), "t");

        assertThat(slack.next().field("body")).contains("replace_original\":true");
        for (int i = 0; i < 4; i++) {
            assertThat(slack.next().field("body")).contains("replace_original\":false");
        }
        talking.close();
        assertThat(slack.waiting()).isZero();
    }

    @Test
    void aLongAnswerComesInItsOrder() throws InterruptedException {
        String draft = "Hej Anna Berg, ring 070-174 06 05.\n".repeat(600);
        posts.submit("vett:check:sv", draft, true);
        SlackAdapter copying = Core.adapter(
                Core.settings(Optional.of(slack.url())),
                (request, context) -> core.apply(new Request.Check(((Request.Check) request).text(), true), context));

        Answer answer = new Posts(copying.endpoint().orElseThrow()).command("/check", draft, slack.responses(), "t");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(slack.next().field("body"))
                .contains("Det beror på verktyget")
                .contains("replace_original\":false");
        assertThat(slack.next().field("body")).contains("NAMN");
        copying.close();
    }
}
