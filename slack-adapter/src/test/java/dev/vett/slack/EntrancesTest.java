package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in, with the whole product behind it. All people are invented; numbers are official test numbers. */
class EntrancesTest {
    private static final String DRAFT =
            "Hej Anna Berg! Ditt personnummer 19090527-1474 är registrerat. Ring 070-1740605.";

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
    @CsvSource(delimiter = '|', textBlock = """
            /check | Kalle Berg, 19090527-1474         | Check | Det beror på verktyget.
            /vett  | kolla Kalle Berg, 19090527-1474   | Check | Det beror på verktyget.
            /vett  | Check: Kalle Berg, 19090527-1474  | Check | Det beror på verktyget.
            /vett  | sjekk Kari Nordby, 19090527-1474  | Check | Det beror på verktyget.
            /ask   | Får jag använda ChatGPT?          | Ask   | ChatGPT
            /vett  | fråga Får jag använda ChatGPT?    | Ask   | ChatGPT
            /vett  | ask May I use ChatGPT?            | Ask   | ChatGPT
            /vett  | spør Kan jeg bruke ChatGPT?       | Ask   | ChatGPT
            /vett  | Får jag använda ChatGPT?          | Ask   | ChatGPT
            /vett  | kolla om jag får använda ChatGPT  | Ask   | ChatGPT
            /vett  | om Copilot får läsa min e-post    | Ask   | Copilot
            /vett  | ''                                | Help  | Så använder du Vett.
            /vett  | help                              | Help  | Så använder du Vett.
            /vett  | Hjälp                             | Help  | Så använder du Vett.
            /vett  | hjelp                             | Help  | Så använder du Vett.
            /vett  | about                             | About | Vett är ett datorprogram
            /vett  | OM                                | About | Vett är ett datorprogram
            """)
    void aCommandWithATextIsAnsweredToWhoGaveIt(String command, String text, String request, String words) {
        Answer answer = scene.command(command, text);

        assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"");
        assertThat(scene.requests.get(0).getClass().getSimpleName()).isEqualTo(request);
        assertThat(Shown.in(answer).text()).contains(words).doesNotContain("1474");
        assertThat(scene.isQuiet()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/check, '', check",
        "/vett, kolla, check",
        "/vett, check, check",
        "/vett, Sjekk, check",
        "/ask, ' ', ask",
        "/vett, ask, ask",
        "/vett, fråga, ask",
        "/vett, spør, ask"
    })
    void aCommandWithoutATextOpensAForm(String command, String text, String form) throws InterruptedException {
        assertThat(scene.command(command, text).body()).isEmpty();

        Call opened = scene.next();
        assertThat(opened.method()).isEqualTo("views.open");
        assertThat(Shown.in(opened).view().get("callback_id").getAsString()).isEqualTo("vett:" + form + ":sv");
    }

    @Test
    void aQuestionInAChannelIsAnsweredInItsThread() throws InterruptedException {
        scene.anna.mention("Får jag använda ChatGPT?");

        Call answer = scene.next();
        assertThat(answer.method()).isEqualTo("chat.postMessage");
        assertThat(answer.field("thread_ts")).isEqualTo(Person.TS);
        assertThat(Shown.in(answer).text()).contains("ChatGPT", "§2.1");
        assertThat(Shown.in(answer).labels()).doesNotContain("Dela i kanalen");
    }

    @Test
    void aDraftInAChannelIsAnsweredToItsSenderOnly() throws InterruptedException {
        scene.anna.mention(DRAFT);

        Call answer = scene.next();
        assertThat(answer.method()).isEqualTo("chat.postEphemeral");
        assertThat(answer.field("user")).isEqualTo(Posts.USER);
        assertThat(answer.fields()).as("a thread that has not begun").doesNotContainKey("thread_ts");
        assertThat(Shown.in(answer).text())
                .contains("Det beror på verktyget.", "Ta bort meddelandet:", "Har obehöriga kunnat läsa?")
                .doesNotContain("Anna", "1474", "1740605");
        assertThat(scene.isQuiet()).as("nothing in the thread").isTrue();
    }

    @Test
    void aDraftInAThreadIsAnsweredThereToItsSenderOnly() throws InterruptedException {
        JsonObject mention = scene.anna.message("app_mention", Posts.CHANNEL, "<@U0VETT> " + DRAFT);
        mention.addProperty("thread_ts", "1799999999.000100");
        scene.anna.event(mention);

        Call answer = scene.next();
        assertThat(answer.method()).isEqualTo("chat.postEphemeral");
        assertThat(answer.field("thread_ts")).isEqualTo("1799999999.000100");
    }

    @Test
    void aPrivateAnswerThatSlackRefusesGoesToTheSenderAlone() throws InterruptedException {
        scene.slack.answer(method -> method.equals("chat.postEphemeral")
                ? "{\"ok\":false,\"error\":\"user_not_in_channel\"}"
                : "{\"ok\":true}");

        scene.anna.mention(DRAFT);

        assertThat(scene.next().method()).isEqualTo("chat.postEphemeral");
        Call second = scene.next();
        assertThat(second.method()).isEqualTo("chat.postMessage");
        assertThat(second.field("channel")).isEqualTo(Posts.USER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Får jag använda ChatGPT?             | ChatGPT                | §2.1
            Kalle Berg i 7B, 19090527-1474       | Det beror på verktyget. | Ta bort meddelandet:
            kolla: Kalle Berg i 7B 19090527-1474 | Det beror på verktyget. | Ta bort meddelandet:
            Hej!                                 | Hej                    | AI-riktlinje
            Hjälp                                | Så använder du Vett.   | AI-riktlinje
            help                                 | Så använder du Vett.   | AI-riktlinje
            """)
    void aDirectMessageIsAnsweredBelowIt(String text, String words, String more) throws InterruptedException {
        scene.anna.direct(text);

        Call answer = scene.next();
        assertThat(answer.method()).isEqualTo("chat.postMessage");
        assertThat(answer.field("channel")).isEqualTo(Person.DIRECT);
        assertThat(Shown.in(answer).text()).contains(words, more).doesNotContain("1474");
        assertThat(Shown.in(answer).labels()).doesNotContain("Dela i kanalen");
    }

    @Test
    void aFileIsNotReadAndVettSaysSo() throws InterruptedException {
        scene.anna.upload("Får jag använda ChatGPT?");

        assertThat(Shown.in(scene.next()).text()).contains("§2.1");
        assertThat(Shown.in(scene.next()).text()).contains("inte de bifogade filerna");
    }

    @Test
    void aFileAloneIsNotReadEither() throws InterruptedException {
        scene.anna.upload("");

        assertThat(Shown.in(scene.next()).text()).contains("Vett läser inte bifogade filer.");
    }

    @Test
    void theShortcutOpensTheForm() throws InterruptedException {
        assertThat(scene.anna.shortcut(Shortcuts.DRAFT).status()).isEqualTo(200);

        assertThat(scene.next().field("view")).contains("\"callback_id\":\"vett:check:sv\"");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theShortcutInAMessagesMenuChecksIt(boolean files) throws InterruptedException {
        scene.anna.shortcut(Shortcuts.MESSAGE, DRAFT, files);

        Call opened = scene.next();
        assertThat(opened.method()).isEqualTo("views.open");
        String text = Shown.in(opened).text();
        assertThat(text).contains("Det beror på verktyget.").doesNotContain("1474");
        assertThat(text.contains("inte de bifogade filerna")).isEqualTo(files);
        assertThat(Shown.in(opened).labels()).doesNotContain("Dela i kanalen");
    }
}
