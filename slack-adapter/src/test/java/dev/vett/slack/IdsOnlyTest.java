package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to Slack and comes back with a click holds ids: nothing that somebody wrote, whichever way it came in. */
class IdsOnlyTest {
    private static final String CANARY = "Kanariefågel7391";
    private static final String DRAFT =
            "Hej Kalle Kanariefågel7391! Personnummer 19090527-1474, lösenord Kanariefågel7391!x. Ring 070-1740605.";

    private Scene scene;
    private final List<Shown> shown = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Shown seen(Answer answer) {
        Shown seen = Shown.in(answer);
        shown.add(seen);
        return seen;
    }

    private Shown seen(Call call) {
        Shown seen = Shown.in(call);
        shown.add(seen);
        return seen;
    }

    @Test
    void whicheverWayItCameIn() throws InterruptedException {
        for (String command : List.of("/check", "/ask", "/vett")) {
            Shown reply = seen(scene.command(command, DRAFT));
            for (Shown.Button button : reply.buttons()) {
                scene.anna.click(button, Posts.CHANNEL, true, scene.slack.responses());
                if (!button.label().equals("Till hjälp")) {
                    seen(scene.next());
                }
            }
        }
        scene.anna.mention(DRAFT);
        seen(scene.next());
        scene.anna.mention("Får jag använda ChatGPT till " + CANARY + "?");
        seen(scene.next());
        scene.anna.direct(DRAFT);
        seen(scene.next());
        scene.anna.upload(DRAFT);
        seen(scene.next());
        seen(scene.next());
        scene.anna.shortcut(Shortcuts.MESSAGE, DRAFT, true);
        seen(scene.next());
        for (boolean copy : List.of(true, false)) {
            scene.command("/check", "");
            Shown form = seen(scene.next());
            JsonObject filled = Person.filled(form.view(), List.of(DRAFT), copy);
            scene.anna.click(form.button("Mer plats"), filled);
            seen(scene.next());
            Shown answer = seen(scene.anna.submit(form.view(), List.of(DRAFT, DRAFT), copy));
            for (Shown.Button button : answer.buttons()) {
                scene.anna.click(button, answer.view());
                if (button.label().equals("Dela i kanalen")) {
                    seen(scene.next());
                }
                seen(scene.next());
            }
        }
        scene.command("/ask", "");
        seen(scene.anna.submit(seen(scene.next()).view(), List.of(DRAFT), false));

        assertThat(shown).hasSizeGreaterThan(40);
        assertThat(shown.stream().flatMap(seen -> seen.hidden().stream()).distinct())
                .hasSizeGreaterThan(40)
                .noneMatch(hidden -> hidden.contains("Kanarie")
                        || hidden.contains("Kalle")
                        || hidden.contains("1474")
                        || hidden.contains("1740605"))
                .allMatch(hidden -> hidden.matches("[A-Za-z0-9:|,=./ _-]*"));
        assertThat(shown).noneMatch(seen -> seen.json().toString().contains("1474"));
        assertThat(scene.opinions).noneMatch(opinion -> opinion.toString().contains("Kanarie"));
    }

    @Test
    void aHomeHoldsTheLanguageOnly() throws InterruptedException {
        scene.anna.opens("home", Optional.empty());
        Shown home = seen(scene.next());

        assertThat(home.view().get("private_metadata").getAsString()).isEmpty();
        assertThat(home.hidden()).allMatch(hidden -> hidden.matches("[a-z0-9:|._/-]*"));
    }

    @Test
    void anAddressThatSlackHasNoRoomForIsLeftOut() throws InterruptedException {
        scene.anna.command("/check", "", Posts.CHANNEL, scene.slack.responses() + "?" + "a".repeat(3_000));

        assertThat(Shown.in(scene.next()).view().get("private_metadata").getAsString())
                .isEmpty();
    }
}
