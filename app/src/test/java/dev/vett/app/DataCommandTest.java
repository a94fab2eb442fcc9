package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.Unanswered;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.GapCounts;
import dev.vett.app.store.Store;
import dev.vett.language.Language;
import dev.vett.request.Feedback;
import dev.vett.slack.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code vett data}, and which commands make a database. */
class DataCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Path data;
    private Map<String, String> environment;

    @BeforeEach
    void setUp() {
        data = temp.resolve("data");
        environment = Map.of("VETT_DATA", data.toString());
    }

    @Test
    void showsWhatIsStoredWithoutTokens() {
        fill();

        Run text = vett("data", "show");
        Run json = vett("data", "show", "--json");

        assertThat(text.out())
                .contains(
                        "vett.mv.db",
                        "1 Slack installation\n  T0123          2026-05-04T10:00:00Z",
                        "2 counts of feedback",
                        "2 counts of gaps",
                        "0 remembered events")
                .containsPattern("2026-05 +almhult +question +2\\.1 +good +2\n")
                .containsPattern("2026-05 +asker +draft +- +too-strict +1\n")
                .containsPattern("2026-05 +asker +nb +chatgpt +closest-sections +1\n")
                .doesNotContain("xoxb");
        assertThat(json.json().path("installations").toString())
                .isEqualTo("[{\"workspace\":\"T0123\",\"installed\":\"2026-05-04T10:00:00Z\"}]");
        assertThat(json.json().path("feedback").path(0).toString())
                .isEqualTo("{\"month\":\"2026-05\",\"pack\":\"almhult\",\"subject\":\"question\",\"section\":\"2.1\","
                        + "\"opinion\":\"good\",\"amount\":2}");
        assertThat(json.json().path("gaps").path(1).toString())
                .isEqualTo("{\"month\":\"2026-05\",\"pack\":\"asker\",\"topic\":\"meeting-minutes\","
                        + "\"outcome\":\"closest-sections\",\"language\":\"nb\",\"amount\":1}");
        assertThat(json.json().path("events").asLong()).isZero();
        assertThat(json.json().path("database").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --feedback      | 2 counts of feedback | 1 | 0 | 2
                    --installations | 1 Slack installation | 0 | 2 | 2
                    --gaps          | 2 counts of gaps     | 1 | 2 | 0
                    --training      | 0 training sessions  | 1 | 2 | 2
                    --all | 1 Slack installation, 2 counts of feedback, 2 counts of gaps, 0 remembered events, 0 training sessions | 0 | 0 | 0
                    """)
    void deletesWhatItIsToldTo(String part, String what, int installations, int counts, int gaps) {
        fill();

        assertThat(vett("data", "delete", part).out()).startsWith("would delete: " + what + ". Say --yes");
        assertThat(vett("data", "show", "--json").json().path("feedback")).hasSize(2);
        assertThat(vett("data", "delete", part, "--yes").out()).isEqualTo("deleted: " + what + "\n");

        var left = vett("data", "show", "--json").json();
        assertThat(left.path("installations")).hasSize(installations);
        assertThat(left.path("feedback")).hasSize(counts);
        assertThat(left.path("gaps")).hasSize(gaps);
    }

    @Test
    void wantsToKnowWhatToDelete() {
        Run run = vett("data", "delete", "--yes");

        assertThat(run.err())
                .isEqualTo(
                        "vett: say what to delete: --feedback, --installations, --gaps, --events, --training or --all\n");
        assertThat(run.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data show",
                "data show --json",
                "data delete --all --yes",
                "ask --pack almhult hej",
                "check --pack almhult missing"
            })
    void makesNoDatabase(String call) {
        Run run = vett(call.split(" "));

        assertThat(data).doesNotExist();
        if (call.startsWith("data")) {
            assertThat(run.out()).contains(call.contains("json") ? "\"database\" : false" : "Nothing is stored");
            assertThat(run.exit()).isZero();
        }
    }

    /** The page alone, also where nothing can be written. */
    @ParameterizedTest
    @ValueSource(strings = {"data", "file/data"})
    void servesWithoutADatabase(String folder) throws Exception {
        Files.writeString(temp.resolve("file"), "");
        Path where = temp.resolve(folder);
        Process serve = program("serve", "--port", "0", "--pack", "asker", "--data", where.toString());
        try (BufferedReader out = reader(serve)) {
            assertThat(out.readLine()).startsWith("Vett is ready");
        } finally {
            stop(serve);
        }
        assertThat(Files.readString(errors())).isEmpty();
        assertThat(Files.exists(where)).isFalse();
    }

    /** With a chat platform there is feedback; that it cannot be counted is said and stops nothing. */
    @Test
    void servesChatsWhenFeedbackCannotBeCounted() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");
        Process serve = program(
                "serve",
                "--port",
                "0",
                "--pack",
                "asker",
                "--local-teams",
                "--data",
                file.resolve("data").toString());
        try (BufferedReader out = reader(serve)) {
            assertThat(out.readLine()).startsWith("Vett is ready");
            await(() -> Files.size(errors()) > 0);
            assertThat(Files.readString(errors())).startsWith("Feedback is not counted: the folder ");
            assertThat(serve.isAlive()).isTrue();
        } finally {
            stop(serve);
        }
    }

    /** One process at a time; what another one holds is left alone and told in one line. */
    @Test
    void saysThatAnotherVettHasTheDatabase() throws Exception {
        fill();
        FileTime before = Files.getLastModifiedTime(data.resolve("vett.mv.db"));
        Process serve = program("serve", "--port", "0", "--pack", "asker", "--local-teams", "--data", data.toString());
        try (BufferedReader out = reader(serve)) {
            assertThat(out.readLine()).startsWith("Vett is ready");
            // It opens what is there, to tell whether that works, and writes into the file's head that it did.
            await(() -> !Files.getLastModifiedTime(data.resolve("vett.mv.db")).equals(before));
            Run run = vett("data", "show");
            assertThat(run.err()).matches("vett: the database .*vett.mv.db is in use by another Vett: stop that .*\n");
            assertThat(run.exit()).isEqualTo(2);
        } finally {
            stop(serve);
        }
        assertThat(vett("data", "show").out()).contains("T0123");
    }

    private void fill() {
        try (Store store = Store.of(Settings.read(Map.of()), Optional.of(data), CLOCK);
                GapCounts gaps = store.gaps()) {
            gaps.start();
            gaps.count(new Unanswered("asker", Language.NB, "closest-sections", Set.of("chatgpt", "meeting-minutes")));
            store.installations("secret").save(new Installation("T0123", "xoxb-token", CLOCK.instant()));
            Feedback good =
                    new Feedback("almhult", Feedback.Subject.QUESTION, Optional.of("2.1"), Feedback.Opinion.GOOD);
            store.feedback().count(good);
            store.feedback().count(good);
            store.feedback()
                    .count(new Feedback(
                            "asker", Feedback.Subject.DRAFT, Optional.empty(), Feedback.Opinion.TOO_STRICT));
        }
    }

    private Run vett(String... args) {
        return Run.vett(environment, "", args);
    }

    private Process program(String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vett.app.Main");
        builder.command().addAll(List.of(args));
        return builder.redirectError(errors().toFile()).start();
    }

    private Path errors() {
        return temp.resolve("errors");
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; !condition.call(); i++) {
            assertThat(i).as("tries").isLessThan(300);
            Thread.sleep(100);
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
