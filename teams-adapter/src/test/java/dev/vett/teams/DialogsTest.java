package dev.vett.teams;

import static dev.vett.teams.Invoked.CHANNEL;
import static dev.vett.teams.Invoked.PERSONAL;
import static dev.vett.teams.Invoked.card;
import static dev.vett.teams.Invoked.object;
import static dev.vett.teams.Invoked.pressing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.Product;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts in dialogs, with the whole product behind them: from a card, from where a message is written, from a message. */
class DialogsTest {
    private static final BiFunction<Request, Context, Reply> PRODUCT = Product.load();
    private static final String DRAFT = "Hej Anna Berg, 19090527-1474 har sökt försörjningsstöd.";
    private static final PageLinks PAGE = new PageLinks(Optional.of(URI.create("https://vett.example.org")), true);

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Invoked teams = new Invoked(Local.endpoint(PRODUCT, new MovableClock()), microsoft.serviceUrl());

    @AfterEach
    void close() {
        microsoft.close();
    }

    @ParameterizedTest
    @CsvSource({
        "task/fetch, {\"data\":{\"open\":\"check\"},\"context\":{\"theme\":\"default\"}}",
        "composeExtension/fetchTask, '{\"commandId\":\"checkDraft\",\"commandContext\":\"compose\"}'",
        "composeExtension/fetchTask, '{\"commandId\":\"checkDraft\",\"commandContext\":\"commandBox\"}'"
    })
    void aFormIsOpened(String name, String value) {
        for (String conversation : List.of(PERSONAL, "groupChat", CHANNEL)) {
            JsonNode form = card(teams.invoke(
                    conversation,
                    name,
                    Json.object(value.replace(",\"context\":{\"theme\":\"default\"", ""))
                            .orElse(object())));
            assertThat(Cards.all(form, "Input.Text")).hasSize(1);
            assertThat(Cards.all(form, "Input.Toggle")).hasSize(1);
            assertThat(form.toString()).contains("Texten går genom Teams, men blir inget meddelande.");
            assertThat(pressing(form, "Kolla").path("fill").asText()).isEqualTo("check");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"composeExtension/submitAction", "task/submit"})
    void aDraftIsAnsweredInTheDialogAndNowhereElse(String name) {
        ObjectNode answer = teams.invoke(CHANNEL, name, filled(DRAFT, false));
        assertThat(Cards.texts(card(answer)))
                .contains("✗ Använd inte AI med den här texten.")
                .anyMatch(text -> text.contains("Särskild sekretess, nivå\u00a04"));
        assertThat(answer.toString()).doesNotContain("Anna Berg", "19090527", "Ta bort meddelandet");
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void theDeclaredFormCanReplaceWhatWasFound() {
        JsonNode answer = card(teams.invoke(PERSONAL, "task/submit", filled(DRAFT, true)));
        assertThat(String.join("\n", Cards.texts(answer)))
                .contains("[NAMN 1], [PERSONNUMMER 1]")
                .doesNotContain("Berg");
        assertThat(dataOf(answer)).doesNotContain("NAMN", "försörjningsstöd");
    }

    @Test
    void aQuestionIsAnsweredInTheSameDialog() {
        JsonNode asked =
                card(teams.invoke(PERSONAL, "task/submit", filled("Mötet flyttas till tisdag klockan tre.", false)));
        ObjectNode no = pressing(asked, "Nej");
        JsonNode resolved = card(teams.invoke(PERSONAL, "task/submit", value(no)));
        assertThat(String.join("\n", Cards.texts(resolved))).contains("Du svarade nej.");
        assertThat(dataOf(asked)).doesNotContain("tisdag");
    }

    /** Who wrote it is told what to do about it; others cannot delete it. */
    @ParameterizedTest
    @CsvSource({"99999999-8888-7777-6666-555555555555, true", "00000000-8888-7777-6666-555555555555, false"})
    void aMessageIsCheckedInAFormThatHoldsIt(String author, boolean own) {
        ObjectNode value = object().put("commandId", "checkMessage").put("commandContext", "message");
        ObjectNode payload = value.putObject("messagePayload").put("id", "1485983408511");
        payload.putObject("from").putObject("user").put("id", author);
        payload.putObject("body")
                .put("contentType", "html")
                .put(
                        "content",
                        "<div><p>Hej Anna Berg,</p><p>19090527-1474 har s&#246;kt &lt;st&#246;d&gt;&nbsp;igen.</p></div>");
        JsonNode form = card(teams.invoke(CHANNEL, "composeExtension/fetchTask", value));
        assertThat(Cards.all(form, "Input.Text").get(0).path("value").asText())
                .isEqualTo("Hej Anna Berg,\n19090527-1474 har sökt <stöd> igen.");
        ObjectNode data = pressing(form, "Kolla").put("text", DRAFT);
        ObjectNode answer = teams.invoke(CHANNEL, "composeExtension/submitAction", value(data));
        assertThat(answer.toString().contains("Ta bort meddelandet")).isEqualTo(own);
    }

    @Test
    void whatIsSharedFromWhereAMessageIsWrittenStandsThereWithoutTheDraft() {
        JsonNode answer = card(teams.invoke(CHANNEL, "composeExtension/submitAction", filled(DRAFT, false)));
        ObjectNode shared =
                teams.invoke(CHANNEL, "composeExtension/submitAction", value(pressing(answer, "Dela i chatten")));
        assertThat(shared.at("/composeExtension/type").asText()).isEqualTo("result");
        JsonNode card = shared.at("/composeExtension/attachments/0/content");
        assertThat(String.join("\n", Cards.texts(card))).contains("nivå\u00a04", "Får ej användas");
        assertThat(card.toString())
                .doesNotContain("Anna", "19090527", "personnummer", "Action.Submit", "Action.Execute");
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void nothingIsSharedWhereNobodyElseIs() {
        JsonNode own = card(teams.invoke(PERSONAL, "task/submit", filled(DRAFT, false)));
        assertThat(Cards.texts(own)).doesNotContain("Dela i chatten");
        ObjectNode box = filled(DRAFT, false).put("commandContext", "commandBox");
        assertThat(Cards.texts(card(teams.invoke(PERSONAL, "composeExtension/submitAction", box))))
                .doesNotContain("Dela i chatten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{\"data\":{\"fill\":\"x\",\"text\":\"abc\"}}",
                "{\"data\":{\"code\":\"resolve|almhult|<script>||1|\"}}",
                "{\"data\":{\"judge\":\"opinion|good|almhult|draft|1\"}}",
                "{\"data\":{\"share\":7}}"
            })
    void whatNoFormOfVettSaysIsAnsweredWithHelp(String value) {
        for (String name : List.of("task/submit", "composeExtension/submitAction")) {
            assertThat(Cards.texts(
                            card(teams.invoke(PERSONAL, name, Json.object(value).orElseThrow()))))
                    .anyMatch(text -> text.contains("Den knappen gäller inte längre"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void anEmptyFormIsAnsweredInWords(String text) {
        assertThat(Cards.texts(card(teams.invoke(PERSONAL, "task/submit", filled(text, false)))))
                .isNotEmpty();
    }

    @Test
    void aReplyThatIsTooLargeForADialogSaysSo() {
        StringBuilder draft = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            draft.append("Anna Berg ")
                    .append(i)
                    .append(", tel 070-1740605, anna.berg")
                    .append(i)
                    .append("@example.se\n");
        }
        ObjectNode answer = teams.invoke(PERSONAL, "task/submit", filled(draft.toString(), true));
        assertThat(Json.bytes(answer).length).isLessThan(25_000);
        assertThat(Cards.texts(card(answer))).anyMatch(text -> text.startsWith("Svaret får inte plats här."));
    }

    @Test
    void whereDraftsBelongOnThePageTheDialogLeadsThere() {
        Invoked page = new Invoked(
                TeamsEndpoint.of(Local.with(PAGE), PRODUCT, feedback -> {}, new MovableClock()),
                microsoft.serviceUrl());
        JsonNode card =
                card(page.invoke(PERSONAL, "composeExtension/fetchTask", object().put("commandId", "checkDraft")));
        assertThat(Cards.all(card, "Input.Text")).isEmpty();
        assertThat(Cards.all(card, "Action.OpenUrl").get(0).path("url").asText())
                .isEqualTo("https://vett.example.org/?pack=almhult#check");
    }

    private static ObjectNode filled(String text, boolean copy) {
        return value(object().put("fill", "check")
                        .put("lang", "sv")
                        .put("text", text)
                        .put("copy", String.valueOf(copy)))
                .put("commandId", "checkDraft")
                .put("commandContext", "compose");
    }

    private static ObjectNode value(ObjectNode data) {
        ObjectNode value = object();
        value.set("data", data);
        return value;
    }

    /** What the buttons of a card carry. */
    private static String dataOf(JsonNode card) {
        return Cards.all(card, "Action.Submit").toString() + Cards.all(card, "Action.Execute");
    }
}
