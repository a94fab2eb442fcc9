package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's home in the app. */
class HomeTest {
    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Shown home() throws InterruptedException {
        Call published = scene.next();
        assertThat(published.method()).isEqualTo("views.publish");
        assertThat(published.field("user_id")).isEqualTo(Posts.USER);
        return Shown.in(published);
    }

    @Test
    void itShowsTheRulesAndWhereToBegin() throws InterruptedException {
        scene.anna.opens("home", Optional.empty());

        Shown home = home();
        assertThat(home.text()).contains("Så använder du Vett.", "ChatGPT", "§2.1");
        assertThat(home.labels())
                .contains("Bokmål", "Nynorsk", "English", "Kolla en text", "Ställ en fråga")
                // The home is in that language already.
                .doesNotContain("Svenska", "Dela i kanalen");
        assertThat(home.view().getAsJsonArray("blocks").size()).isLessThanOrEqualTo(BlockKit.BLOCKS_OF_VIEW);
        assertThat(home.buttons()).extracting(Shown.Button::id).doesNotHaveDuplicates();
    }

    @Test
    void theMessagesTabPublishesNothing() {
        assertThat(scene.anna.opens("messages", Optional.empty()).status()).isEqualTo(200);

        assertThat(scene.isQuiet()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Bokmål, nb, Slik bruker du Vett.", "Nynorsk, nn, Slik bruker du Vett.", "English, en, How to use Vett."
    })
    void aLanguageThatSomebodyChoseStays(String label, String code, String words) throws Exception {
        scene.anna.opens("home", Optional.empty());
        Shown first = home();

        scene.anna.click(first.button(label), first.view());
        Shown chosen = home();
        assertThat(chosen.text()).contains(words);
        assertThat(chosen.view().get("private_metadata").getAsString()).isEqualTo(code);

        // Vett has been started again since.
        try (Scene later = new Scene()) {
            later.anna.opens("home", Optional.of(chosen.view()));
            assertThat(Shown.in(later.next()).text()).contains(words);
            later.command("/check", "");
            assertThat(later.next().field("view")).contains("vett:check:" + code);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "de", "<script>", "nbx"})
    void whatIsNoLanguageChoosesNone(String metadata) throws InterruptedException {
        JsonObject before = new JsonObject();
        before.addProperty("type", "home");
        before.addProperty("private_metadata", metadata);

        scene.anna.opens("home", Optional.of(before));

        Shown home = home();
        assertThat(home.text()).contains("Så använder du Vett.");
        assertThat(home.view().get("private_metadata").getAsString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kolla en text, Text att kolla",
        "Ställ en fråga, Din fråga om AI-riktlinjen",
        "Om Vett, Vett är ett datorprogram"
    })
    void aButtonInTheHomeOpensAViewOfItsOwn(String label, String words) throws InterruptedException {
        scene.anna.opens("home", Optional.empty());
        Shown home = home();

        scene.anna.click(home.button(label), home.view());

        Call opened = scene.next();
        assertThat(opened.method()).isEqualTo("views.open");
        assertThat(Shown.in(opened).text()).contains(words);
        assertThat(Shown.in(opened).view().get("type").getAsString()).isEqualTo("modal");
        assertThat(scene.isQuiet()).isTrue();
    }
}
