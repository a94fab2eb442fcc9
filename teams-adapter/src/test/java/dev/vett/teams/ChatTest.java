package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.Product;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in chats and channels, with the whole product behind it: who reads the answer, and what it says. */
class ChatTest {
    private static final BiFunction<Request, Context, Reply> PRODUCT = Product.load();
    private static final String DRAFT = "Hej Anna Berg, 19090527-1474 har sökt försörjningsstöd.";

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final TeamsEndpoint endpoint = Local.endpoint(PRODUCT, new MovableClock());

    @AfterEach
    void close() {
        endpoint.close();
        microsoft.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kolla "})
    void aDraftInAChannelIsAnsweredToItsWriterAlone(String word) throws InterruptedException {
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}"));
        post(inChannel(word + DRAFT));
        List<ObjectNode> sent = microsoft.sent(2);
        assertThat(sent.get(0).path("members").get(0).path("id").asText()).startsWith("29:");
        assertThat(microsoft.calls().get(1).path()).contains("/conversations/a%3Atwo/activities");
        assertThat(words(sent.get(1))).contains("Använd inte AI med den här texten.", "Ta bort meddelandet");
        assertThat(sent.get(1).toString()).doesNotContain("Anna Berg", "19090527");
    }

    @Test
    void whoeverCannotBeReachedAloneIsShownTheWayInTheChannelAndNoVerdict() throws InterruptedException {
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(403, "{}"));
        post(inChannel(DRAFT));
        JsonNode shown = microsoft.sent(2).get(1);
        assertThat(microsoft.calls().get(1).path()).contains("19%3A0123456789abcdef");
        assertThat(words(shown))
                .contains("Ta bort meddelandet, och öppna rutan.")
                .doesNotContain("nivå", "Använd inte");
        assertThat(shown.toString()).contains("\"task/fetch\"").doesNotContain("Anna Berg", "19090527");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kolla", "sjekk", "check", "/check", "/kolla:"})
    void theWordAloneOpensTheForm(String word) throws InterruptedException {
        post(Activities.message(microsoft.serviceUrl(), word));
        JsonNode shown = microsoft.sent(1).get(0);
        assertThat(words(shown)).contains("Klistra inte in texten i chatten. Öppna rutan");
        JsonNode data = Cards.all(shown.at("/attachments/0/content"), "Action.Submit")
                .get(0)
                .path("data");
        assertThat(data.path("msteams").path("type").asText()).isEqualTo("task/fetch");
        assertThat(data.path("open").asText()).isEqualTo("check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi", "Hello", "Hej", "hei", "Help", "hjälp", "hjelp", ""})
    void greetingsAndCallsForHelpAreAlwaysAnswered(String text) throws InterruptedException {
        post(Activities.mentioning(Activities.channelMessage(microsoft.serviceUrl(), Activities.MENTION + " " + text)));
        post(Activities.message(microsoft.serviceUrl(), text));
        assertThat(microsoft.sent(2)).allSatisfy(sent -> assertThat(words(sent)).contains("Vett"));
    }

    @ParameterizedTest
    @CsvSource({"channel, Maja Exempel har lagt till Vett här.", "groupChat, Maja Exempel har lagt till Vett här."})
    void aChatThatTheBotIsAddedToIsToldSoOnce(String conversation, String words) throws InterruptedException {
        ObjectNode update = Activities.activity(microsoft.serviceUrl(), "conversationUpdate", conversation);
        update.putArray("membersAdded").addObject().put("id", Activities.BOT);
        post(update);
        ObjectNode added = Activities.activity(microsoft.serviceUrl(), "installationUpdate", conversation);
        post(added.put("action", "add"));
        assertThat(words(microsoft.sent(1).get(0))).contains(words, "Ställ en fråga, eller kolla en text");
    }

    @Test
    void anInstallationThatNamesNobodyIsGreetedAllTheSame() throws InterruptedException {
        ObjectNode added = Activities.activity(microsoft.serviceUrl(), "installationUpdate", "channel");
        added.withObjectProperty("from").remove("name");
        post(added.put("action", "add"));
        assertThat(words(microsoft.sent(1).get(0))).contains("Vett har lagts till här.");
    }

    @Test
    void filesAreNotReadAndThatIsSaid() throws InterruptedException {
        ObjectNode question = Activities.message(microsoft.serviceUrl(), "Måste jag granska det AI skriver?");
        question.withArrayProperty("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("name", "hemlig.docx");
        post(question);
        assertThat(words(microsoft.sent(2).get(1)))
                .contains("inte de bifogade filerna")
                .doesNotContain("hemlig");
        post(question.deepCopy().put("text", "").put("id", "another"));
        assertThat(words(microsoft.sent(3).get(2))).contains("Vett läser inte bifogade filer.");
    }

    private ObjectNode inChannel(String text) {
        return Activities.mentioning(
                Activities.channelMessage(microsoft.serviceUrl(), Activities.MENTION + " " + text));
    }

    private void post(ObjectNode activity) {
        assertThat(endpoint.receive(Optional.empty(), Activities.bytes(activity))
                        .status())
                .isEqualTo(200);
    }

    private static String words(JsonNode message) {
        return message.path("text").asText() + "\n"
                + String.join("\n", Cards.texts(message.at("/attachments/0/content")));
    }
}
