package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.policy.Evidence;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Vett in a Slack that keeps what it is told. Vett has the scopes of the manifest and no more; what came of it is looked up
 * with the eyes of a colleague. Calls go through {@link FakeSlack}, which takes the responses to commands and clicks
 * itself: the emulator has no addresses for them.
 */
class EmulatorTest {
    private static final String VETT = "xoxb-vett";
    private static final String ANNA = "xoxp-anna";
    private static final String NO = new RequestCode(
                    "almhult", new Request.Resolve(Evidence.none().answered("open-web", dev.vett.policy.Answer.NO)))
            .write();

    @TempDir
    static Path folder;

    private static Emulator emulator;
    private static FakeSlack front;
    private static SlackAdapter adapter;
    private static Posts posts;
    private static String channel;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        emulator = Emulator.start(folder, """
                slack:
                  strict_scopes: true
                  team: {name: Exempelkommun, domain: exempelkommun}
                  users:
                    - {name: anna, real_name: Anna Exempel}
                    - {name: berit, real_name: Berit Exempel}
                    - {name: vett, real_name: Vett}
                  channels:
                    - {name: ai-fragor}
                  tokens:
                    - {token: %s, user: vett, type: bot, scopes: [%s]}
                    - {token: %s, user: anna, type: user, scopes: ["chat:write", "channels:read", "channels:history", \
                "im:write", "im:read", "im:history", "users:read"]}
                """.formatted(VETT, scopes(), ANNA));
        front = new FakeSlack(Optional.of(emulator.url()));
        adapter = Core.adapter(Core.settings(Optional.of(front.url())), new Core());
        posts = new Posts(adapter.endpoint().orElseThrow());
        channel = id(emulator.call(ANNA, "conversations.list", Map.of()), "channels", "ai-fragor");
    }

    @AfterAll
    static void stop() {
        if (emulator != null) {
            adapter.close();
            front.close();
            emulator.close();
        }
    }

    private static String scopes() {
        YamlNode manifest = YamlNode.read(Path.of("manifest.yaml"), "manifest.yaml", new Problems());
        return "\""
                + String.join(
                        "\", \"",
                        manifest.require("oauth_config")
                                .require("scopes")
                                .require("bot")
                                .texts())
                + "\"";
    }

    private static String id(JsonObject answer, String list, String name) {
        return Emulator.items(answer, list).stream()
                .filter(item -> item.get("name").getAsString().equals(name))
                .map(item -> item.get("id").getAsString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCommandWithATextIsAnsweredWithoutACall() throws Exception {
        Answer answer = posts.command("/check", "Pnr 19090527-1474 stämmer", front.responses(), trigger());

        JsonObject reply = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(reply.get("response_type").getAsString()).isEqualTo("ephemeral");
        // The same blocks stand when they are posted.
        JsonObject posted = emulator.call(
                VETT,
                "chat.postMessage",
                Map.of(
                        "channel",
                        channel,
                        "text",
                        "x",
                        "blocks",
                        reply.get("blocks").toString()));
        assertThat(posted.getAsJsonObject("message").get("blocks")).isEqualTo(reply.get("blocks"));
    }

    @Test
    void aCommandWithoutATextOpensTheFormAndAClickInItChangesIt() throws Exception {
        posts.command("/check", "", front.responses(), trigger());
        Call opened = front.next();
        assertThat(opened.method()).isEqualTo("views.open");
        assertThat(opened.answer().get("ok").getAsBoolean()).isTrue();
        String view = opened.answer().getAsJsonObject("view").get("id").getAsString();
        assertThat(emulator.page("?tab=views")).contains(view).contains("Mer plats");

        posts.clickInView("vett:sv:1", NO, view, trigger());
        Call updated = front.next();
        assertThat(updated.method()).isEqualTo("views.update");
        assertThat(updated.answer().get("ok").getAsBoolean()).isTrue();
        assertThat(updated.answer().getAsJsonObject("view").get("id").getAsString())
                .isEqualTo(view);
        assertThat(updated.answer().getAsJsonObject("view").get("blocks").toString())
                .contains("Du svarade nej");
        assertThat(emulator.page("?tab=views")).contains(view).contains("Du svarade nej");
    }

    @Test
    void aTriggerThatIsUsedUpOpensNothingAndTheUserIsTold() throws Exception {
        String trigger = trigger();
        posts.command("/check", "", front.responses(), trigger);
        assertThat(front.next().answer().get("ok").getAsBoolean()).isTrue();

        Answer answer = posts.command("/check", "", front.responses(), trigger);

        assertThat(front.next().answer().get("error").getAsString()).isEqualTo("exchanged_trigger_id");
        assertThat(answer.body()).contains("Rutan gick inte att öppna");
    }

    @Test
    void aMentionIsAnsweredOnceInItsThread() throws Exception {
        String ts = emulator.call(
                        ANNA, "chat.postMessage", Map.of("channel", channel, "text", "<@U0VETT> Vem ansvarar?"))
                .get("ts")
                .getAsString();

        assertThat(posts.mention("EvMention", channel, ts, "<@U0VETT> Vem ansvarar?")
                        .status())
                .isEqualTo(200);
        assertThat(front.next().answer().get("ok").getAsBoolean()).isTrue();
        // Slack sends it again, and again.
        posts.mention("EvMention", channel, ts, "<@U0VETT> Vem ansvarar?");
        posts.mention("EvMention", channel, ts, "<@U0VETT> Vem ansvarar?");
        posts.direct("EvAfter", "");
        // A channel that is not there, and then the person, whom the emulator does not know either.
        assertThat(front.next().answer().get("error").getAsString()).isEqualTo("channel_not_found");
        assertThat(front.next().field("channel")).isEqualTo(Posts.USER);

        List<JsonObject> thread = Emulator.items(
                emulator.call(ANNA, "conversations.replies", Map.of("channel", channel, "ts", ts)), "messages");
        assertThat(thread).hasSize(2);
        assertThat(thread.get(1).get("user").getAsString())
                .isEqualTo(id(emulator.call(ANNA, "users.list", Map.of()), "members", "vett"));
        assertThat(thread.get(1).get("text").getAsString()).isEqualTo("Så står det i riktlinjen:");
        assertThat(thread.get(1).get("blocks").toString()).contains("rich_text_quote");
    }

    @Test
    void aDirectMessageIsAnsweredThere() throws Exception {
        String vett = id(emulator.call(ANNA, "users.list", Map.of()), "members", "vett");
        String direct = emulator.call(ANNA, "conversations.open", Map.of("users", vett))
                .getAsJsonObject("channel")
                .get("id")
                .getAsString();
        JsonObject message = Posts.message("kolla: Pnr 19090527-1474");
        message.addProperty("channel", direct);

        posts.event("EvDirect", message);
        assertThat(front.next().answer().get("ok").getAsBoolean()).isTrue();

        List<JsonObject> messages =
                Emulator.items(emulator.call(ANNA, "conversations.history", Map.of("channel", direct)), "messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).get("text").getAsString()).isEqualTo("Det beror på verktyget.");
        assertThat(messages.get(0).get("blocks").toString()).doesNotContain("1474");
    }

    @Test
    void aClickInAChannelIsAnsweredToWhoClicked() throws Exception {
        String anna = id(emulator.call(ANNA, "users.list", Map.of()), "members", "anna");
        posts.click("vett:sv:1", NO, channel, false, anna, front.responses(), trigger());

        Call call = front.next();
        assertThat(call.method()).isEqualTo("chat.postEphemeral");
        assertThat(call.answer().get("ok").getAsBoolean()).isTrue();
        assertThat(emulator.page("?tab=messages&channel=" + channel))
                .contains("Ephemeral")
                .contains(call.field("text"));
        assertThat(Emulator.items(emulator.call(ANNA, "conversations.history", Map.of("channel", channel)), "messages"))
                .noneSatisfy(message -> assertThat(message.toString()).contains("Du svarade nej"));
    }

    @Test
    void aClickInAPrivateReplyReplacesIt() throws Exception {
        Answer reply = posts.command("/check", "Mötet är på torsdag.", front.responses(), trigger());
        JsonObject no = button(JsonParser.parseString(reply.body()).getAsJsonObject(), "Nej");

        posts.click(
                no.get("action_id").getAsString(),
                no.get("value").getAsString(),
                channel,
                true,
                front.responses(),
                trigger());

        Call call = front.next();
        assertThat(call.method()).isEqualTo("respond");
        assertThat(call.body().get("replace_original").getAsBoolean()).isTrue();
        assertThat(call.body().get("blocks").toString()).contains("Du svarade nej");
    }

    @Test
    void aDraftInAMentionIsAnsweredToItsSenderOnly() throws Exception {
        String text = "<@U0VETT> kolla: Kalle Berg, 19090527-1474";
        String ts = emulator.call(ANNA, "chat.postMessage", Map.of("channel", channel, "text", text))
                .get("ts")
                .getAsString();
        JsonObject mention = anna().message("app_mention", channel, text);
        mention.addProperty("ts", ts);

        anna().event(mention);

        Call call = front.next();
        assertThat(call.method()).isEqualTo("chat.postEphemeral");
        assertThat(call.answer().get("ok").getAsBoolean()).isTrue();
        assertThat(Shown.in(call).text()).contains("Ta bort meddelandet:");
        assertThat(Emulator.items(
                        emulator.call(ANNA, "conversations.replies", Map.of("channel", channel, "ts", ts)), "messages"))
                .hasSize(1);
    }

    @Test
    void theHomeIsPublishedAndItsLanguageStays() throws Exception {
        Person berit = person("berit");
        berit.opens("home", Optional.empty());
        Call first = front.next();
        assertThat(first.answer().get("ok").getAsBoolean()).isTrue();
        JsonObject home = first.answer().getAsJsonObject("view");
        assertThat(home.get("type").getAsString()).isEqualTo("home");

        berit.click(new Shown(home).button("English"), home);
        Call second = front.next();
        assertThat(second.answer().get("ok").getAsBoolean()).isTrue();
        JsonObject english = second.answer().getAsJsonObject("view");
        assertThat(english.get("id"))
                .as("one home for each person")
                .isEqualTo(first.answer().getAsJsonObject("view").get("id"));
        assertThat(english.get("private_metadata").getAsString()).isEqualTo("en");

        berit.opens("home", Optional.of(english));
        assertThat(Shown.in(front.next()).text()).contains("How to use Vett.");
    }

    @Test
    void aCopyStaysBelowWhatFollowsUntilSlackHasNoRoomForMore() throws Exception {
        posts.command("/check", "", front.responses(), trigger());
        JsonObject standing = front.next().answer().getAsJsonObject("view");
        Shown answer = Shown.in(
                anna().submit(standing.deepCopy(), List.of("Ring Kalle Berg på 070-1740605 om nyckeln."), true));
        String view = standing.get("id").getAsString();
        Shown.Button notAPerson = answer.button("Det är inte en person");
        for (int depth = 2; depth <= 3; depth++) {
            click(notAPerson, answer.view(), view);
            Call pushed = front.next();
            assertThat(pushed.method()).isEqualTo("views.push");
            assertThat(pushed.answer().get("ok").getAsBoolean()).isTrue();
        }

        click(notAPerson, answer.view(), view);

        assertThat(front.next().answer().get("error").getAsString()).isEqualTo("push_limit_reached");
        Call updated = front.next();
        assertThat(updated.method()).isEqualTo("views.update");
        assertThat(updated.answer().get("ok").getAsBoolean()).isTrue();
    }

    /** A click in the view, with a trigger that knows it. */
    private static void click(Shown.Button button, JsonObject shown, String view) throws Exception {
        String trigger = emulator.call(VETT, "views.generateTriggerId", Map.of("user_id", "anna", "view_id", view))
                .get("trigger_id")
                .getAsString();
        anna().click(button, shown, view, trigger);
    }

    @Test
    void aThumbDownOpensTheQuestion() throws Exception {
        Shown reply = Shown.in(posts.command("/check", "Kalle Berg", front.responses(), trigger()));
        Shown.Button bad = reply.button("Inte till hjälp");

        posts.click(bad.id(), bad.value(), channel, true, anna().user(), front.responses(), trigger());

        Call opened = front.next();
        assertThat(opened.method()).isEqualTo("views.open");
        assertThat(opened.answer().get("ok").getAsBoolean()).isTrue();
        assertThat(Shown.in(opened).text()).contains("Vad var fel?");
    }

    private static Person anna() throws Exception {
        return person("anna");
    }

    private static Person person(String name) throws Exception {
        return new Person(posts, "T000000001", id(emulator.call(ANNA, "users.list", Map.of()), "members", name));
    }

    /** A trigger as Slack gives one with a command or a click; it holds for three seconds. */
    private static String trigger() throws Exception {
        return emulator.call(VETT, "views.generateTriggerId", Map.of("user_id", "anna"))
                .get("trigger_id")
                .getAsString();
    }

    private static JsonObject button(JsonObject reply, String label) {
        return Emulator.items(reply, "blocks").stream()
                .filter(block -> block.get("type").getAsString().equals("actions"))
                .flatMap(block -> Emulator.items(block, "elements").stream())
                .filter(element -> element.getAsJsonObject("text")
                        .get("text")
                        .getAsString()
                        .equals(label))
                .findFirst()
                .orElseThrow();
    }
}
