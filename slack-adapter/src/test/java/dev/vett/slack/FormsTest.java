package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.request.Request;
import dev.vett.slack.FakeSlack.Call;
import dev.vett.slack.Scene.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are filled in, from the first field to the last. */
class FormsTest {
    private static final Terms DRAFTS_ON_PAGE = new Terms("almhult", Optional.of(Scene.PAGE), true, false);
    private static final Terms WITH_PAGE = new Terms("almhult", Optional.of(Scene.PAGE), false, false);
    private static final String CHECK_PAGE = "https://vett.example.se/?pack=almhult#check";

    private static Shown form(Scene scene) throws InterruptedException {
        scene.command("/check", "");
        return Shown.in(scene.next());
    }

    private static String draft(Scene scene) {
        return ((Request.Check) scene.requests.get(0)).text().text();
    }

    private static long fields(Shown form) {
        return form.hidden().stream()
                .filter(id -> id.matches("text[0-9]*"))
                .distinct()
                .count();
    }

    // More room

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreRoomComesUpToTenFieldsAndTheTickStays(boolean copy) throws Exception {
        try (Scene scene = new Scene()) {
            Shown form = form(scene);
            for (int fields = 2; fields <= Forms.MOST_FIELDS; fields++) {
                JsonObject filled = Person.filled(form.view(), List.of("Hej Kalle Berg"), copy);
                scene.anna.click(form.button("Mer plats"), filled);
                Call updated = scene.next();
                assertThat(updated.method()).isEqualTo("views.update");
                form = Shown.in(updated);
                assertThat(fields(form)).isEqualTo(fields);
                assertThat(form.json().toString().contains("initial_options")).isEqualTo(copy);
                assertThat(form.json().toString()).doesNotContain("Kalle");
                assertThat(form.view().get("private_metadata").getAsString()).startsWith(Posts.CHANNEL);
            }
            assertThat(form.text()).contains("Här ryms 30\u00a0000 tecken.");
            assertThat(form.labels()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"modal\",\"blocks\":[]}",
                "{\"type\":\"modal\",\"callback_id\":\"vett:ask:sv\",\"blocks\":[]}",
                "{\"type\":\"modal\",\"callback_id\":\"vett:check:sv\"}",
                "{\"type\":\"home\"}"
            })
    void thereIsNoMoreRoomInWhatIsNoForm(String view) throws IOException {
        try (Scene scene = new Scene()) {
            scene.anna.click(
                    new Shown.Button("", "vett:sv:0", "room", ""),
                    JsonParser.parseString(view).getAsJsonObject());

            assertThat(scene.isQuiet()).isTrue();
        }
    }

    // Several fields

    @ParameterizedTest
    @CsvSource({
        "10, 20, 30, true",
        "3000, 20, 0, false",
        "3000, 3000, 5, false",
        "2999, 1, 0, true",
        "3000, 0, 7, false",
        "10, 0, 7, true",
        "0, 10, 10, true"
    })
    void aFullFieldGoesOnWithoutABreak(int first, int second, int third, boolean broken) throws Exception {
        try (Scene scene = new Scene()) {
            scene.anna.submit(
                    form(scene).view(), List.of("a".repeat(first), "b".repeat(second), "c".repeat(third)), false);

            assertThat(draft(scene).replace("\n", "")).hasSize(first + second + third);
            assertThat(draft(scene).contains("\n")).isEqualTo(broken);
        }
    }

    @Test
    void aFieldLeftEmptyBetweenTwoOthersLosesNoBreak() throws Exception {
        try (Scene scene = new Scene()) {
            scene.anna.submit(form(scene).view(), List.of("Hej Kalle", "", "Hälsningar"), false);

            assertThat(draft(scene)).isEqualTo("Hej Kalle\nHälsningar");
        }
    }

    @Test
    void aNumberThatTwoFieldsShareIsFoundAndTheReplyTellsTheLength() throws Exception {
        String first = "Ett brev om skolan. ".repeat(150).substring(0, 2_993) + " 190905";
        String second = "27-1474" + " och mer".repeat(300);
        try (Scene scene = new Scene()) {
            Answer answer = scene.anna.submit(form(scene).view(), List.of(first, second), false);

            assertThat(Shown.in(answer).text())
                    .contains("Läste alla 5\u00a0407 tecken.", "personnummer")
                    .doesNotContain("1474");
        }
    }

    @Test
    void tenFullFieldsAreReadToTheEnd() throws Exception {
        try (Scene scene = new Scene()) {
            String field = "Ett brev om en skola i en kommun.\n".repeat(100).substring(0, 3_000);
            List<String> fields = new ArrayList<>(Collections.nCopies(9, field));
            fields.add("Personnummer 19090527-1474.");

            Answer answer = scene.anna.submit(form(scene).view(), fields, true);

            assertThat(Shown.in(answer).text()).contains("27\u00a0027 tecken", "personnummer");
            assertThat(answer.body()).contains("rich_text_preformatted").doesNotContain("1474");
        }
    }

    // Drafts on Vett's own page

    @Test
    void whereDraftsAreCheckedOnThePageNoEntranceOpensAForm() throws Exception {
        try (Scene scene = new Scene(DRAFTS_ON_PAGE)) {
            assertThat(Shown.in(scene.command("/check", ""))
                            .button("Vetts egen sida")
                            .url())
                    .isEqualTo(CHECK_PAGE);
            assertThat(Shown.in(scene.command("/vett", "kolla"))
                            .button("Vetts egen sida")
                            .url())
                    .isEqualTo(CHECK_PAGE);
            assertThat(Shown.in(scene.command("/vett", "help"))
                            .button("Kolla en text")
                            .url())
                    .isEqualTo(CHECK_PAGE);
            scene.anna.shortcut(Shortcuts.DRAFT);
            Shown shown = Shown.in(scene.next());
            assertThat(shown.button("Vetts egen sida").url()).isEqualTo(CHECK_PAGE);
            assertThat(shown.view().has("submit")).isFalse();
            scene.anna.opens("home", Optional.empty());
            assertThat(Shown.in(scene.next()).button("Kolla en text").url()).isEqualTo(CHECK_PAGE);
            // Questions still have their form.
            scene.command("/ask", "");
            assertThat(scene.next().field("view")).contains("vett:ask:sv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form|check", "form|copy"})
    void anOldButtonLeadsToThePage(String value) throws Exception {
        try (Scene scene = new Scene(DRAFTS_ON_PAGE)) {
            Shown.Button old = new Shown.Button("Kolla en text", "vett:sv:0", value, "");
            scene.anna.click(old, Posts.CHANNEL, true, scene.slack.responses());

            Shown shown = Shown.in(scene.next());
            assertThat(shown.button("Vetts egen sida").url()).isEqualTo(CHECK_PAGE);
            assertThat(fields(shown)).isZero();
        }
    }

    @Test
    void aButtonThatOpensAPageIsAcknowledged() throws Exception {
        try (Scene scene = new Scene(DRAFTS_ON_PAGE)) {
            Shown help = Shown.in(scene.command("/vett", "help"));

            assertThat(scene.anna
                            .click(help.button("Kolla en text"), Posts.CHANNEL, true, scene.slack.responses())
                            .status())
                    .isEqualTo(200);
            assertThat(scene.isQuiet()).isTrue();
        }
    }

    @Test
    void whereThereIsAPageTheFormNamesItBesides() throws Exception {
        try (Scene scene = new Scene(WITH_PAGE)) {
            Shown form = form(scene);

            assertThat(form.button("Vetts egen sida").url()).isEqualTo(CHECK_PAGE);
            assertThat(form.labels()).contains("Mer plats");
            assertThat(fields(form)).isOne();
        }
    }

    @Test
    void theButtonsOfAViewAreToldApart() throws Exception {
        try (Scene scene = new Scene(WITH_PAGE)) {
            assertThat(form(scene).buttons()).extracting(Shown.Button::id).doesNotHaveDuplicates();
        }
    }
}
