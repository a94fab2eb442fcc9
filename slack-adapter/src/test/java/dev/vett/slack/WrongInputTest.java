package dev.vett.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.request.Request;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack would never send, signed and unsigned. */
class WrongInputTest {
    private static final byte[] COMMAND =
            "command=%2Fvett&text=help&team_id=T0KOMMUN001&user_id=U0ANNA00001&channel_id=C1&response_url=&trigger_id=t"
                    .getBytes(UTF_8);
    private static final String FORM = "application/x-www-form-urlencoded";

    private FakeSlack slack;
    private SlackAdapter adapter;
    private Posts posts;
    private Person anna;
    private final Core core = new Core();

    @BeforeEach
    void start() throws IOException {
        slack = new FakeSlack(Optional.empty());
        adapter = Core.adapter(Core.settings(Optional.of(slack.url())), core);
        posts = new Posts(adapter.endpoint().orElseThrow());
        anna = new Person(posts, Person.TEAM, Posts.USER);
    }

    @AfterEach
    void stop() {
        adapter.close();
        slack.close();
    }

    private void nothingHappened() {
        adapter.close();
        assertThat(core.asked).isEmpty();
        assertThat(slack.waiting()).isZero();
    }

    // Unsigned

    @ParameterizedTest
    @CsvSource({"0, 200", "-300, 200", "300, 200", "-301, 401", "301, 401", "-86400, 401", "86400, 401"})
    void aSignatureHoldsForFiveMinutes(long seconds, int status) {
        String then = String.valueOf(Posts.NOW + seconds);

        assertThat(adapter.endpoint()
                        .orElseThrow()
                        .receive(Posts.headers(then, Posts.signature(then, COMMAND), FORM), COMMAND)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void everyByteIsSigned() {
        String now = String.valueOf(Posts.NOW);
        String signature = Posts.signature(now, COMMAND);
        for (int at = 0; at < COMMAND.length; at++) {
            byte[] altered = COMMAND.clone();
            altered[at] ^= 1;
            assertThat(adapter.endpoint()
                            .orElseThrow()
                            .receive(Posts.headers(now, signature, FORM), altered)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(adapter.endpoint()
                        .orElseThrow()
                        .receive(Posts.headers(now, signature, FORM), Arrays.copyOf(COMMAND, COMMAND.length - 1))
                        .status())
                .isEqualTo(401);
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v1=SIGNED", "SIGNED", "v0=UPPER", "v0=SIGNED ", "v0=SIGNEDff"})
    void aSignatureIsExact(String form) {
        String now = String.valueOf(Posts.NOW);
        String right = Posts.signature(now, COMMAND).substring(3);
        String given = form.replace("SIGNED", right).replace("UPPER", right.toUpperCase(Locale.ROOT));

        assertThat(adapter.endpoint()
                        .orElseThrow()
                        .receive(Posts.headers(now, given, FORM), COMMAND)
                        .status())
                .isEqualTo(401);
        nothingHappened();
    }

    // Signed

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "application/json", "multipart/form-data; boundary=x", "nonsense"})
    void theContentTypeDoesNotMatter(String type) {
        assertThat(posts.bytes(COMMAND, type).status()).isEqualTo(200);
        assertThat(posts.bytes("{\"type\":\"url_verification\",\"challenge\":\"c\"}".getBytes(UTF_8), type)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "/CHECK", "/check/", ""})
    void anUnknownCommandIsNone(String command) {
        assertThat(anna.command(command, "Kalle Berg", "C1", slack.responses()).status())
                .isGreaterThanOrEqualTo(400);
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vett_check_drafts", "VETT_CHECK_DRAFT", "vett:check:sv"})
    void anUnknownShortcutIsNone(String id) {
        assertThat(anna.shortcut(id).status()).isEqualTo(404);
        assertThat(anna.shortcut(id, "Kalle Berg", false).status()).isEqualTo(404);
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vett:check:de", "vett:check:", "vett:check", "vett:other:sv", "xvett:check:sv", "vett:check:svx"
            })
    void anUnknownFormIsNone(String id) {
        anna.submit(form(id), List.of("Kalle Berg"), false);
        anna.close(form(id));
        nothingHappened();
    }

    private static JsonObject form(String id) {
        JsonObject form = new JsonObject();
        form.addProperty("type", "modal");
        form.addProperty("callback_id", id);
        return form;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share|",
                "share|share",
                "share|share|almhult",
                "share|share|../almhult|||0|",
                "share|resolve|almhult|Kalle Berg||0|",
                "share|almhult",
                "share|share|almhult|||-1|",
                "share|share|almhult|||0|open-web=perhaps",
                "share|share|share|almhult|||0|",
                "opinion|",
                "opinion|good",
                "opinion|good|almhult|draft",
                "opinion|best|almhult|draft|",
                "opinion|good|Älmhult|draft|",
                "opinion|good|almhult|person|",
                "opinion|good|almhult|draft|Kalle Berg",
                "opinion|good|almhult|draft|a|b",
                "room|",
                "ROOM",
                "room|10",
                "home|",
                "home|sv",
                "form|",
                "form|everything",
                "form|check|",
                "open|almhult",
                "open|almhult|almhult|",
                "open|almhult|..%2f|3",
                "resolve|almhult",
                "resolve|almhult|||x|",
                "help|",
                "help|almhult|x",
                "about",
                "\u0000",
                "|"
            })
    void aForgedButtonDoesNothing(String value) {
        Shown.Button button = new Shown.Button("", "vett:sv:0", value, "");

        assertThat(anna.click(button, "C1", true, slack.responses()).status()).isEqualTo(200);
        assertThat(anna.click(button, form("vett:check:sv")).status()).isEqualTo(200);
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"share|", "opinion|good|almhult|draft|", "room", "home", "form|", "help|"})
    void anEndlessButtonDoesNothing(String value) {
        Shown.Button button = new Shown.Button("", "vett:sv:0", value + "a".repeat(100_000), "");

        assertThat(anna.click(button, "C1", true, slack.responses()).status()).isEqualTo(200);
        nothingHappened();
    }

    @Test
    void aClickWithoutAnythingDoesNothing() {
        for (String payload : List.of(
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[]}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{}]}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{\"action_id\":7,\"value\":{}}]}")) {
            assertThat(posts.payload(JsonParser.parseString(payload).getAsJsonObject())
                            .status())
                    .isLessThan(500);
        }
        nothingHappened();
    }

    /** A click that lacks where it came from is not Slack's; it ends in the log, not with Slack. */
    @ParameterizedTest
    @ValueSource(strings = {"help|almhult", "share|share|almhult|||0|", "form|check", "room", "home"})
    void aClickFromNowhereIsAcknowledged(String value) {
        JsonObject payload = JsonParser.parseString("""
                {"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"vett:sv:0","value":"%s"}]}
                """.formatted(value)).getAsJsonObject();

        assertThat(posts.payload(payload).status()).isEqualTo(200);
    }

    // Long

    @Test
    void aMegabyteIsReadAndNoMore() {
        byte[] full = Arrays.copyOf(COMMAND, SlackEndpoint.LONGEST_BODY);
        Arrays.fill(full, COMMAND.length, full.length, (byte) 'a');

        assertThat(posts.bytes(full, FORM).status()).isEqualTo(200);
        assertThat(posts.bytes(Arrays.copyOf(full, full.length + 1), FORM).status())
                .isEqualTo(413);
    }

    @Test
    void aTextThatIsTooLongIsToldSo() {
        Answer answer = anna.command("/check", "Hej Kalle Berg. ".repeat(20_000), "C1", slack.responses());

        assertThat(Shown.in(answer).text()).contains("319\u00a0999 tecken", "Den är inte granskad.");
    }

    // Forms in an odd state

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"values\":null}",
                "{\"values\":{}}",
                "{\"values\":{\"text\":null}}",
                "{\"values\":{\"text\":{}}}",
                "{\"values\":{\"text\":{\"text\":{}}}}",
                "{\"values\":{\"text\":{\"text\":{\"value\":null}}}}",
                "{\"values\":{\"text\":{\"other\":{\"value\":\"Kalle\"}}}}",
                "{\"values\":{\"other\":{\"text\":{\"value\":\"Kalle\"}}}}",
                "{\"values\":{\"copy\":{\"copy\":{\"selected_options\":null}}}}"
            })
    void aFormWithoutATextHoldsNone(String state) {
        JsonObject form = form("vett:check:sv");
        form.add("state", JsonParser.parseString(state));

        Answer answer = posts.payload(payload(form));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(((Request.Check) core.last().request()).text().text()).isEmpty();
        assertThat(Shown.in(answer).text()).contains("Svar från Vett");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"values":7}                                         | 400
            {"values":{"text":7}}                                | 400
            {"values":{"text":{"text":7}}}                       | 400
            {"values":{"text":{"text":{"value":{"a":1}}}}}       | 400
            {"values":{"text":{"text":{"value":["Kalle"]}}}}     | 400
            {"values":{"text":{"text":{"value":7}}}}             | 200
            """)
    void aFormThatIsNoneCannotBeRead(String state, int status) {
        JsonObject form = form("vett:check:sv");
        form.add("state", JsonParser.parseString(state));

        assertThat(posts.payload(payload(form)).status()).isEqualTo(status);
    }

    @Test
    void ofTwelveFieldsTenAreRead() {
        anna.submit(form("vett:check:sv"), Collections.nCopies(12, "rad"), false);

        assertThat(((Request.Check) core.last().request()).text().text().lines())
                .hasSize(10);
    }

    private static JsonObject payload(JsonObject form) {
        JsonObject payload = JsonParser.parseString(
                        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"}}")
                .getAsJsonObject();
        payload.add("view", form);
        return payload;
    }

    @Test
    void aCommandWithoutAnythingElseIsAnswered() {
        assertThat(posts.form(Map.of("command", "/vett")).status()).isLessThan(500);
        assertThat(posts.form(Map.of("command", "/check", "text", "Kalle Berg")).status())
                .isLessThan(500);
    }
}
