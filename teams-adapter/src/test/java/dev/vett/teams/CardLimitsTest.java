package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams' limits hold for every reply, and nothing is lost by them. */
class CardLimitsTest {
    private static final String LONG_ID = "i".repeat(500);
    private static final CardButtons CHAT = new CardButtons("almhult", Local.NO_PAGE, CardButtons.Surface.CHAT);
    private static final CardButtons PAGE = new CardButtons(
            "almhult",
            new PageLinks(Optional.of(URI.create("https://vett.example.org/ai")), true),
            CardButtons.Surface.CHAT);

    static Set<String> names() {
        return Recorded.REPLIES.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdForEveryReply(String name) {
        for (Language language : Language.values()) {
            Reply reply = Recorded.REPLIES.reply(name, language);
            checked(reply, CHAT);
            checked(reply, PAGE);
        }
    }

    static Stream<String> longTexts() {
        String words = "Får jag använda \"ChatGPT\" till detta\\?\n";
        return Stream.of(
                words.repeat(60_000 / words.length()),
                "å".repeat(60_000),
                "💡".repeat(30_000),
                "\u0001".repeat(60_000),
                "a".repeat(59_999) + "💡",
                "\"".repeat(60_000),
                "{{DATE(2026-03-02T09:00:00Z)}} ".repeat(2_000),
                "漢字".repeat(30_000));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void holdForALongQuote(String text) {
        Block.Citation citation = new Block.Citation("almhult", "3", "§3");
        List<Block> blocks = List.of(
                new Block.Lead(Block.Tone.INFORMATION, "Så står det i riktlinjen:"),
                new Block.Quote(text, Optional.empty(), citation),
                new Block.Quote(text, Optional.of(text.substring(100, 40_000)), citation),
                new Block.Details("Visa mer", List.of(new Block.Quote(text, Optional.empty(), citation))));
        Reply reply = new Reply(Language.SV, Audience.PRIVATE, blocks);
        List<ObjectNode> cards = checked(reply, CHAT);
        assertThat(cards).hasSizeGreaterThan(8);
        // Three times the whole text, in order, and once folded away.
        assertThat(all(cards)).contains("”" + text + "”– §3”" + text + "”– §3");
        assertThat(cards.get(cards.size() - 1).toString()).contains("Action.ToggleVisibility", "\"isVisible\":false");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000, 199_000})
    void aCopyKeepsEveryCharacter(int length) {
        String draft = " a\tb  c\r\n\n*d* [e](f) _g_ <h> &i; {{DATE(2026-01-01T00:00:00Z)}} \\ \" é 💡\n";
        UserText text = UserText.of(draft.repeat(length / draft.length() + 1));
        Reply reply = new Reply(Language.SV, Audience.PRIVATE, List.of(new Block.Copy("Texten:", text)));
        assertThat(all(checked(reply, CHAT))).isEqualTo("Texten:" + text.text());
    }

    @Test
    void aHalfCharacterDoesNoHarm() {
        Reply reply = new Reply(
                Language.SV,
                Audience.PRIVATE,
                List.of(new Block.Copy("Texten:", UserText.of("a\uD83D b \uDCA1".repeat(5_000)))));
        assertThat(AdaptiveCard.cards(reply, CHAT))
                .allSatisfy(card -> assertThat(Json.object(Json.bytes(card))).isPresent());
    }

    @Test
    void manyButtonsBecomeSeveralRows() {
        List<Block.Button> buttons = IntStream.range(0, 40)
                .mapToObj(number -> new Block.Button(
                        "Läs § " + number,
                        new Block.Target.Send(new Request.Open("almhult", "s/" + "x".repeat(150) + number))))
                .toList();
        Reply reply = new Reply(
                Language.SV,
                Audience.PRIVATE,
                List.of(
                        new Block.Question("Vilken?", Optional.empty(), buttons),
                        new Block.Actions(Optional.empty(), buttons)));
        List<ObjectNode> cards = checked(reply, CHAT);
        assertThat(cards.stream().flatMap(card -> Cards.all(card, "Action.Submit").stream()))
                .hasSize(80);
    }

    @Test
    void manyFindingsAndDetailsInDetailsAreNotLost() {
        List<Block> inner = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            inner.add(new Block.Details(
                    "Mer " + number, List.of(new Block.Text("Text " + number + " " + "x".repeat(100)))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(Block.Tone.STOP, "Lead " + "å".repeat(5_000)));
        blocks.add(new Block.Details("Visa mer " + "å".repeat(100), inner));
        blocks.add(new Block.Note(true, "Sist"));
        blocks.add(new Block.Details("Och mer", inner));
        checked(new Reply(Language.SV, Audience.PRIVATE, blocks), CHAT);
    }

    /** All limits for one reply; its cards. */
    private static List<ObjectNode> checked(Reply reply, CardButtons links) {
        List<ObjectNode> cards = AdaptiveCard.cards(reply, links);
        assertThat(cards).isNotEmpty();
        for (ObjectNode card : cards) {
            assertThat(Json.bytes(sent(Message.showing(card))).length).isLessThanOrEqualTo(25_000);
            assertThat(card.path("body")).isNotEmpty();
            assertThat(card.path("lang").asText()).isEqualTo(reply.language().code());
            for (JsonNode set : Cards.all(card, "ActionSet")) {
                assertThat(set.path("actions")).hasSizeBetween(1, AdaptiveCard.MOST_ACTIONS);
            }
            Cards.all(card, "TextBlock")
                    .forEach(block -> assertThat(block.path("wrap").asBoolean()).isTrue());
            assertUnfolds(card);
        }
        assertThat(all(cards)).contains(Cards.words(reply, links));
        return cards;
    }

    /** Every button that unfolds has its own part, and every folded part its button. */
    private static void assertUnfolds(JsonNode card) {
        List<String> targets = Cards.all(card, "Action.ToggleVisibility").stream()
                .map(toggle -> toggle.path("targetElements").get(0).asText())
                .toList();
        List<String> folded = Cards.all(card, "Container").stream()
                .filter(container -> container.has("id"))
                .map(container -> container.path("id").asText())
                .toList();
        assertThat(folded).isEqualTo(targets);
        assertThat(new HashSet<>(folded)).hasSize(folded.size());
    }

    private static String all(List<ObjectNode> cards) {
        return cards.stream().flatMap(card -> Cards.texts(card).stream()).collect(Collectors.joining());
    }

    /** With the longest ids that are taken. */
    private static ObjectNode sent(ObjectNode activity) {
        Activity to = new Activity("message");
        to.setFrom(new ChannelAccount(LONG_ID));
        to.setRecipient(new ChannelAccount(LONG_ID));
        return Connector.addressed(to, LONG_ID, new Message(activity))
                .put("replyToId", LONG_ID)
                .put("id", LONG_ID);
    }
}
