package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card says, and what it must not become. */
class AdaptiveCardTest {
    private static final CardButtons LINKS = new CardButtons("almhult", Local.NO_PAGE, CardButtons.Surface.CHAT);
    private static final Block.Citation CITATION =
            new Block.Citation("almhult", "3", "§3 *a* [b](https://example.org)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*fet* text",
                "[länk](https://example.org)",
                "![bild](https://example.org/x.png)",
                "se https://example.org",
                "se www.example.org",
                "maja@example.org",
                "- punkt",
                " 1. punkt",
                "# rubrik",
                "`kod`",
                "a_b_c",
                "a &lt; b",
                "<b>fet</b>",
                "a\\b",
                "{{DATE(2026-01-01T00:00:00Z)}}",
                "två\nrader"
            })
    void nothingBecomesMarkup(String text) {
        List<Block> blocks = List.of(
                new Block.Lead(Block.Tone.INFORMATION, text),
                new Block.Text(text),
                new Block.Note(true, text),
                new Block.Quote(text, Optional.of(text), CITATION),
                new Block.Verdicts(List.of(new Block.ToolLine(text, Verdict.ALLOWED, text, List.of()))),
                new Block.Question(text, Optional.of(CITATION), List.of()),
                new Block.Actions(Optional.of(text), List.of()),
                new Block.Details(text, List.of(new Block.Text(text))));
        ObjectNode card = card(blocks);
        assertThat(Cards.all(card, "TextBlock")).isEmpty();
        assertThat(String.join("|", Cards.texts(card))).contains(text + "|" + text + "|! " + text + "|”" + text + "”");
        // A host looks for its function in each run of its own.
        assertThat(card.path("body").toString()).doesNotContain("\"text\":\"{{DATE(");
    }

    @Test
    void aPlainLeadIsAHeading() {
        ObjectNode heading = (ObjectNode) Cards.all(
                        card(List.of(new Block.Lead(Block.Tone.STOP, "Använd inte AI med den här texten."))),
                        "TextBlock")
                .get(0);
        assertThat(heading.path("style").asText()).isEqualTo("heading");
        assertThat(heading.path("text").asText()).isEqualTo("✗ Använd inte AI med den här texten.");
    }

    @ParameterizedTest
    @CsvSource({"ALLOWED, ✓", "ALLOWED_IF, ?", "NEEDS_APPROVAL, ?", "NOT_COVERED, –", "NOT_ALLOWED, ✗"})
    void aVerdictHasASymbolAndItsWords(Verdict verdict, String symbol) {
        Block.Quote clause =
                new Block.Quote("Får ej användas", Optional.empty(), new Block.Citation("almhult", "3", "§3"));
        assertThat(Cards.texts(card(List.of(new Block.Verdicts(
                        List.of(new Block.ToolLine("ChatGPT", verdict, "vad som gäller", List.of(clause))))))))
                .containsExactly(symbol + " ChatGPT: vad som gäller (§3)");
    }

    @ParameterizedTest
    @EnumSource
    void everyToneIsDrawn(Block.Tone tone) {
        assertThat(Cards.texts(card(List.of(new Block.Lead(tone, "Svar"))))).hasSize(1);
    }

    @Test
    void theSentenceThatMattersStandsOut() {
        ObjectNode card = card(List.of(
                new Block.Quote("Först. Det viktiga. Sist.", Optional.of("Det viktiga."), CITATION),
                new Block.Quote("Allt.", Optional.of("Något annat."), CITATION)));
        assertThat(card.toString())
                .contains("{\"type\":\"TextRun\",\"text\":\"Det viktiga.\",\"weight\":\"bolder\"}")
                .contains("{\"type\":\"TextRun\",\"text\":\"”Allt.”\"}");
    }

    @Test
    void aButtonCarriesIdsOnly() {
        Request.Open open = new Request.Open("digg", "etikfragor");
        ObjectNode card = card(List.of(new Block.Actions(
                Optional.empty(),
                List.of(
                        new Block.Button("Läs", new Block.Target.Send(open)),
                        new Block.Button("Fråga", new Block.Target.Form(Block.Target.Box.ASK)),
                        new Block.Button("Kolla", new Block.Target.Form(Block.Target.Box.CHECK)),
                        new Block.Button("Byt ut", new Block.Target.Form(Block.Target.Box.COPY))))));
        assertThat(Cards.texts(card)).containsExactly("Läs", "Kolla", "Byt ut");
        List<JsonNode> submits = Cards.all(card, "Action.Submit");
        assertThat(submits.get(0).path("data").toString())
                .isEqualTo("{\"code\":\"open|almhult|digg|etikfragor\",\"lang\":\"sv\"}");
        assertThat(submits.get(2).path("data").toString())
                .isEqualTo("{\"open\":\"copy\",\"lang\":\"sv\",\"msteams\":{\"type\":\"task/fetch\"}}");
    }

    @Test
    void aDecisionTakesThePlaceOfTheOneBefore() {
        Request.Resolve resolve = new Request.Resolve(Evidence.none().answered("open-web", Answer.NO));
        ObjectNode card = card(List.of(
                new Block.Actions(Optional.empty(), List.of(new Block.Button("Nej", new Block.Target.Send(resolve))))));
        ObjectNode execute = (ObjectNode) Cards.all(card, "Action.Execute").get(0);
        assertThat(execute.path("verb").asText()).isEqualTo("vett");
        assertThat(execute.path("fallback").path("type").asText()).isEqualTo("Action.Submit");
        assertThat(execute.path("fallback").path("data")).isEqualTo(execute.path("data"));
        assertThat(Deed.read(execute.path("data"))).contains(new Deed.Send(new RequestCode("almhult", resolve)));
        assertThat(Deed.language(execute.path("data"))).contains(Language.SV);
    }

    @Test
    void theHeadIsWhatTeamsExpects() {
        ObjectNode card =
                card(List.of(new Block.Text("Text"), new Block.Lead(Block.Tone.INFORMATION, "å".repeat(300))));
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.5");
        assertThat(card.path("$schema").asText()).isEqualTo("http://adaptivecards.io/schemas/adaptive-card.json");
        assertThat(card.path("lang").asText()).isEqualTo("sv");
        assertThat(card.path("fallbackText").asText()).isEqualTo("å".repeat(200) + "…");
        assertThat(card(List.of(new Block.Text("Text"))).path("fallbackText").asText())
                .isEqualTo("Vett");
    }

    private static ObjectNode card(List<Block> blocks) {
        List<ObjectNode> cards = AdaptiveCard.cards(new Reply(Language.SV, Audience.PRIVATE, blocks), LINKS);
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }
}
