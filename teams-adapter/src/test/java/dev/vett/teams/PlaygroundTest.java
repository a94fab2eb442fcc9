package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.TestTools;
import dev.vett.policy.Answer;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With Microsoft's Agents Playground as the client, over real HTTP.
 */
class PlaygroundTest {
    @TempDir
    private static Path folder;

    private static Served served;
    private static Playground playground;
    private static JsonNode config;

    private Recorded answers;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path tools = TestTools.require("node_modules/@microsoft/m365agentsplayground/cli.js")
                .getParent()
                .getParent()
                .getParent()
                .getParent();
        served = new Served(Local.endpoint(new Recorded(), new MovableClock()));
        playground = Playground.start(tools, served.address(), folder);
        config = playground.config().path("config");
    }

    @AfterAll
    static void stop() {
        if (playground != null) {
            playground.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void listen() {
        answers = new Recorded();
        served.serve(Local.endpoint(answers, new MovableClock()));
    }

    @AfterEach
    void nothingElseIsSaid() throws InterruptedException {
        assertThat(playground.isQuiet(bot())).isTrue();
    }

    @Test
    void whoInstallsTheBotIsGreetedOnce() throws IOException, InterruptedException {
        playground.post("/_debug/conversation/" + personal() + "/installation", object());
        assertThat(card(nextCard())).contains("How to use Vett.");
        assertThat(playground.isQuiet(bot())).isTrue();
        assertThat(answers.only().request()).isEqualTo(new Request.Help());
    }

    @Test
    void aQuestionIsAnswered() throws IOException, InterruptedException {
        say(personal(), "Får jag översätta ett brev med ChatGPT & co?");
        assertThat(card(nextCard())).contains("Du är ansvarig för att det du producerar");
        assertThat(((Request.Ask) answers.only().request()).text().text())
                .isEqualTo("Får jag översätta ett brev med ChatGPT & co?");
        assertThat(answers.only().context().audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void aDraftIsCheckedAndTheButtonPutsANewCardInItsPlace() throws IOException, InterruptedException {
        JsonNode message = checked();
        JsonNode no = action(message, "Nej");
        ObjectNode invoke = pressing(message).put("name", "adaptiveCard/action");
        ObjectNode value = invoke.putObject("value");
        value.put("trigger", "manual").set("action", no);
        JsonNode response = playground.post("/_conversation/v1/invoke", invoke);
        assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(response.at("/value/lang").asText()).isEqualTo("sv");
        assertAnsweredNo(1);
    }

    @Test
    void aHostWithoutThatActionSubmitsAndGetsANewCard() throws IOException, InterruptedException {
        JsonNode message = checked();
        JsonNode no = action(message, "Nej").path("fallback");
        assertThat(no.path("type").asText()).isEqualTo("Action.Submit");
        ObjectNode submit = pressing(message);
        submit.set("value", no.path("data"));
        playground.post("/_conversation/v1/submit", submit);
        assertThat(card(nextCard())).contains("\"lang\":\"sv\"");
        assertAnsweredNo(1);
    }

    @Test
    void aForgedButtonIsAnsweredWithHelp() throws IOException, InterruptedException {
        JsonNode message = checked();
        ObjectNode forged = action(message, "Nej").deepCopy();
        forged.putObject("data").put("code", "resolve|x").put("lang", "nb");
        ObjectNode invoke = pressing(message).put("name", "adaptiveCard/action");
        invoke.putObject("value").set("action", forged);
        assertThat(playground
                        .post("/_conversation/v1/invoke", invoke)
                        .path("value")
                        .toString())
                .contains("Den knappen gjelder ikke lenger");
    }

    @Test
    void aGroupIsAnsweredWhenItMentionsTheBot() throws IOException, InterruptedException {
        String group = config.at("/groupChats/0/id").asText();
        say(group, "Vad tycker ni?");
        assertThat(playground.isQuiet(bot())).isTrue();
        mention(group, "Får vi använda ChatGPT?");
        assertThat(card(nextCard())).contains("Du är ansvarig");
        assertThat(answers.only().context().audience()).isEqualTo(Audience.CHANNEL);
        assertThat(((Request.Ask) answers.only().request()).text().text()).isEqualTo("Får vi använda ChatGPT?");
    }

    @Test
    void aChannelIsAnsweredInTheThread() throws IOException, InterruptedException {
        String channel = config.at("/teams/0/channels/1/id").asText();
        JsonNode post = mention(channel, "Får vi använda ChatGPT?");
        JsonNode reply = nextCard();
        assertThat(card(reply)).contains("Du är ansvarig");
        assertThat(reply.path("actionConversationId").asText())
                .isEqualTo(post.path("postConversationId").asText())
                .isNotEmpty();
        assertThat(answers.only().context().audience()).isEqualTo(Audience.CHANNEL);
    }

    /** A draft and the card that asks about it. */
    private JsonNode checked() throws IOException, InterruptedException {
        say(personal(), "kolla Hej Maja,\nmötet flyttas till tisdag.");
        JsonNode message = nextCard();
        assertThat(card(message)).contains("Jag hittade inget, men jag kan missa saker.");
        Request.Check check = (Request.Check) answers.only().request();
        assertThat(check.text().text()).isEqualTo("Hej Maja,\nmötet flyttas till tisdag.");
        return message;
    }

    private void assertAnsweredNo(int after) {
        Request.Resolve resolve = (Request.Resolve) answers.asked().get(after).request();
        assertThat(resolve.evidence().answers()).isEqualTo(Map.of("open-web", Answer.NO));
        assertThat(answers.asked()).hasSize(after + 1);
    }

    private ObjectNode pressing(JsonNode message) {
        ObjectNode body = object();
        body.putObject("from").put("id", me());
        body.putObject("conversation").put("id", personal());
        return body.put("replyToId", message.at("/message/messageId").asText());
    }

    private static JsonNode action(JsonNode message, String title) {
        return Cards.all(message.at("/message/attachments/0/content"), "Action.Execute").stream()
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode say(String conversation, String text) throws IOException, InterruptedException {
        return playground.post("/_conversation/v1/conversations/" + conversation + "/messages", message(text));
    }

    private static JsonNode mention(String conversation, String text) throws IOException, InterruptedException {
        String shown = "<at>" + config.at("/bot/name").asText() + "</at>";
        ObjectNode message = message(shown + " " + text);
        message.putArray("mentions")
                .addObject()
                .put("text", shown)
                .putObject("mentioned")
                .put("id", bot());
        return playground.post("/_conversation/v1/conversations/" + conversation + "/messages", message);
    }

    private static ObjectNode message(String text) {
        ObjectNode message = object().put("type", "text").put("text", text).put("textFormat", "plain");
        message.putObject("from").put("id", me());
        return message;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The card of what the bot says next; Teams makes a message of its own of the text before it. */
    private static JsonNode nextCard() throws InterruptedException {
        JsonNode message = playground.nextFromBot(bot());
        if (!message.at("/message/attachments").isEmpty()) {
            return message;
        }
        assertThat(message.at("/message/text").asText()).contains("Så står det i riktlinjen: [1]");
        return playground.nextFromBot(bot());
    }

    /** The one card of a message. */
    private static String card(JsonNode message) {
        assertThat(message.at("/message/attachments")).hasSize(1);
        assertThat(message.at("/message/attachments/0/contentType").asText()).isEqualTo(Message.CARD);
        return message.at("/message/attachments/0/content").toString();
    }

    private static String bot() {
        return config.at("/bot/id").asText();
    }

    private static String me() {
        return config.at("/currentUser/id").asText();
    }

    private static String personal() {
        return config.at("/personalChat/id").asText();
    }
}
