package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.app.setup.UsageException;
import dev.vett.app.store.TestDatabase.Kind;
import dev.vett.quiz.Pace;
import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.Phase;
import dev.vett.quiz.Question;
import dev.vett.quiz.QuestionResult;
import dev.vett.quiz.QuizCommand;
import dev.vett.quiz.QuizEvent;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Refusal;
import dev.vett.quiz.SessionSecret;
import dev.vett.quiz.TeamResult;
import dev.vett.quiz.Transition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions and votes, on both kinds of database. */
class TrainingSessionsTest {
    private static final String ID = "a-session-of-22-letter";
    private static final Instant NOW = Instant.parse("2026-05-31T12:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ParticipantKey LEADER = new ParticipantKey("L".repeat(43));
    private static final List<Question> QUESTIONS = List.of(
            new Question("first-scenario", QuizTopic.TOOLS, 4, 2),
            new Question("second-scenario", QuizTopic.PERSONAL_DATA, 3, 0));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void goesOnAfterARestartWhereItWas(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        ParticipantKey anna;
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            anna = sessions.keyOf(ID, "T1", "anna").orElseThrow();
            assertThat(sessions.begin("another-session-of-22-", "CODE23", session(), secret()))
                    .as("the code is taken")
                    .isFalse();
            vote(sessions, "anna", 0, 1);
            vote(sessions, "anna", 0, 2);
            accepted(sessions, new QuizCommand.Reveal(LEADER, 0, NOW.plusSeconds(1)));
        }
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = store.training();
            TrainingSessions.Standing standing = sessions.find(ID).orElseThrow();
            assertThat(standing.session().questions()).isEqualTo(QUESTIONS);
            assertThat(standing.session().revealed()).containsExactly(0);
            assertThat(standing.session().changed()).isEqualTo(NOW.plusSeconds(1));
            assertThat(standing.code()).contains("CODE23");
            assertThat(standing.joined()).isEqualTo(1);
            assertThat(standing.voted()).isEqualTo(1);
            assertThat(sessions.idOf("CODE23")).contains(ID);
            assertThat(sessions.keyOf(ID, "T1", "anna")).contains(anna);
            assertThat(sessions.chosen(ID, 0, anna)).contains(2);
            assertThat(sessions.chosen(ID, 1, anna)).isEmpty();
            accepted(sessions, new QuizCommand.Next(LEADER, 0, NOW));
            assertThat(sessions.find(ID).orElseThrow().session().current()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theEndTakesTheSecretAndTheCodeWithIt(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            vote(sessions, "anna", 0, 2);
            accepted(sessions, new QuizCommand.End(LEADER, NOW));
            assertThat(sessions.keyOf(ID, "T1", "anna")).isEmpty();
            assertThat(sessions.idOf("CODE23")).isEmpty();
            assertThat(sessions.find(ID).orElseThrow().session().phase()).isEqualTo(Phase.ENDED);
            assertThat(refused(sessions, new QuizCommand.Next(LEADER, 0, NOW))).isEqualTo(Refusal.ENDED);
            assertThat(sessions.begin("another-session-of-22-", "CODE23", session(), secret()))
                    .as("the code is free again")
                    .isTrue();
            assertThat(store.contents().orElseThrow().training())
                    .extracting(Contents.Training::toString)
                    .containsExactly(
                            "Training[set=almhult, phase=ENDED, keys=1, votes=1, secret=false, changed=" + NOW + "]",
                            "Training[set=almhult, phase=ASKING, keys=0, votes=0, secret=true, changed=" + NOW + "]");
        }
        assertThat(database.dump("training_secret")).doesNotContain(ID);
        assertThat(database.dump("training_vote"))
                .as("of the voter a number only, in which any two letters may stand by chance")
                .matches(ID + " 0 [A-Za-z0-9_-]{43} 2 \\R");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tellsNothingOfAQuestionThatFewAnswered(Kind kind) throws Exception {
        try (Store store = TestDatabase.fresh(kind, folder).open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            for (int i = 0; i < 5; i++) {
                vote(sessions, "p" + i, 0, i == 0 ? 2 : 1);
            }
            accepted(sessions, new QuizCommand.Reveal(LEADER, 0, NOW));
            accepted(sessions, new QuizCommand.Next(LEADER, 0, NOW));
            for (int i = 0; i < 4; i++) {
                vote(sessions, "p" + i, 1, 0);
            }
            assertThat(result(sessions).questions())
                    .as("the second is not revealed")
                    .hasSize(1);
            accepted(sessions, new QuizCommand.Reveal(LEADER, 1, NOW));
            assertThat(result(sessions).questions())
                    .containsExactly(
                            new QuestionResult.Counted(0, List.of(0, 4, 1, 0), 2), new QuestionResult.TooFew(1));
            assertThat(result(sessions).joined()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsTheLeadersCountOfHandsApartFromTheVotes(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            HandCounts hands = sessions.hands();
            List<Integer> raised = List.of(3, 0, 12, 500);
            assertThat(hands.keep(ID, LEADER, 0, raised))
                    .as("before the reveal")
                    .isFalse();
            accepted(sessions, new QuizCommand.Reveal(LEADER, 0, NOW));
            assertThat(hands.keep(ID, LEADER, 0, raised)).isTrue();
            assertThat(hands.keep(ID, LEADER, 0, raised)).as("pressed twice").isTrue();
            ParticipantKey anna = sessions.keyOf(ID, "T1", "anna").orElseThrow();
            for (boolean wrong : new boolean[] {
                hands.keep(ID, anna, 0, raised),
                hands.keep(ID, LEADER, 1, List.of(9, 9, 9)),
                hands.keep(ID, LEADER, 0, List.of(9, 9, 9)),
                hands.keep(ID, LEADER, 0, List.of(9, 9, 9, -1)),
                hands.keep(ID, LEADER, 0, List.of(9, 9, 9, 501)),
                hands.keep("no-such-session", LEADER, 0, raised)
            }) {
                assertThat(wrong).isFalse();
            }
            assertThat(counted(sessions)).containsExactly(new QuestionResult.Counted(0, raised, 2));
            assertThat(result(sessions).questions()).as("nobody voted").containsExactly(new QuestionResult.TooFew(0));

            assertThat(hands.keep(ID, LEADER, 0, List.of(0, 1, 3, 0))).isTrue();
            assertThat(counted(sessions)).as("few").containsExactly(new QuestionResult.TooFew(0));
            assertThat(hands.keep(ID, LEADER, 0, List.of(0, 0, 0, 0))).isTrue();
            assertThat(counted(sessions)).as("taken back").isEmpty();

            accepted(sessions, new QuizCommand.Next(LEADER, 0, NOW));
            accepted(sessions, new QuizCommand.Reveal(LEADER, 1, NOW));
            assertThat(hands.keep(ID, LEADER, 1, List.of(5, 5, 5))).isTrue();
        }
        try (Store store = database.open(CLOCK)) {
            assertThat(counted(store.training()))
                    .as("after a restart")
                    .containsExactly(new QuestionResult.Counted(1, List.of(5, 5, 5), 0));
        }
    }

    /** Everybody votes, changes and presses twice, on PostgreSQL at two programs, while the leader pauses and goes on. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void losesNoVoteAndCountsNoneTwice(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        int people = 60;
        try (Store one = database.open(CLOCK);
                Store two = kind == Kind.POSTGRES ? database.open(CLOCK) : one) {
            TrainingSessions sessions = begun(one);
            List<TrainingSessions> programs = List.of(sessions, two.training());
            ExecutorService threads = Executors.newFixedThreadPool(12);
            List<Future<?>> done = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                for (int press = 0; press < 4; press++) {
                    String user = "p" + person;
                    TrainingSessions program = programs.get((person + press) % 2);
                    done.add(threads.submit(() -> {
                        ParticipantKey key = program.keyOf(ID, "T1", user).orElseThrow();
                        while (program.apply(ID, new QuizCommand.Vote(key, 0, 3, NOW))
                                        .orElseThrow()
                                instanceof Transition.Refused) {
                            Thread.onSpinWait();
                        }
                    }));
                }
            }
            for (int i = 0; i < 10; i++) {
                accepted(programs.get(i % 2), new QuizCommand.Pause(LEADER, NOW));
                accepted(programs.get((i + 1) % 2), new QuizCommand.Resume(LEADER, NOW));
            }
            for (Future<?> each : done) {
                each.get();
            }
            threads.shutdown();
            accepted(two.training(), new QuizCommand.Reveal(LEADER, 0, NOW));

            assertThat(result(sessions).joined()).isEqualTo(people);
            assertThat(result(sessions).questions())
                    .containsExactly(new QuestionResult.Counted(0, List.of(0, 0, 0, people), 2));
            assertThat(sessions.find(ID).orElseThrow().session().revision()).isEqualTo(21);
        }
    }

    /** Two press the same button at once: one of them does it. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void isLedOnceByOnePress(Kind kind) throws Exception {
        try (Store store = TestDatabase.fresh(kind, folder).open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<Transition>> presses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                presses.add(threads.submit(() -> sessions.apply(ID, new QuizCommand.Reveal(LEADER, 0, NOW))
                        .orElseThrow()));
            }
            int did = 0;
            for (Future<Transition> press : presses) {
                did += press.get() instanceof Transition.Accepted ? 1 : 0;
            }
            threads.shutdown();
            assertThat(did).isEqualTo(1);
            assertThat(sessions.find(ID).orElseThrow().session().revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void deletesWhatIsOldAndEndsWhatIsAbandoned(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            vote(sessions, "anna", 0, 2);
            accepted(sessions, new QuizCommand.Reveal(LEADER, 0, NOW));
            assertThat(sessions.hands().keep(ID, LEADER, 0, List.of(1, 2, 3, 4)))
                    .isTrue();

            Instant week = NOW.plus(Duration.ofDays(8));
            assertThat(sessions.tidy(week.minus(Duration.ofDays(30)), week)).isZero();
            assertThat(sessions.find(ID).orElseThrow().session().phase()).isEqualTo(Phase.ENDED);
            assertThat(sessions.keyOf(ID, "T1", "anna"))
                    .as("its secret is gone")
                    .isEmpty();

            Instant later = week.plus(Duration.ofDays(31));
            assertThat(sessions.tidy(later.minus(Duration.ofDays(30)), later)).isEqualTo(1);
            assertThat(sessions.find(ID)).isEmpty();
            assertThat(sessions.apply(ID, new QuizCommand.Next(LEADER, 0, NOW))).isEmpty();
        }
        for (String table : List.of("vote", "participant", "hands")) {
            assertThat(database.dump("training_" + table)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isDeletedByHandWithItsVotes(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = begun(store);
            vote(sessions, "anna", 0, 2);
            accepted(sessions, new QuizCommand.Reveal(LEADER, 0, NOW));
            assertThat(sessions.hands().keep(ID, LEADER, 0, List.of(1, 2, 3, 4)))
                    .isTrue();
            store.delete(List.of(Store.Part.TRAINING));
        }
        for (String table : List.of("session", "secret", "participant", "vote", "hands")) {
            assertThat(database.dump("training_" + table)).isEmpty();
        }
        if (kind == Kind.EMBEDDED) {
            assertThat(Files.readString(folder.resolve("vett.mv.db"), StandardCharsets.ISO_8859_1))
                    .doesNotContain(ID, "first-scenario");
        }
    }

    /** The tables that a program of the version before has made, with a row in them. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void takesOverADatabaseWithoutTraining(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        database.migrateTo("1");
        database.run("INSERT INTO feedback_count VALUES ('almhult', '2026-05', 'question', '', 'good', 7)");
        try (Store store = database.open(CLOCK)) {
            begun(store);
            assertThat(store.feedback().all())
                    .singleElement()
                    .satisfies(count -> assertThat(count.amount()).isEqualTo(7));
        }
    }

    @Test
    void tellsThatTheDatabaseIsDamagedOrCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("vett.mv.db"), "garbage");
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Store damaged = TestDatabase.fresh(Kind.EMBEDDED, folder).open(CLOCK);
                Store closed =
                        TestDatabase.fresh(Kind.EMBEDDED, file.resolve("data")).open(CLOCK)) {
            assertThatThrownBy(() -> begun(damaged))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("is damaged");
            assertThatThrownBy(() -> begun(closed))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("cannot be written");
        }
    }

    @Test
    void tellsThatPostgresCanOnlyBeRead() throws Exception {
        TestDatabase database = TestDatabase.fresh(Kind.POSTGRES, folder);
        try (Store store = database.open(CLOCK)) {
            begun(store);
        }
        database.run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on',"
                + " current_database()); END $$");
        try (Store store = database.open(CLOCK)) {
            TrainingSessions sessions = store.training();
            ParticipantKey key = sessions.keyOf(ID, "T1", "anna").orElseThrow();
            assertThatThrownBy(() -> sessions.apply(ID, new QuizCommand.Vote(key, 0, 1, NOW)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("can only be read");
            assertThat(sessions.find(ID)).as("what can be read is shown").isPresent();
        }
    }

    private static TrainingSessions begun(Store store) {
        TrainingSessions sessions = store.training();
        assertThat(sessions.begin(ID, "CODE23", session(), secret())).isTrue();
        return sessions;
    }

    private static QuizSession session() {
        Transition begun =
                QuizSession.start(new QuizEvent.Started(LEADER, Pace.TEAM, "almhult", "digest", QUESTIONS, NOW));
        return ((Transition.Accepted) begun).next();
    }

    private static SessionSecret secret() {
        return SessionSecret.random(new SecureRandom());
    }

    private static void vote(TrainingSessions sessions, String user, int question, int option) {
        ParticipantKey key = sessions.keyOf(ID, "T1", user).orElseThrow();
        accepted(sessions, new QuizCommand.Vote(key, question, option, NOW));
    }

    private static void accepted(TrainingSessions sessions, QuizCommand command) {
        assertThat(sessions.apply(ID, command).orElseThrow()).isInstanceOf(Transition.Accepted.class);
    }

    private static Refusal refused(TrainingSessions sessions, QuizCommand command) {
        return ((Transition.Refused) sessions.apply(ID, command).orElseThrow()).reason();
    }

    private static List<QuestionResult> counted(TrainingSessions sessions) {
        return sessions.hands().of(ID, sessions.find(ID).orElseThrow().session());
    }

    private static TeamResult result(TrainingSessions sessions) {
        return sessions.result(ID).orElseThrow();
    }
}
