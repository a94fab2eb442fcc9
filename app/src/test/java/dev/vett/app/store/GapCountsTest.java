package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.MovableClock;
import dev.vett.Unanswered;
import dev.vett.app.store.TestDatabase.Kind;
import dev.vett.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What guidelines leave open is counted, on both kinds of database. */
class GapCountsTest {
    private static final Instant MAY = Instant.parse("2026-05-31T22:30:00Z");
    private static final Clock CLOCK = Clock.fixed(MAY, ZoneOffset.UTC);
    private static final Unanswered QUESTION =
            new Unanswered("almhult", Language.SV, "not-covered", Set.of("chatgpt", "meeting-minutes"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void countsTopicsByMonth(Kind kind) throws Exception {
        MovableClock clock = new MovableClock(MAY);
        try (Store store = TestDatabase.fresh(kind, folder).open(clock);
                GapCounts gaps = store.gaps()) {
            gaps.start();
            gaps.count(QUESTION);
            gaps.count(QUESTION);
            gaps.count(new Unanswered("almhult", Language.EN, "closest-sections", Set.of("meeting-minutes")));
            gaps.write();
            gaps.count(QUESTION);
            clock.forward(Duration.ofHours(2));
            gaps.count(QUESTION);
            gaps.write();

            assertThat(gaps.all())
                    .extracting(GapCount::toString)
                    .extracting(text -> text.replaceAll("GapCount|\\w+=", ""))
                    .containsExactly(
                            "[almhult, 2026-05, sv, not-covered, chatgpt, 3]",
                            "[almhult, 2026-05, en, closest-sections, meeting-minutes, 1]",
                            "[almhult, 2026-05, sv, not-covered, meeting-minutes, 3]",
                            "[almhult, 2026-06, sv, not-covered, chatgpt, 1]",
                            "[almhult, 2026-06, sv, not-covered, meeting-minutes, 1]");
        }
    }

    /** From the first row on; on PostgreSQL from two programs. The rest is written at the end. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void losesNoCount(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store one = database.open(CLOCK);
                Store two = kind == Kind.POSTGRES ? database.open(CLOCK) : one) {
            try (GapCounts here = one.gaps();
                    GapCounts there = two.gaps()) {
                here.start();
                there.start();
                ExecutorService threads = Executors.newFixedThreadPool(8);
                List<Future<?>> done = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    GapCounts counts = thread % 2 == 0 ? here : there;
                    done.add(threads.submit(() -> {
                        for (int i = 1; i <= 500; i++) {
                            counts.count(QUESTION);
                            if (i % 50 == 0) {
                                counts.write();
                            }
                        }
                    }));
                }
                for (Future<?> each : done) {
                    each.get();
                }
                threads.shutdown();
                here.count(QUESTION);
            }
            assertThat(one.gaps().all()).extracting(GapCount::amount).containsExactly(4001L, 4001L);
        }
    }

    @Test
    void countsOnlyOnceItIsStartedAndTouchesNothingMeanwhile() throws Exception {
        Path data = folder.resolve("data");
        try (Store store = TestDatabase.fresh(Kind.EMBEDDED, data).open(CLOCK)) {
            try (GapCounts gaps = store.gaps()) {
                gaps.count(QUESTION);
            }
            assertThat(data).doesNotExist();
            try (GapCounts gaps = store.gaps()) {
                gaps.start();
                gaps.count(QUESTION);
                assertThat(data).doesNotExist();
            }
            assertThat(store.gaps().all()).hasSize(2);
        }
    }

    @Test
    void dropsWhatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Map<String, String> settings : List.of(
                Map.of("VETT_DATA", file.resolve("data").toString()),
                Map.of("VETT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/vett"))) {
            try (Heard heard = new Heard(GapCounts.class);
                    Store store = TestDatabase.of(settings, CLOCK);
                    GapCounts gaps = store.gaps()) {
                gaps.start();
                gaps.count(QUESTION);
                gaps.write();
                gaps.write();

                assertThat(heard.lines())
                        .containsExactly(
                                "counts of unanswered questions were dropped:" + " dev.vett.app.setup.UsageException");
            }
        }
    }
}
