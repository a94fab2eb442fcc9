package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Citation;
import dev.vett.reply.Block.Copy;
import dev.vett.reply.Block.Details;
import dev.vett.reply.Block.FindingLine;
import dev.vett.reply.Block.Findings;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Question;
import dev.vett.reply.Block.Quote;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.reply.Block.ToolLine;
import dev.vett.reply.Block.Verdicts;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.screening.Confidence;
import dev.vett.screening.Span;
import dev.vett.screening.UserText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reply has room in Slack, loses nothing on the way, and stays text. */
class BlockKitTest {
    private static final Citation CITATION = new Citation("almhult", "3", "§3");
    private static final Set<String> KINDS = Set.of("section", "rich_text", "context", "actions", "divider");

    static Stream<Arguments> replies() {
        return Core.REPLIES.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyReplyHasRoomAndLosesNothing(String name, Language language) {
        Reply reply = Core.REPLIES.reply(name, language);

        List<List<LayoutBlock>> messages = messages(reply);

        hasRoom(messages);
        losesNothing(reply, messages);
        assertThat(BlockKit.view(reply, drawing(Optional.empty(), language)))
                .hasSizeLessThanOrEqualTo(BlockKit.BLOCKS_OF_VIEW)
                .hasSize(messages.stream().mapToInt(List::size).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ord ", "å", "😀", "<&>", "\"\\", "rad\n"})
    void aVeryLongTextComesWhole(String unit) {
        String text = unit.repeat(20_000 / unit.length());
        String half = text.substring(0, 10_000 / unit.length() * unit.length());
        Reply reply = reply(
                Audience.PRIVATE,
                new Lead(Tone.STOP, text),
                new Text(text),
                new Quote(text, Optional.of(half), CITATION),
                new Verdicts(List.of(new ToolLine(text, Verdict.NOT_ALLOWED, text, List.of()))),
                new Copy("Kopia", UserText.of(text)),
                new Note(true, text),
                new Details("Visa mer", List.of(new Text(text), new Quote(text, Optional.empty(), CITATION))));

        List<List<LayoutBlock>> messages = messages(reply);

        hasRoom(messages);
        losesNothing(reply, messages);
        assertThat(messages).hasSizeGreaterThan(1);
    }

    @Test
    void manyBlocksBecomeSeveralMessagesAndOneViewThatSaysSo() {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(130, new Text("Stycke")));
        Reply reply = new Reply(Language.SV, Audience.PRIVATE, blocks);

        assertThat(messages(reply)).extracting(List::size).containsExactly(50, 50, 30);
        List<LayoutBlock> view = BlockKit.view(reply, drawing(Optional.empty(), Language.SV));
        assertThat(view).hasSize(100);
        assertThat(json(view.get(99))).contains(labels(Language.SV).say("answer.cut"));
    }

    @Test
    void manyAndLongButtonsHaveRoom() {
        List<Button> buttons = IntStream.range(0, 30)
                .mapToObj(i -> new Button(
                        i + " Läs avsnittet " + "om något ".repeat(20),
                        new Target.Send(new Request.Open("digg", "a/" + i))))
                .toList();
        Reply reply = reply(Audience.PRIVATE, new Actions(Optional.empty(), buttons));

        List<List<LayoutBlock>> messages = messages(reply);

        hasRoom(messages);
        losesNothing(reply, messages);
    }

    @Test
    void textStaysText() {
        String text = "*a* _b_ ~c~ `d` ```e``` <!channel> <@U123> <https://example.com|f> @here #allmänt :tada: "
                + "> g &lt; https://example.com anna@example.com";
        Reply reply = reply(
                Audience.PRIVATE,
                new Lead(Tone.STOP, text),
                new Text(text),
                new Quote(text, Optional.of("_b_"), new Citation("almhult", "3", text)),
                new Verdicts(List.of(new ToolLine(text, Verdict.ALLOWED, text, List.of()))),
                new Findings(text, List.of(new FindingLine(text, 1, text, Confidence.LIKELY, text, new Span(0, 1)))),
                new Question(text, Optional.of(CITATION), List.of(new Button(text, new Target.Form(Target.Box.ASK)))),
                new Actions(Optional.of(text), List.of()),
                new Copy(text, UserText.of(text)),
                new Note(false, text),
                new Details("Visa mer", List.of(new Text(text))));

        List<JsonObject> texts = messages(reply).stream()
                .flatMap(message -> objects(tree(message)).stream())
                .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
                .toList();

        // "text" within rich_text and "plain_text" are shown as they are; nothing else holds a text.
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(
                        object -> assertThat(object.get("type").getAsString()).isIn("plain_text", "text"));
        assertThat(texts.stream()
                        .filter(object -> object.get("type").getAsString().equals("plain_text")))
                .allSatisfy(
                        object -> assertThat(object.get("emoji").getAsBoolean()).isFalse());
        assertThat(messages(reply).stream().flatMap(message -> objects(tree(message)).stream()))
                .noneSatisfy(object -> assertThat(object.has("user_id")
                                || object.has("channel_id")
                                || object.has("range")
                                || object.has("url"))
                        .isTrue());
        assertThat(BlockKit.summary(reply))
                .doesNotContain("<")
                .doesNotContain(">")
                .contains("&lt;!channel&gt;");
    }

