package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy with placeholders is nowhere but in the view that shows it: what follows stands on top. */
class CopyTest {
    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "true, Det är inte en person, views.push",
        "false, Det är inte en person, views.update",
        "true, Kolla texten igen, views.push",
        "false, Kolla texten igen, views.update"
    })
    void whatFollowsOnACopyStandsOnTopOfIt(boolean copy, String label, String method) throws InterruptedException {
        Shown answer = answer(copy);
        assertThat(answer.json().toString().contains("rich_text_preformatted")).isEqualTo(copy);

        scene.anna.click(answer.button(label), answer.view());

        assertThat(scene.next().method()).isEqualTo(method);
        assertThat(scene.isQuiet()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Det är inte en person", "Kolla texten igen"})
    void whereThereIsNoRoomOnTopItTakesTheCopysPlace(String label) throws InterruptedException {
        Shown answer = answer(true);
        scene.slack.answer(method ->
                method.equals("views.push") ? "{\"ok\":false,\"error\":\"push_limit_reached\"}" : "{\"ok\":true}");

        scene.anna.click(answer.button(label), answer.view());

        assertThat(scene.next().method()).isEqualTo("views.push");
        Call updated = scene.next();
        assertThat(updated.method()).isEqualTo("views.update");
        assertThat(updated.field("view_id")).isEqualTo("V1");
    }

    private Shown answer(boolean copy) throws InterruptedException {
        scene.command("/check", "");
        JsonObject form = Shown.in(scene.next()).view();
        return Shown.in(scene.anna.submit(form, List.of("Ring Kalle Berg på 070-1740605 om nyckeln."), copy));
    }
}
