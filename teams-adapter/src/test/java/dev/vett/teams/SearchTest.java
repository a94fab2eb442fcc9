package dev.vett.teams;

import static dev.vett.teams.Invoked.CHANNEL;
import static dev.vett.teams.Invoked.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.Product;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Find in the guideline", with the whole product behind it. */
class SearchTest {
    private static final BiFunction<Request, Context, Reply> PRODUCT = Product.load();

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Invoked teams = new Invoked(Local.endpoint(PRODUCT, new MovableClock()), microsoft.serviceUrl());

    @AfterEach
    void close() {
        microsoft.close();
    }

    @Test
    void sectionsAreOfferedAsCardsWithTheirSource() {
        JsonNode found = search("måste jag granska det AI skriver");
        assertThat(found.path("type").asText()).isEqualTo("result");
        assertThat(found.path("attachments").size()).isBetween(1, 8);
        JsonNode first = found.path("attachments").get(0);
        assertThat(first.path("contentType").asText()).isEqualTo(Message.CARD);
        assertThat(String.join("\n", Cards.texts(first.path("content"))))
                .contains(
                        "AI-genererat innehåll ska alltid granskas.",
                        "Riktlinje för användande av artificiell intelligens");
        assertThat(first.at("/preview/content/text").asText()).contains("§2.3");
        assertThat(first.at("/preview/content/title").asText()).startsWith("AI-genererat innehåll");
        Set<String> titles = new HashSet<>();
        found.path("attachments")
                .forEach(each -> assertThat(
                                titles.add(each.at("/preview/content/text").asText()))
                        .isTrue());
        // It stands in a message of a person, where Vett may not be.
        assertThat(found.toString()).doesNotContain("Action.Execute", "Action.Submit");
        assertThat(microsoft.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingTypedIsAnsweredWithAnExample(String query) {
        assertThat(search(query).path("type").asText()).isEqualTo("message");
        assertThat(search(query).path("text").asText()).contains("får jag använda Copilot?");
    }

    @Test
    void whatTheGuidelineDoesNotSayIsSaid() {
        JsonNode none = search("vad blir det för väder i helgen");
        assertThat(none.path("type").asText()).isEqualTo("message");
        assertThat(none.path("text").asText()).isNotBlank().doesNotContain("väder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"parameters\":7}", "{\"parameters\":[{\"name\":\"query\",\"value\":{}}]}"})
    void anotherShapeIsNothingTyped(String value) {
        ObjectNode answer = teams.invoke(
                CHANNEL, "composeExtension/query", Json.object(value).orElseThrow());
        assertThat(answer.at("/composeExtension/type").asText()).isEqualTo("message");
    }

    private JsonNode search(String query) {
        ObjectNode value = object().put("commandId", "findInGuideline");
        value.putArray("parameters").addObject().put("name", "query").put("value", query);
        return teams.invoke(CHANNEL, "composeExtension/query", value).path("composeExtension");
    }
}