    @Test
    void theSentenceThatMattersIsBold() {
        Reply reply =
                reply(Audience.PRIVATE, new Quote("Först. Det viktiga. Sist.", Optional.of("Det viktiga."), CITATION));

        assertThat(json(messages(reply)))
                .contains("{\"type\":\"text\",\"text\":\"”Först. \"}")
                .contains("{\"type\":\"text\",\"text\":\"Det viktiga.\",\"style\":{\"bold\":true")
                .contains("{\"type\":\"text\",\"text\":\" Sist.”\"}")
                .contains("\"type\":\"rich_text_quote\"");
    }

    @Test
    void aDraftIsNotShownToAChannel() {
        Reply reply = reply(
                Audience.CHANNEL,
                new Lead(Tone.STOP, "Stopp"),
                new Copy("Kopia", UserText.of("Anna Berg")),
                new Details("Visa mer", List.of(new Copy("Kopia", UserText.of("Anna Berg")))));

        assertThat(json(messages(reply))).doesNotContain("Anna");
    }

    @Test
    void sectionsAreReadOnThePageWhereThereIsOne() {
        Button open = new Button("Läs", new Target.Send(new Request.Open("asker", "ai-vettreglene/6 å")));
        Reply reply = reply(Audience.PRIVATE, new Actions(Optional.empty(), List.of(open)));

        String page = json(
                BlockKit.messages(reply, drawing(Optional.of(URI.create("https://vett.example.com/")), Language.SV)));

        assertThat(page)
                .contains("\"url\":\"https://vett.example.com/guideline/asker#ai-vettreglene/6%20%C3%A5\"")
                .doesNotContain("\"value\"");
        assertThat(json(messages(reply))).contains("\"value\":\"open|").doesNotContain("\"url\"");
    }

    @Test
    void whatAsksWhetherSomethingIsWrongStandsAboveItsButtons() {
        Button no = new Button("Det är inte en person", new Target.Send(new Request.Help()));
        Reply reply = reply(
                Audience.PRIVATE,
                new Details(
                        "Visa mer",
                        List.of(
                                new Text("Det här hittade jag"),
                                new Actions(Optional.of("Har jag fel?"), List.of(no)),
                                new Text("Källa"))));

        assertThat(tree(messages(reply).get(0)).asList())
                .extracting(block -> block.getAsJsonObject().get("type").getAsString())
                .containsExactly("divider", "context", "section", "section", "actions", "section");
    }

    @Test
    void whatWillBeSharedIsToldBeforeItIs() {
        Reply reply = Core.REPLIES.reply("check-almhult-level-4", Language.SV);
        Drawing drawing = new Drawing(
                "almhult", new PageLinks(Optional.empty(), false), labels(Language.SV), true, Optional.empty());

        List<JsonObject> asking = objects(tree(BlockKit.messages(reply, drawing).get(0))).stream()
                .filter(object -> object.has("confirm"))
                .toList();

        assertThat(asking).hasSize(1);
        assertThat(asking.get(0).get("value").getAsString()).startsWith("share|");
        assertThat(asking.get(0).getAsJsonObject("confirm").toString()).contains("Texten är inte med.");
    }

    @ParameterizedTest
    @CsvSource({"failure, false", "off-topic, true"})
    void nobodyIsAskedWhetherAFaultHelped(String name, boolean asked) {
        Drawing drawing = new Drawing(
                "almhult",
                new PageLinks(Optional.empty(), false),
                labels(Language.SV),
                false,
                Optional.of(Feedback.Subject.QUESTION));

        assertThat(json(BlockKit.messages(Core.REPLIES.reply(name, Language.SV), drawing))
                        .contains("feedback_buttons"))
                .isEqualTo(asked);
    }

    @Test
    void aHomeHasItsOwnRowAboveTheRules() {
        Reply reply = reply(
                Audience.PRIVATE,
                new Lead(Tone.INFORMATION, "Så använder du Vett."),
                new Details(
                        "Visa mer",
                        List.of(
                                new Text("Öppen:"),
                                new Verdicts(
                                        List.of(new ToolLine("ChatGPT", Verdict.ALLOWED, "tillåter", List.of()))))));

        List<LayoutBlock> home = BlockKit.home(reply, drawing(Optional.empty(), Language.SV), Texts.context("Språk"));

        assertThat(home).hasSize(4);
        assertThat(json(home.get(1))).contains("Språk");
        assertThat(json(home.get(2))).contains("divider");
        assertThat(json(home.get(3))).contains("Öppen:").contains("\\n✓ ChatGPT: tillåter");
        assertThat(json(home)).doesNotContain(labels(Language.SV).say("details"));
    }

