package dev.vett.teams;

import static dev.vett.teams.Invoked.PERSONAL;
import static dev.vett.teams.Invoked.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.request.Feedback;
import dev.vett.request.Feedback.Opinion;
import dev.vett.request.Feedback.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thumbs below replies become counts, and nothing else. */
class OpinionsTest {
    private static final String CANARY = "sa-far-ingen-veta";

    private final List<Feedback> counted = new ArrayList<>();
    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final TeamsEndpoint endpoint =
            TeamsEndpoint.of(Local.SETTINGS, new Recorded(), counted::add, new MovableClock());
    private final Invoked teams = new Invoked(endpoint, microsoft.serviceUrl());

    @AfterEach
    void close() {
        endpoint.close();
        microsoft.close();
    }

    @Test
    void aReplyCanBeJudgedAndHelpCannot() throws InterruptedException {
        assertThat(sent("Får jag använda ChatGPT?")
                        .at("/channelData/feedbackLoop/type")
                        .asText())
                .isEqualTo("custom");
        assertThat(sent("hjälp").has("channelData")).isFalse();
    }

    @Test
    void aThumbUpIsCountedAndThankedFor() throws InterruptedException {
        String id = answered();
        ObjectNode answer = teams.invoke(PERSONAL, "message/fetchTask", thumb("like"), id);
        assertThat(answer.at("/task/type").asText()).isEqualTo("message");
        assertThat(counted).containsExactly(feedback(Opinion.GOOD));
    }

    @ParameterizedTest
    @CsvSource({
        "beside_the_point, BESIDE_THE_POINT",
        "unclear, UNCLEAR",
        "too_strict, TOO_STRICT",
        "too_lenient, TOO_LENIENT",
        "good, BAD",
        "'', BAD",
        "x, BAD"
    })
    void aThumbDownAsksWhyAndTheReasonIsCounted(String reason, Opinion opinion) throws InterruptedException {
        String id = answered();
        JsonNode form = Invoked.card(teams.invoke(PERSONAL, "message/fetchTask", thumb("dislike"), id));
        assertThat(counted).isEmpty();
        assertThat(Cards.all(form, "Input.Text")).isEmpty();
        ObjectNode filled = Invoked.pressing(form, "Skicka").put("reason", reason);
        teams.invoke(PERSONAL, "message/submitAction", submitted("dislike", filled.toString()));
        assertThat(counted).containsExactly(feedback(opinion));
    }

    /** A client that knows no form of the bot's sends what its own asks for; words are not even read. */
    @ParameterizedTest
    @CsvSource({"like, GOOD", "dislike, BAD"})
    void teamsOwnFormIsCountedWithoutItsWords(String reaction, Opinion opinion) throws InterruptedException {
        String id = answered();
        ObjectNode value =
                submitted(reaction, object().put("feedbackText", CANARY).toString());
        teams.invoke(PERSONAL, "message/submitAction", value, id);
        assertThat(counted).containsExactly(feedback(opinion));
        assertThat(counted.toString()).doesNotContain(CANARY);
    }

    @Test
    void whatStandsBelowNoReplyOfLatelyIsNotCounted() {
        ObjectNode answer = teams.invoke(PERSONAL, "message/fetchTask", thumb("like"), "another");
        assertThat(answer.at("/task/value").asText()).contains("för gammalt");
        teams.invoke(PERSONAL, "message/submitAction", submitted("like", "{}"), "another");
        assertThat(counted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"actionValue\":7}", "{\"actionValue\":{\"reaction\":\"love\",\"feedback\":\"[\"}}"})
    void anotherShapeIsNotCounted(String value) throws InterruptedException {
        String id = answered();
        teams.invoke(PERSONAL, "message/submitAction", Json.object(value).orElseThrow(), id);
        assertThat(counted).isEmpty();
    }

    /** The id of an answer, which Teams' side gives. */
    private String answered() throws InterruptedException {
        sent("Får jag använda ChatGPT?");
        Thread.sleep(50);
        return "1";
    }

    private JsonNode sent(String text) throws InterruptedException {
        int before = microsoft.sent().size();
        endpoint.receive(Optional.empty(), Activities.bytes(Activities.message(microsoft.serviceUrl(), text)));
        return microsoft.sent(before + 1).get(before);
    }

    private static Feedback feedback(Opinion opinion) {
        return new Feedback("almhult", Subject.QUESTION, Optional.of("3/2"), opinion);
    }

    private static ObjectNode thumb(String reaction) {
        ObjectNode value = object();
        value.putObject("data")
                .put("actionName", "feedback")
                .putObject("actionValue")
                .put("reaction", reaction);
        return value;
    }

    private static ObjectNode submitted(String reaction, String form) {
        ObjectNode value = object().put("actionName", "feedback");
        value.putObject("actionValue").put("reaction", reaction).put("feedback", form);
        return value;
    }
}
