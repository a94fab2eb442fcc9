package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.app.setup.UsageException;
import dev.vett.app.store.TestDatabase.Kind;
import dev.vett.request.Feedback;
import dev.vett.request.Feedback.Opinion;
import dev.vett.request.Feedback.Subject;
import dev.vett.slack.Installation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept, on both kinds of database. */
class StoreTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "xoxb-a-token-that-nobody-may-read";
    private static final Instant MAY = Instant.parse("2026-05-31T22:30:00.123Z");
    private static final Clock CLOCK = Clock.fixed(MAY, ZoneOffset.UTC);
    private static final Feedback GOOD =
            new Feedback("almhult", Subject.QUESTION, Optional.of("3/niva-2"), Opinion.GOOD);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsInstallations(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        Installation one = new Installation("T1", TOKEN, MAY);
        Installation other = new Installation("E2", "xoxb-other", MAY);
        try (Store store = database.open(CLOCK)) {
            SlackInstallations installations = store.installations(SECRET);
            assertThat(installations.find("T1")).isEmpty();
            installations.save(one);
            installations.save(other);
            assertThat(installations.find("T1")).contains(one);
        }
        try (Store store = database.open(CLOCK)) {
            SlackInstallations installations = store.installations(SECRET);
            assertThat(installations.find("T1")).as("after a restart").contains(one);

            Installation again = new Installation("T1", "xoxb-new", MAY.plusSeconds(60));
            installations.save(again);
            assertThat(installations.find("T1")).contains(again);

            installations.remove("T1");
            installations.remove("T1");
            assertThat(installations.find("T1")).isEmpty();
            assertThat(installations.find("E2")).contains(other);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noTokenCanBeReadInTheDatabase(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            store.installations(SECRET).save(new Installation("T1", TOKEN, MAY));
            assertThat(store.contents().orElseThrow().toString()).contains("T1").doesNotContain("xoxb", "1:");
        }

        assertThat(database.dump("slack_installation")).contains("T1").doesNotContain("xoxb", TOKEN, SECRET);
        if (kind == Kind.EMBEDDED) {
            assertThat(raw()).contains("T1").doesNotContain("xoxb", SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherSecretOrWorkspaceReadsNoToken(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            store.installations(SECRET).save(new Installation("T1", TOKEN, MAY));
        }
        database.run("INSERT INTO slack_installation (workspace, bot_token, installed)"
                + " SELECT 'T2', bot_token, installed FROM slack_installation");
        try (Store store = database.open(CLOCK)) {
            SlackInstallations installations = store.installations(SECRET);
            assertThat(installations.find("T1")).isPresent();
            assertThatThrownBy(() -> installations.find("T2")).hasMessageContaining("install again");
        }
        try (Store store = database.open(CLOCK)) {
            SlackInstallations installations = store.installations("another secret");
            assertThatThrownBy(() -> installations.find("T1"))
                    .isInstanceOf(UsageException.class)
                    .hasMessageMatching("the Slack installation of T1 cannot be read, .* install again there");

            Installation again = new Installation("T1", "xoxb-new", MAY);
            installations.save(again);
            assertThat(installations.find("T1")).contains(again);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void countsFeedbackByMonth(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        Feedback draft = new Feedback("asker", Subject.DRAFT, Optional.empty(), Opinion.BESIDE_THE_POINT);
        try (Store store = database.open(CLOCK)) {
            assertThat(store.feedback().all()).isEmpty();
            store.feedback().count(GOOD);
            store.feedback().count(draft);
            store.feedback().count(GOOD);
        }
        // Half past midnight in Sweden: June already.
        try (Store store = database.open(Clock.fixed(MAY, ZoneId.of("Europe/Stockholm")))) {
            store.feedback().count(GOOD);
            assertThat(store.feedback().all())
                    .extracting(FeedbackCount::toString)
                    .containsExactly(
                            "FeedbackCount[pack=almhult, month=2026-05, subject=question, section=Optional[3/niva-2],"
                                    + " opinion=good, amount=2]",
                            "FeedbackCount[pack=asker, month=2026-05, subject=draft, section=Optional.empty,"
                                    + " opinion=beside-the-point, amount=1]",
                            "FeedbackCount[pack=almhult, month=2026-06, subject=question, section=Optional[3/niva-2],"
                                    + " opinion=good, amount=1]");
        }
    }

    /** From the first row on, which all of them want to add; on PostgreSQL from two programs. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void losesNoCount(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store one = database.open(CLOCK);
                Store two = kind == Kind.POSTGRES ? database.open(CLOCK) : one) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                FeedbackCounts counts = (thread % 2 == 0 ? one : two).feedback();
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        counts.count(GOOD);
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
            threads.shutdown();

            assertThat(one.feedback().all())
                    .singleElement()
                    .extracting(FeedbackCount::amount)
                    .isEqualTo(1600L);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void takesIdsAsTheyAre(Kind kind) throws Exception {
        String nasty = "T1'; DROP TABLE slack_installation; --";
        try (Store store = TestDatabase.fresh(kind, folder).open(CLOCK)) {
            SlackInstallations installations = store.installations(SECRET);
            installations.save(new Installation("T1", TOKEN, MAY));
            installations.save(new Installation(nasty, "xoxb-nasty", MAY));
            assertThat(installations.find("' OR '1'='1")).isEmpty();
            assertThat(installations.find(nasty)).map(Installation::botToken).contains("xoxb-nasty");
            installations.remove(nasty);
            assertThat(installations.find("T1")).isPresent();

            for (String id :
                    List.of("x', 1); DELETE FROM feedback_count; --", "a b", "", "å".repeat(101), "a\u0000b")) {
                store.feedback().count(new Feedback(id, Subject.DRAFT, Optional.empty(), Opinion.GOOD));
                store.feedback().count(new Feedback("asker", Subject.DRAFT, Optional.of(id), Opinion.GOOD));
            }
            assertThat(store.feedback().all()).as("what is no id is dropped").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void deletesForGood(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            store.installations(SECRET).save(new Installation("TGOESAWAY", TOKEN, MAY));
            store.feedback().count(GOOD);
            store.delete(List.of(Store.Part.INSTALLATIONS));
        }
        try (Store store = database.open(CLOCK)) {
            assertThat(store.contents().orElseThrow().workspaces()).isEmpty();
            assertThat(store.feedback().all()).hasSize(1);
        }
        if (kind == Kind.EMBEDDED) {
            assertThat(raw()).contains("almhult").doesNotContain("TGOESAWAY");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void looksWithoutMakingTables(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder.resolve("new"));
        try (Store store = database.open(CLOCK)) {
            assertThat(store.contents()).isEmpty();
            assertThat(store.feedback().all()).isEmpty();
            assertThat(store.feedback().problem()).isEmpty();
            store.delete(List.of(Store.Part.values()));
            assertThat(store.contents()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void leavesTheTablesOfANewerVettAlone(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            store.feedback().count(GOOD);
        }
        database.run("INSERT INTO \"flyway_schema_history\" SELECT \"installed_rank\" + 100, '99', 'later', \"type\","
                + " 'V99__later.sql', 1, \"installed_by\", \"installed_on\", 1, \"success\""
                + " FROM \"flyway_schema_history\" WHERE \"version\" = '1'");
        try (Store store = database.open(CLOCK)) {
            assertThatThrownBy(() -> store.installations(SECRET))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("a newer Vett has changed the tables in ");
            assertThatThrownBy(store::contents).hasMessageStartingWith("a newer Vett");
            assertThat(store.feedback().problem())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("Feedback is not counted: a newer Vett"));
            store.feedback().count(GOOD);
        }
        assertThat(database.dump("feedback_count")).isEqualTo("almhult 2026-05 question 3/niva-2 good 1 \n");
    }

    @Test
    void theFolderIsTheOwnersAlone() throws Exception {
        Path data = folder.resolve("vett/data");
        try (Store store = TestDatabase.fresh(Kind.EMBEDDED, data).open(CLOCK)) {
            store.feedback().count(GOOD);
            store.delete(List.of(Store.Part.INSTALLATIONS));
        }

        assertThat(data.resolve("vett.mv.db")).exists();
        try (var files = Files.list(data)) {
            assertThat(files).as("no lock, no trace").hasSize(1);
        }
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("vett.mv.db"))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "H:2,block:2,blockSize:1000,chunk:1,format:99\n", "cut", "overwritten"})
    void saysThatAFileIsDamaged(String how) throws Exception {
        TestDatabase database = TestDatabase.fresh(Kind.EMBEDDED, folder);
        try (Store store = database.open(CLOCK)) {
            store.feedback().count(GOOD);
        }
        byte[] whole = Files.readAllBytes(file());
        byte[] damaged = how.getBytes(StandardCharsets.UTF_8);
        if (how.equals("cut")) {
            damaged = Arrays.copyOf(whole, whole.length / 3);
        } else if (how.equals("overwritten")) {
            damaged = whole.clone();
            Arrays.fill(damaged, 4096, damaged.length, (byte) 'x');
        }
        Files.write(file(), damaged);

        try (Store store = database.open(CLOCK)) {
            assertThatThrownBy(() -> store.installations(SECRET))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("vett.mv.db is damaged or no database of Vett's");
            store.feedback().count(GOOD);
        }
        // Where an older state is left whole, H2 goes back to that one, and writes.
        if (!how.equals("overwritten") && !how.equals("cut")) {
            assertThat(Files.readAllBytes(file()))
                    .as("left for whoever wants to mend it")
                    .isEqualTo(damaged);
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Store store =
                TestDatabase.fresh(Kind.EMBEDDED, file.resolve("data")).open(CLOCK)) {
            assertThatThrownBy(() -> store.installations(SECRET))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("cannot be written: name another with --data (VETT_DATA)");
            assertThat(store.feedback().problem())
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith("Feedback is not counted: the folder ")
                            .contains("cannot be written"));
            store.feedback().count(GOOD);
            assertThat(store.feedback().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VETT_DATABASE_URL  | jdbc:postgresql://127.0.0.1:1/vett?password=hemlig        | cannot be reached
                    VETT_DATABASE_URL  | jdbc:postgresql://no.invalid/vett?password=hemlig         | cannot be reached
                    VETT_DATABASE_URL  | jdbc:postgresql://localhost:hemlig/vett                   | cannot be read
                    VETT_DATABASE_URL  | jdbc:postgresql://u:hemlig@localhost/vett                 | VETT_DATABASE_URL is jdbc
                    VETT_DATABASE_URL  | jdbc:mysql://localhost/vett?password=hemlig               | VETT_DATABASE_URL is jdbc
                    VETT_DATABASE_USER | hemlig                                                    | need VETT_DATABASE_URL
                    """)
    void saysWhatIsWrongWithAnAddress(String setting, String value, String complaint) {
        assertThatThrownBy(() -> {
                    try (Store store = TestDatabase.of(Map.of(setting, value), CLOCK)) {
                        store.installations(SECRET);
                    }
                })
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("hemlig")
                .hasNoCause();
    }

    @Test
    void saysWhatPostgresRefuses() throws Exception {
        TestDatabase database = TestDatabase.fresh(Kind.POSTGRES, folder);
        String url = database.settings().get("VETT_DATABASE_URL");
        database.run("CREATE TABLE somebody_elses (id INT)");
        assertThat(complaint(database.settings())).contains("that are not Vett's");

        assertThat(complaint(database.with("VETT_DATABASE_URL", url + "x"))).contains("does not exist: create it");
        assertThat(complaint(database.with("VETT_DATABASE_USER", "nobody"))).contains("refuses user or password");

        TestDatabase closed = TestDatabase.fresh(Kind.POSTGRES, folder);
        closed.run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader')"
                + " THEN CREATE ROLE reader LOGIN; END IF; END $$");
        closed.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        assertThat(complaint(closed.with("VETT_DATABASE_USER", "reader"))).contains("make or use tables");
    }

    @Test
    void refusesTwoPlaces() {
        assertThat(complaint(Map.of(
                        "VETT_DATABASE_URL", "jdbc:postgresql://localhost/vett", "VETT_DATA", folder.toString())))
                .contains("set one of them");
    }

    private static String complaint(Map<String, String> settings) {
        try (Store store = TestDatabase.of(settings, CLOCK)) {
            store.installations(SECRET);
            return "none";
        } catch (UsageException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Path file() {
        return folder.resolve("vett.mv.db");
    }

    private String raw() throws Exception {
        return Files.readString(file(), StandardCharsets.ISO_8859_1);
    }
}
