package dev.vett.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.MovableClock;
import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.app.store.Store;
import dev.vett.quiz.Pace;
import dev.vett.quiz.Question;
import dev.vett.quiz.QuizEvent;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Tally;
import dev.vett.quiz.TeamResult;
import dev.vett.quiz.Transition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds a session: who may start one, codes, and how long it is kept. */
class ClassroomTest {
    @TempDir
    Path folder;

    @Test
    void namesWhoMayStart() {
        Trainers named = Trainers.of(Settings.read(Map.of("VETT_TRAINERS", "Anna@example.se, bo")), false);
        assertThat(named.include(Optional.of("anna@EXAMPLE.se"))).isTrue();
        assertThat(named.include(Optional.of("cecilia"))).isFalse();
        assertThat(named.include(Optional.empty())).isFalse();

        assertThat(Trainers.of(Settings.read(Map.of()), false).include(Optional.of("anna")))
                .as("behind a proxy nobody by default")
                .isFalse();
        assertThat(Trainers.of(Settings.read(Map.of()), true).include(Optional.empty()))
                .as("on this computer whoever sits there")
                .isTrue();
    }

    @Test
    void looksAtNoCodeAfterManyWrongOnes() {
        MovableClock watch = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
        WrongCodes wrong = new WrongCodes(watch);
        for (int i = 0; i < 100; i++) {
            assertThat(wrong.areTooMany()).isFalse();
            wrong.add();
        }
        assertThat(wrong.areTooMany()).isTrue();
        watch.forward(Duration.ofSeconds(61));
        assertThat(wrong.areTooMany()).isFalse();
    }

    @Test
    void asksTheStoreOnceASecondForAllWhoLookForNews() {
        MovableClock watch = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
        RecentViews recent = new RecentViews(watch);
        AtomicInteger asked = new AtomicInteger();
        Supplier<Optional<SessionView>> look = () -> Optional.of(view(asked.incrementAndGet()));
        assertThat(recent.of("one", look)).map(SessionView::joined).contains(1);
        watch.forward(Duration.ofMillis(999));
        assertThat(recent.of("one", look)).map(SessionView::joined).contains(1);
        assertThat(recent.of("two", look))
                .as("another session")
                .map(SessionView::joined)
                .contains(2);
        watch.forward(Duration.ofMillis(1));
        assertThat(recent.of("one", look)).map(SessionView::joined).contains(3);
        assertThat(recent.of("none", Optional::empty)).isEmpty();
        assertThat(recent.of("none", look))
                .as("what is not there is not remembered")
                .isPresent();
        watch.forward(Duration.ofHours(-1));
        assertThat(recent.of("one", look))
                .as("a clock that is put back")
                .map(SessionView::joined)
                .contains(5);
    }

    private static SessionView view(int joined) {
        QuizEvent.Started begin = new QuizEvent.Started(
                Randomness.leader("secret"),
                Pace.TEAM,
                "almhult",
                "digest",
                List.of(new Question("scenario", QuizTopic.TOOLS, 4, 2)),
                Instant.EPOCH);
        QuizSession session = ((Transition.Accepted) QuizSession.start(begin)).next();
        TeamResult nothing = TeamResult.of(session, new Tally(joined, List.of()));
        return new SessionView("id", session, Optional.empty(), joined, 0, Optional.empty(), nothing, List.of());
    }

    @Test
    void makesCodesThatCanBeReadOnAWall() {
        Randomness random = new Randomness(new Random(1));
        for (int i = 0; i < 200; i++) {
            assertThat(random.code()).matches("[BCDFGHJKMNPQRTVWXYZ2346789]{6}");
        }
        assertThat(Randomness.typed(" bcd-2 3x\n")).isEqualTo("BCD23X");
        assertThat(random.id()).hasSize(22).isNotEqualTo(random.id());
    }

    @Test
    void looksOnceADayAndMakesNoDatabase() {
        MovableClock watch = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
        try (Store store = Store.of(Settings.read(Map.of()), Optional.of(folder.resolve("data")), watch);
                Retention retention = new Retention(store.training(), Settings.read(Map.of()), watch)) {
            retention.look();
            watch.forward(Duration.ofHours(25));
            retention.look();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999"})
    void wantsANumberOfDays(String days) {
        MovableClock watch = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
        try (Store store = Store.of(Settings.read(Map.of()), Optional.of(folder), watch)) {
            assertThatThrownBy(() ->
                            new Retention(store.training(), Settings.read(Map.of("VETT_TRAINING_DAYS", days)), watch))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("VETT_TRAINING_DAYS is a number of days");
        }
    }
}
