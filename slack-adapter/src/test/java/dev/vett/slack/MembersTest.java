package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.slack.Scene.Terms;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered, and in which language. */
class MembersTest {
    private static final String CLOSED = "Vett svarar bara dem som hör till organisationen.";
    private static final String HOME = "{\"ok\":true,\"team_id\":\"T0KOMMUN001\",\"enterprise_id\":\"E0LAND0001\"}";

    private static Scene scene(boolean guests, String user) throws IOException {
        Scene scene = new Scene(new Terms("almhult", Optional.empty(), false, guests));
        scene.slack.answer(method -> switch (method) {
            case "users.info" -> user;
            case "auth.test" -> HOME;
            default -> "{\"ok\":true}";
        });
        return scene;
    }

    private static String user(String fields) {
        return "{\"ok\":true,\"user\":{\"id\":\"" + Posts.USER + "\"," + fields + "}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "team_id":"T0KOMMUN001"                                                            | true
            "team_id":"T0KOMMUN001","is_restricted":true                                       | false
            "team_id":"T0KOMMUN001","is_restricted":true,"is_ultra_restricted":true            | false
            "team_id":"T0KOMMUN001","is_ultra_restricted":true                                 | false
            "team_id":"T0KOMMUN001","is_stranger":true                                         | false
            "team_id":"T0ANNAN0001"                                                            | false
            "team_id":"T0ANNAN0001","enterprise_user":{"enterprise_id":"E0ANNAN001"}           | false
            "team_id":"T0ANNAN0001","enterprise_user":{"enterprise_id":"E0LAND0001"}           | true
            "name":"anna"                                                                      | true
            """)
    void whoBelongsToTheOrganisationIsAnswered(String fields, boolean member) throws IOException {
        try (Scene scene = scene(false, user(fields))) {
            String text = Shown.in(scene.command("/vett", "help")).text();

            assertThat(text).contains(member ? "Så använder du Vett." : CLOSED);
            assertThat(scene.requests).hasSize(member ? 1 : 0);
        }
        try (Scene scene = scene(true, user(fields))) {
            assertThat(Shown.in(scene.command("/vett", "help")).text()).contains("Så använder du Vett.");
        }
    }

    @Test
    void aPersonWhomVettMayNotSeeIsAStranger() throws IOException {
        try (Scene scene = scene(false, "{\"ok\":false,\"error\":\"user_not_visible\"}")) {
            assertThat(Shown.in(scene.command("/check", "Kalle Berg")).text()).contains(CLOSED);
        }
    }

    @Test
    void aGuestIsTurnedAwayAtEveryEntrance() throws Exception {
        try (Scene scene = scene(false, user("\"team_id\":\"T0KOMMUN001\",\"is_restricted\":true"))) {
            scene.anna.mention("Får jag använda ChatGPT?");
            assertThat(scene.next().method()).isEqualTo("chat.postEphemeral");
            scene.anna.direct("Får jag använda ChatGPT?");
            assertThat(Shown.in(scene.next()).text()).contains(CLOSED);
            scene.anna.upload("Får jag använda ChatGPT?");
            assertThat(Shown.in(scene.next()).text()).contains(CLOSED);
            scene.anna.shortcut(Shortcuts.DRAFT);
            assertThat(Shown.in(scene.next()).text()).contains(CLOSED);
            scene.anna.shortcut(Shortcuts.MESSAGE, "Kalle Berg", false);
            assertThat(Shown.in(scene.next()).text()).contains(CLOSED);
            scene.anna.opens("home", Optional.empty());
            assertThat(Shown.in(scene.next()).text()).contains(CLOSED);
            Shown.Button help = new Shown.Button("", "vett:sv:0", "help|almhult", "");
            scene.anna.click(help, Posts.CHANNEL, true, scene.slack.responses());
            assertThat(Shown.in(scene.next()).text()).contains(CLOSED);
            JsonObject form = new JsonObject();
            form.addProperty("type", "modal");
            form.addProperty("callback_id", "vett:check:sv");
            assertThat(Shown.in(scene.anna.submit(form, List.of("Kalle Berg"), false))
                            .text())
                    .contains(CLOSED);
            assertThat(scene.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false,\"error\":\"internal_error\"}",
                "{\"ok\":false,\"error\":\"missing_scope\"}",
                "{\"ok\":false,\"error\":\"user_not_found\"}",
                "{\"ok\":true}",
                "{\"ok\":true,\"user\":7}",
                "{\"ok\":",
                "<html>nonsense</html>",
                ""
            })
    void whereSlackCannotTellWhoAsksTheyAreAnswered(String answer) throws IOException {
        try (Scene scene = scene(false, "{}")) {
            scene.slack.answer(method -> method.equals("users.info") ? answer : "{\"ok\":true}");

            assertThat(Shown.in(scene.command("/vett", "help")).text()).contains("Så använder du Vett.");
        }
    }

    /** Whoever comes from elsewhere by the request itself is not taken for a colleague then. */
    @ParameterizedTest
    @CsvSource({"T0ANNAN0001, chat.postEphemeral", "T0KOMMUN001, chat.postMessage"})
    void whereSlackCannotTellTheRequestDoes(String home, String method) throws Exception {
        try (Scene scene = scene(false, "{\"ok\":false,\"error\":\"internal_error\"}")) {
            JsonObject mention = scene.anna.message("app_mention", Posts.CHANNEL, "<@U0VETT> Får jag använda ChatGPT?");
            mention.addProperty("user_team", home);
            scene.anna.event(mention);

            assertThat(scene.next().method()).isEqualTo(method);
        }
    }

    @Test
    void nobodyWaitsForASlowSlack() throws IOException {
        try (Scene scene = scene(false, "{}")) {
            scene.slack.answer(method -> {
                if (method.equals("users.info")) {
                    sleep();
                }
                return "{\"ok\":true,\"user\":{\"id\":\"" + Posts.USER + "\",\"is_restricted\":true}}";
            });
            long start = System.nanoTime();

            assertThat(Shown.in(scene.command("/vett", "help")).text()).contains("Så använder du Vett.");
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_400);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(2_500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Languages

    @ParameterizedTest
    @CsvSource({
        "sv-SE, sv, Så använder du Vett., Kolla en text",
        "nb-NO, nb, Slik bruker du Vett., Sjekk en tekst",
        "nn-NO, nn, Slik bruker du Vett., Sjekk ein tekst",
        "en-GB, en, How to use Vett., Check a text",
        "fi-FI, sv, Så använder du Vett., Kolla en text"
    })
    void slackIsInThePersonsLanguage(String locale, String code, String help, String button) throws Exception {
        try (Scene scene = scene(false, user("\"team_id\":\"T0KOMMUN001\",\"locale\":\"" + locale + "\""))) {
            assertThat(Shown.in(scene.command("/vett", "")).text()).contains(help);
            scene.anna.opens("home", Optional.empty());
            Shown home = Shown.in(scene.next());
            assertThat(home.text()).contains(help);
            assertThat(home.labels()).contains(button);
            scene.command("/check", "");
            assertThat(scene.next().field("view")).contains("vett:check:" + code, button);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Får jag använda ChatGPT till detta?, SV",
        "Kan jeg bruke ChatGPT til dette og hvordan?, NB",
        "May I use ChatGPT for this?, EN",
        "ChatGPT?, NB"
    })
    void aTextsOwnLanguageComesFirst(String text, String language) throws IOException {
        try (Scene scene = scene(false, user("\"team_id\":\"T0KOMMUN001\",\"locale\":\"nb-NO\""))) {
            scene.command("/ask", text);

            assertThat(scene.contexts.get(0).language()).hasToString(language);
        }
    }

    // Workspaces without a guideline

    @Test
    void aWorkspaceWithoutAGuidelineIsToldSo() throws Exception {
        try (Scene scene = new Scene(new Terms("T0ANNAN0001=asker", Optional.empty(), false, false))) {
            String words = "Vett has no AI guideline for this workspace.";
            assertThat(Shown.in(scene.command("/vett", "help")).text()).contains(words);
            scene.anna.direct("Får jag använda ChatGPT?");
            assertThat(Shown.in(scene.next()).text()).contains(words);
            scene.anna.shortcut(Shortcuts.DRAFT);
            assertThat(Shown.in(scene.next()).text()).contains(words);
            scene.anna.opens("home", Optional.empty());
            assertThat(Shown.in(scene.next()).text()).contains(words);

            Person other = scene.person("T0ANNAN0001", "U0KARI00001");
            assertThat(Shown.in(other.command("/vett", "help", Posts.CHANNEL, scene.slack.responses()))
                            .text())
                    .contains("Slik bruker du Vett.");
            assertThat(scene.contexts.get(0).pack()).isEqualTo("asker");
        }
    }
}
