package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.request.Feedback;
import dev.vett.request.Feedback.Opinion;
import dev.vett.request.Feedback.Subject;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thumbs below the answers: counted once, and nothing but ids. */
class OpinionsTest {
    private static final String QUESTION = "Får jag använda ChatGPT?";
    private static final String DRAFT = "Ring Kalle Berg på 070-1740605 om nyckeln.";

    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void judge(String label) {
        Shown reply = Shown.in(scene.command("/ask", QUESTION));
        scene.anna.click(reply.button(label), Posts.CHANNEL, true, scene.slack.responses());
    }

    private JsonObject question() throws InterruptedException {
        judge("Inte till hjälp");
        Call opened = scene.next();
        assertThat(opened.method()).isEqualTo("views.open");
        return Shown.in(opened).view();
    }

    private static JsonObject chosen(String value) {
        return JsonParser.parseString(
                        "{\"values\":{\"reason\":{\"reason\":{\"type\":\"radio_buttons\",\"selected_option\":%s}}}}"
                                .formatted(value))
                .getAsJsonObject();
    }

    @Test
    void theThumbsStandBelowAnswersAndVerdictsOnly() {
        assertThat(Shown.in(scene.command("/ask", QUESTION)).labels()).contains("Till hjälp", "Inte till hjälp");
        assertThat(Shown.in(scene.command("/check", DRAFT)).labels()).contains("Till hjälp", "Inte till hjälp");
        assertThat(Shown.in(scene.command("/vett", "help")).labels()).doesNotContain("Till hjälp");
    }

    @Test
    void aThumbUpIsCountedAtOnce() {
        judge("Till hjälp");

        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.opinions)
                .containsExactly(new Feedback("almhult", Subject.QUESTION, Optional.of("3/niva-3"), Opinion.GOOD));
    }

    @Test
    void aVerdictIsJudgedAsOneAndNamesNothingOfTheDraft() {
        Shown reply = Shown.in(scene.command("/check", DRAFT));
        scene.anna.click(reply.button("Till hjälp"), Posts.CHANNEL, true, scene.slack.responses());

        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.opinions).singleElement().satisfies(opinion -> {
            assertThat(opinion.subject()).isEqualTo(Subject.DRAFT);
            assertThat(opinion.pack()).isEqualTo("almhult");
            assertThat(opinion.section())
                    .hasValueSatisfying(id -> assertThat(id).matches("[a-z0-9./_-]+"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Svaret handlar om något annat, BESIDE_THE_POINT",
        "Svaret är svårt att förstå, UNCLEAR",
        "'För strängt, eller något är fel hittat', TOO_STRICT",
        "'För tillåtande, eller något saknas', TOO_LENIENT"
    })
    void theReasonIsCountedOnce(String label, Opinion reason) throws InterruptedException {
        JsonObject question = question();
        assertThat(scene.opinions).as("before there is a reason").isEmpty();
        assertThat(new Shown(question).text()).contains(label);

        scene.anna.send(question, chosen("{\"value\":\"" + reason.name().toLowerCase(Locale.ROOT) + "\"}"));

        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.opinions).extracting(Feedback::opinion).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"value\":\"good\"}", "{\"value\":\"<script>\"}", "{\"value\":7}"})
    void withoutAReasonThatIsOneItIsBad(String value) throws InterruptedException {
        scene.anna.send(question(), chosen(value));

        assertThat(scene.opinions).extracting(Feedback::opinion).containsExactly(Opinion.BAD);
    }

    @Test
    void whoClosesTheQuestionStillFoundItBad() throws InterruptedException {
        assertThat(scene.anna.close(question()).status()).isEqualTo(200);

        assertThat(scene.opinions).extracting(Feedback::opinion).containsExactly(Opinion.BAD);
    }

    @Test
    void whereTheQuestionDoesNotOpenItIsBad() throws InterruptedException {
        scene.slack.answer(method -> "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

        judge("Inte till hjälp");

        assertThat(scene.next().method()).isEqualTo("views.open");
        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.opinions).extracting(Feedback::opinion).containsExactly(Opinion.BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opinion|bad", "opinion|bad|almhult|draft|Kalle Berg", "help|almhult"})
    void whatIsNoOpinionIsNotCounted(String metadata) throws InterruptedException {
        JsonObject question = question();
        question.addProperty("private_metadata", metadata);

        assertThat(scene.anna.send(question, chosen("null")).status()).isEqualTo(200);
        assertThat(scene.opinions).isEmpty();
    }
}
