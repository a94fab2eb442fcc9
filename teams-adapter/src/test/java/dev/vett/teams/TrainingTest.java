package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.delivery.Await;
import dev.vett.delivery.LogLines;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.quiz.Steering;
import dev.vett.reply.Block;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.training.Card;
import dev.vett.training.Learner;
import dev.vett.training.Room;
import dev.vett.training.ScriptedRoom;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training in Teams: who reads what somebody is told, and what hangs in the channel. */
class TrainingTest {
    private static final String PLACE = "19:0123456789abcdef@thread.tacv2;messageid=1485983408511";
    private static final String CHANNEL = "19%3A0123456789abcdef%40thread.tacv2%3Bmessageid%3D1485983408511";
    private static final Move BEGIN = new Move.Begin("linkoping", 5, PLACE);
    private static final Move REVEAL = new Move.Lead(ScriptedRoom.SESSION, ScriptedRoom.SECRET, Steering.REVEAL, 0);
    private static final Move VOTE = new Move.Vote(ScriptedRoom.SESSION, 0, 1);
    private static final Move ALONE = new Move.Alone("linkoping", 5, Optional.empty(), "", 0);
    private static final FakeMicrosoft.Answer REFUSED = new FakeMicrosoft.Answer(403, "{}");
    private static final FakeMicrosoft.Answer OPENED = new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}");

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final LogLines log = new LogLines();
    private final Recorded answers = new Recorded();
    private final ScriptedRoom script = new ScriptedRoom();
    private TeamsEndpoint endpoint = endpoint(Optional.of(script.room()));

    private TeamsEndpoint endpoint(Optional<Room> room) {
        return TeamsEndpoint.of(
                Local.SETTINGS,
                answers,
                feedback -> {},
                new MovableClock(),
                microsoft.cloud(),
                new TeamsEndpoint.Pauses(Duration.ofMillis(20), Duration.ofMillis(40)),
                room);
    }

    private void with(Room room) {
        endpoint.close();
        endpoint = endpoint(Optional.of(room));
    }

    @AfterEach
    void close() {
        endpoint.close();
        microsoft.close();
        log.close();
    }

    // "train"

    @Test
    void theWordAloneIsAnsweredInTheOwnChat() throws InterruptedException {
        post(Activities.message(microsoft.serviceUrl(), "Öva!"));
        JsonNode card = card(microsoft.sent(1).get(0));
        assertThat(labels(card)).containsExactly("alone");
        assertThat(microsoft.sent().get(0).has("text")).as("all is card").isFalse();
        assertThat(microsoft.sent().get(0).path("summary").asText()).isEqualTo("choose");
        assertThat(script.learners())
                .containsExactly(new Learner(
                        FakeMicrosoft.TENANT, "99999999-8888-7777-6666-555555555555", "almhult", Language.SV));
        assertThat(answers.asked()).isEmpty();
    }

    @Test
    void inAChannelTheWriterIsAnsweredAloneAndTheChannelIsToldSo() throws InterruptedException {
        microsoft.connectorAnswersNext(OPENED);
        post(inChannel("train"));
        List<ObjectNode> sent = microsoft.sent(3);
        assertThat(paths()).startsWith("", "a%3Atwo/activities");
        assertThat(paths().get(2)).startsWith(CHANNEL);
        JsonNode start = button(card(sent.get(1)), "start");
        assertThat(Deed.read(start.path("data"))).contains(new Deed.Train(BEGIN));
        assertThat(sent.get(2).path("text").asText()).isEqualTo("Det fortsätter i din egen chatt med Vett.");
        assertThat(sent.get(2).has("attachments")).isFalse();
    }

    @Test
    void whoeverCannotBeReachedAloneIsToldHow() throws InterruptedException {
        microsoft.connectorAnswersNext(REFUSED);
        post(inChannel("train"));
        ObjectNode shown = microsoft.sent(2).get(1);
        assertThat(paths().get(1)).startsWith(CHANNEL);
        assertThat(shown.path("text").asText()).startsWith("Jag når inte dig ensam här.");
        assertThat(shown.has("attachments")).isFalse();
    }

    @Test
    void somebodyWithoutADirectoryIsKnownByTheIdOfTeams() throws InterruptedException {
        ObjectNode activity = Activities.message(microsoft.serviceUrl(), "train");
        activity.withObjectProperty("from").put("id", "29:somebody").remove("aadObjectId");
        activity.withObjectProperty("conversation").remove("tenantId");
        post(activity);
        microsoft.sent(1);
        assertThat(script.learners().get(0))
                .isEqualTo(new Learner(FakeMicrosoft.TENANT, "29:somebody", "almhult", Language.SV));
        ObjectNode local = activity.deepCopy().put("id", "another");
        local.remove("channelData");
        post(local);
        microsoft.sent(2);
        assertThat(script.learners().get(1).workspace()).isEqualTo("local");
    }

    @Test
    void withoutTrainingTheWordIsAQuestionAndTheButtonIsStale() throws InterruptedException {
        endpoint.close();
        endpoint = endpoint(Optional.empty());
        post(Activities.message(microsoft.serviceUrl(), "train"));
        Await.until("it is asked", () -> !answers.asked().isEmpty());
        assertThat(answers.only().request()).isInstanceOf(Request.Ask.class);
        assertThat(press(pressed(personal(), VOTE)).toString()).contains("Den knappen gäller inte längre");
    }

    // Buttons

    static List<Move> moves() {
        return List.of(BEGIN, REVEAL, VOTE, ALONE, new Move.Join(ScriptedRoom.SESSION));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void aButtonSaysWhatItDoesAndNothingElse(Move move) {
        Deed deed = new Deed.Train(move);
        assertThat(Deed.read(deed.data(Language.NN))).contains(deed);
        assertThat(Deed.language(deed.data(Language.NN))).contains(Language.NN);
        ObjectNode forged = deed.data(Language.NN);
        forged.put("train", forged.path("train").asText() + "|more");
        assertThat(Deed.read(forged)).isEmpty();
        assertThat(Deed.read(forged.put("train", 7))).isEmpty();
    }

    @Test
    void whatLeadsToAPageIsALinkOrLeftOut() {
        Block.Button screen = new Block.Button("screen", new Block.Target.Train(new Move.Screen(ScriptedRoom.SESSION)));
        Block.Button vote = new Block.Button("no", new Block.Target.Train(VOTE));
        PageLinks page = new PageLinks(Optional.of(URI.create("https://vett.example.org/ai/")), false);
        CardButtons with = new CardButtons("almhult", page, CardButtons.Surface.CHAT);
        assertThat(with.action(screen, Language.SV).orElseThrow().path("url").asText())
                .isEqualTo("https://vett.example.org/ai/training/s/" + ScriptedRoom.SESSION + "/screen");
        CardButtons without = new CardButtons("almhult", Local.NO_PAGE, CardButtons.Surface.CHAT);
        assertThat(without.action(screen, Language.SV)).isEmpty();
        JsonNode execute = without.action(vote, Language.SV).orElseThrow();
        assertThat(execute.path("type").asText()).isEqualTo("Action.Execute");
        assertThat(execute.at("/fallback/type").asText()).isEqualTo("Action.Submit");
        assertThat(execute.at("/fallback/data")).isEqualTo(execute.path("data"));
        assertThat(new CardButtons("almhult", page, CardButtons.Surface.INSERTED).action(vote, Language.SV))
                .isEmpty();
    }

    @Test
    void aVoteIsToldInTheResponseAloneAndTheCardStays() {
        ObjectNode response = press(pressed(channel(), VOTE));
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(response.path("value").asText()).isEqualTo("counted: 1");
        assertThat(script.moves()).containsExactly(VOTE);
        endpoint.close();
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void theLeadersCardIsChangedForGood() throws InterruptedException {
        ObjectNode response = press(pressed(personal(), BEGIN));
        assertThat(response.path("type").asText()).isEqualTo(Message.CARD);
        assertThat(labels(response.path("value"))).containsExactly("reveal");
        Await.until("it is changed", () -> !changes().isEmpty());
        FakeMicrosoft.Call change = changes().get(0);
        assertThat(change.path()).endsWith("/activities/1485983408512").contains("/a%3A17I0");
        JsonNode body = Json.object(change.body()).orElseThrow();
        assertThat(body.at("/attachments/0/content")).isEqualTo(response.path("value"));
        assertThat(body.path("id").asText()).isEqualTo("1485983408512");
        assertThat(body.has("text")).isFalse();
    }

    @Test
    void whatIsOnePersonsNeverTakesThePlaceOfACardInAChannel() throws InterruptedException {
        microsoft.connectorAnswersNext(OPENED);
        ObjectNode response = press(pressed(channel(), ALONE));
        assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(response.path("value").asText()).startsWith("Det fortsätter i din egen chatt med Vett.");
        List<ObjectNode> sent = microsoft.sent(2);
        assertThat(paths()).containsExactly("", "a%3Atwo/activities");
        assertThat(card(sent.get(1)).toString()).contains("moved: train|alone");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereAButtonComesAsAMessageNothingOfItStandsInTheChannel(boolean reached) throws InterruptedException {
        microsoft.connectorAnswersNext(reached ? OPENED : REFUSED);
        post(submitted(channel(), VOTE));
        Await.until("the chat of two", () -> !microsoft.calls().isEmpty());
        Await.until("it is counted", () -> script.moves().equals(List.of(VOTE)));
        if (reached) {
            assertThat(microsoft.sent(2).get(1).path("text").asText()).isEqualTo("counted: 1");
        }
        endpoint.close();
        assertThat(paths()).containsExactlyElementsOf(reached ? List.of("", "a%3Atwo/activities") : List.of(""));
    }

    @Test
    void inTheOwnChatSuchAButtonIsAnsweredByAMessage() throws InterruptedException {
        post(submitted(personal(), ALONE));
        assertThat(card(microsoft.sent(1).get(0)).toString()).contains("moved: train|alone");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFaultIsToldAlone(boolean invoked) throws InterruptedException {
        with(new Room(
                (who, place) -> {
                    throw new IllegalStateException("secret");
                },
                (who, move) -> {
                    throw new IllegalStateException("secret");
                },
                (session, language) -> List.of(),
                script));
        if (invoked) {
            ObjectNode response = press(pressed(channel(), VOTE));
            assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
            assertThat(response.path("value").asText()).startsWith("! ").doesNotContain("secret");
        } else {
            microsoft.connectorAnswersNext(OPENED);
            post(submitted(channel(), VOTE));
            assertThat(microsoft.sent(2).get(1).path("text").asText()).startsWith("! ");
            assertThat(paths()).containsExactly("", "a%3Atwo/activities");
        }
    }

    // What hangs in the channel

    @Test
    void theCardsHangInTheChannelAndAreChangedThere() throws InterruptedException {
        microsoft.connectorAnswers(201, "{\"id\":\"77\"}");
        press(pressed(personal(), BEGIN));
        Await.until("both cards hang", () -> hung().size() == 2);
        assertThat(hung()).allSatisfy(call -> {
            JsonNode body = Json.object(call.body()).orElseThrow();
            assertThat(body.has("recipient")).as("nobody is meant").isFalse();
            assertThat(body.has("text")).isFalse();
            assertThat(body.path("attachments")).hasSize(1);
            assertThat(body.at("/conversation/id").asText()).isEqualTo(PLACE);
            assertThat(body.path("summary").asText()).isIn("a session", "the question, 0 have answered");
        });
        Await.until("they are kept", () -> script.find(ScriptedRoom.SESSION, 0).isPresent());
        press(pressed(channel(), VOTE));
        Await.until("the vote is drawn", () -> shows("the question, 1 have answered"));
        press(pressed(personal(), REVEAL));
        Await.until("the answer is drawn", () -> shows("the answer"));
        assertThat(hung()).hasSize(2);
        assertThat(changesInChannel())
                .allSatisfy(call -> assertThat(call.path()).endsWith("/activities/77"));
    }

    @Test
    void aChangeThatTeamsCannotTakeNowIsMadeLater() throws InterruptedException {
        press(pressed(personal(), BEGIN));
        Await.until(
                "both cards hang", () -> script.find(ScriptedRoom.SESSION, 0).isPresent());
        Await.until("the leader's card", () -> changes().size() == 1);
        microsoft.connectorAnswersNext(
                new FakeMicrosoft.Answer(429, "{}").retryAfter("1"), new FakeMicrosoft.Answer(502, ""));
        press(pressed(channel(), VOTE));
        Await.until("it is drawn", () -> changesInChannel().size() == 3);
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void whoLeadsIsToldOnceWhereVettMayNotWrite() throws InterruptedException {
        microsoft.connectorAnswers(403, "{\"error\":{\"code\":\"BotNotInConversationRoster\"}}");
        press(pressed(personal(), BEGIN));
        Await.until("both were tried", () -> hung().size() == 2);
        endpoint.close();
        List<String> lines = microsoft.sent().stream()
                .map(sent -> sent.path("text").asText())
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(lines)
                .containsExactly("Vett fick inte skriva där övningen startades. Lägg till Vett där, nämn Vett och"
                        + " skriv ”öva” igen.");
        assertThat(paths().stream().filter(path -> path.startsWith("a%3A17I0")))
                .as("in the own chat")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a b"})
    void aForgedPlaceIsNoAddress(String place) {
        press(pressed(personal(), new Move.Begin("linkoping", 5, place)));
        endpoint.close();
        assertThat(hung()).isEmpty();
        assertThat(paths()).allSatisfy(path -> assertThat(path).startsWith("a%3A17I0"));
    }

    @Test
    void aCardThatIsTooLongStaysOneMessageWithItsButtons() throws InterruptedException {
        Block.Quote quote =
                new Block.Quote("å".repeat(9_000), Optional.empty(), new Block.Citation("almhult", "3", "§3"));
        Reply card = new Reply(
                Language.SV,
                Audience.CHANNEL,
                List.of(
                        new Block.Lead(Block.Tone.INFORMATION, "long"),
                        new Block.Actions(
                                Optional.empty(), List.of(new Block.Button("no", new Block.Target.Train(VOTE)))),
                        new Block.Details("more", List.of(quote, quote))));
        Room room = script.room();
        with(new Room(room.asked(), room.moved(), (session, language) -> List.of(new Card(Card.FIRST, card)), script));
        press(pressed(personal(), BEGIN));
        Await.until("it hangs", () -> !hung().isEmpty());
        endpoint.close();
        assertThat(hung()).hasSize(1);
        assertThat(hung().get(0).body()).contains("Action.Execute");
        assertThat(hung().get(0).body().getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(CardPages.MOST_MESSAGE_BYTES);
    }

    @Test
    void whatAPersonIsToldInAnInvokeDoesNotWaitForTeams() {
        microsoft.connectorAnswers(new FakeMicrosoft.Answer(201, "{\"id\":\"1\"}").after(Duration.ofSeconds(3)));
        long begun = System.nanoTime();
        press(pressed(personal(), BEGIN));
        press(pressed(channel(), VOTE));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void nobodyIsNamedInTheLog() throws InterruptedException {
        microsoft.connectorAnswersNext(REFUSED);
        post(inChannel("train"));
        microsoft.sent(2);
        press(pressed(channel(), VOTE));
        assertThat(log.all()).noneMatch(line -> line.contains("99999999") || line.contains("29:1XJK"));
    }

    private ObjectNode inChannel(String text) {
        return Activities.mentioning(
                Activities.channelMessage(microsoft.serviceUrl(), Activities.MENTION + " " + text));
    }

    private ObjectNode channel() {
        return Activities.channelMessage(microsoft.serviceUrl(), "");
    }

    private ObjectNode personal() {
        return Activities.message(microsoft.serviceUrl(), "");
    }

    private static ObjectNode pressed(ObjectNode activity, Move move) {
        ObjectNode pressed =
                Activities.pressed(activity.path("serviceUrl").asText(), new Deed.Train(move).data(Language.SV));
        pressed.set("conversation", activity.path("conversation"));
        return pressed;
    }

    private static ObjectNode submitted(ObjectNode activity, Move move) {
        activity.remove("text");
        activity.set("value", new Deed.Train(move).data(Language.SV));
        return activity;
    }

    private void post(ObjectNode activity) {
        assertThat(endpoint.receive(Optional.empty(), Activities.bytes(activity))
                        .status())
                .isEqualTo(200);
    }

    private ObjectNode press(ObjectNode activity) {
        TeamsEndpoint.Answer answer = endpoint.receive(Optional.empty(), Activities.bytes(activity));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.object(answer.body()).orElseThrow();
    }

    private List<String> paths() {
        return microsoft.calls().stream()
                .map(call -> call.path().replaceFirst(".*/v3/conversations/?", ""))
                .toList();
    }

    private List<FakeMicrosoft.Call> changes() {
        return microsoft.calls().stream()
                .filter(call -> call.method().equals("PUT"))
                .toList();
    }

    private List<FakeMicrosoft.Call> changesInChannel() {
        return changes().stream().filter(call -> call.path().contains(CHANNEL)).toList();
    }

    private List<FakeMicrosoft.Call> hung() {
        return microsoft.calls().stream()
                .filter(call -> call.method().equals("POST") && call.path().contains(CHANNEL))
                .toList();
    }

    private boolean shows(String words) {
        return changesInChannel().stream().anyMatch(call -> call.body().contains(words));
    }

    private static JsonNode card(JsonNode message) {
        return message.at("/attachments/0/content");
    }

    private static JsonNode button(JsonNode card, String label) {
        return Cards.all(card, "Action.Execute").stream()
                .filter(action -> action.path("title").asText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(JsonNode card) {
        return Cards.all(card, "Action.Execute").stream()
                .map(action -> action.path("title").asText())
                .toList();
    }
}