    private static void hasRoom(List<List<LayoutBlock>> messages) {
        Set<String> ids = new HashSet<>();
        for (List<LayoutBlock> message : messages) {
            assertThat(message).hasSizeBetween(1, BlockKit.BLOCKS_OF_MESSAGE);
            assertThat(json(message)).hasSizeLessThanOrEqualTo(12_000);
            for (JsonElement element : tree(message)) {
                JsonObject block = element.getAsJsonObject();
                assertThat(block.get("type").getAsString()).isIn(KINDS);
                if (block.has("elements")) {
                    JsonArray elements = block.getAsJsonArray("elements");
                    int most = block.get("type").getAsString().equals("actions") ? 25 : 10;
                    assertThat(elements.size()).isBetween(1, most);
                }
            }
            for (JsonObject object : objects(tree(message))) {
                switch (object.get("type").getAsString()) {
                    case "plain_text", "text" ->
                        assertThat(object.get("text").getAsString())
                                .isNotEmpty()
                                .hasSizeLessThanOrEqualTo(3_000);
                    case "button" -> {
                        String label =
                                object.getAsJsonObject("text").get("text").getAsString();
                        assertThat(label).isNotBlank().hasSizeLessThanOrEqualTo(75);
                        assertThat(object.get("action_id").getAsString()).hasSizeLessThanOrEqualTo(255);
                        assertThat(ids.add(object.get("action_id").getAsString()))
                                .isTrue();
                        assertThat(object.get("value").getAsString()).hasSizeLessThanOrEqualTo(RequestCode.LONGEST);
                        assertThat(ButtonCode.read(
                                        object.get("action_id").getAsString(),
                                        object.get("value").getAsString()))
                                .isPresent();
                    }
                    default -> {}
                }
            }
        }
    }

    private static void losesNothing(Reply reply, List<List<LayoutBlock>> messages) {
        // A text may go on in the next block, where Slack drops the spaces of its ends.
        String drawn = squeezed(messages.stream()
                .flatMap(message -> objects(tree(message)).stream())
                .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
                .map(object -> object.get("text").getAsString())
                .collect(Collectors.joining()));
        for (String text : texts(reply.blocks())) {
            assertThat(drawn).contains(squeezed(text));
        }
    }

    private static List<String> texts(List<Block> blocks) {
        List<String> texts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Lead lead) {
                texts.add(lead.text());
            } else if (block instanceof Text text) {
                texts.add(text.text());
            } else if (block instanceof Quote quote) {
                texts.add(quote.text());
                texts.add(quote.citation().label());
            } else if (block instanceof Verdicts verdicts) {
                verdicts.lines().forEach(line -> {
                    texts.add(line.tool() + ": " + line.words());
                    line.citation().ifPresent(citation -> texts.add(citation.label()));
                });
            } else if (block instanceof Findings findings) {
                texts.add(findings.title());
                findings.lines().forEach(line -> texts.addAll(List.of(line.what(), line.where(), line.sureness())));
            } else if (block instanceof Question question) {
                texts.add(question.text());
                question.answers().forEach(button -> texts.add(button.label()));
            } else if (block instanceof Actions actions) {
                actions.next().ifPresent(texts::add);
                actions.buttons().forEach(button -> texts.add(button.label()));
            } else if (block instanceof Copy copy) {
                texts.add(copy.title());
                texts.add(copy.text().text());
            } else if (block instanceof Note note) {
                texts.add(note.text());
            } else if (block instanceof Details details) {
                texts.addAll(texts(details.blocks()));
            }
        }
        return texts;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Reply reply(Audience audience, Block... blocks) {
        return new Reply(Language.SV, audience, List.of(blocks));
    }

    private static List<List<LayoutBlock>> messages(Reply reply) {
        return BlockKit.messages(reply, drawing(Optional.empty(), reply.language()));
    }

    private static Drawing drawing(Optional<URI> page, Language language) {
        return new Drawing("almhult", new PageLinks(page, false), labels(language), false, Optional.empty());
    }

    private static Labels labels(Language language) {
        return Forms.labels(Labels.all(), language);
    }

    private static String json(Object blocks) {
        return GsonFactory.createSnakeCase().toJson(blocks);
    }

    private static JsonArray tree(List<LayoutBlock> blocks) {
        return GsonFactory.createSnakeCase().toJsonTree(blocks).getAsJsonArray();
    }

    /** Every object with a type, in its order, however deep. */
    private static List<JsonObject> objects(JsonElement element) {
        List<JsonObject> found = new ArrayList<>();
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(item -> found.addAll(objects(item)));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            if (object.has("type")) {
                found.add(object);
            }
            object.entrySet().forEach(entry -> found.addAll(objects(entry.getValue())));
        }
        return found;
    }
}
