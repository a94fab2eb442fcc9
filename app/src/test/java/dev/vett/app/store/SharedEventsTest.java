package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.MovableClock;
import dev.vett.app.store.TestDatabase.Kind;
import dev.vett.delivery.SeenEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several programs handle an event once; the embedded database stands in for the same SQL elsewhere. */
class SharedEventsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoProgramsTakeAnEventOnce(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store one = database.open(clock);
                Store two = kind == Kind.POSTGRES ? database.open(clock) : one) {
            // Opening takes longer than an event waits.
            one.open();
            two.open();
            List<SeenEvents> programs =
                    List.of(new SharedEvents("slack", one, clock), new SharedEvents("slack", two, clock));
            CyclicBarrier together = new CyclicBarrier(4);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Integer>> taken = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                SeenEvents seen = programs.get(thread % 2);
                taken.add(threads.submit(() -> {
                    int first = 0;
                    for (int i = 0; i < 200; i++) {
                        together.await();
                        first += seen.add("Ev" + i) ? 1 : 0;
                    }
                    return first;
                }));
            }
            int all = 0;
            for (Future<Integer> each : taken) {
                all += each.get();
            }
            threads.shutdown();

            assertThat(all).isEqualTo(200);
            assertThat(one.contents().orElseThrow().events()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void forgetsForAll(Kind kind) throws Exception {
        try (Store store = TestDatabase.fresh(kind, folder).open(clock)) {
            store.open();
            SeenEvents one = new SharedEvents("slack", store, clock);
            SeenEvents two = new SharedEvents("slack", store, clock);
            assertThat(one.add("Ev1")).isTrue();
            one.forget("Ev1");

            assertThat(two.add("Ev1")).isTrue();
            assertThat(one.add("Ev1")).isFalse();
            assertThat(new SharedEvents("teams", store, clock).add("Ev1"))
                    .as("another platform")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsHashesForADay(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        try (Store store = database.open(clock)) {
            store.open();
            SeenEvents seen = new SharedEvents("teams", store, clock);
            seen.add("message 19:meeting@thread.v2 1777888999");
            clock.forward(Duration.ofHours(23));
            seen.add("message 19:meeting@thread.v2 1777888998");
            assertThat(store.contents().orElseThrow().events()).isEqualTo(2);
            clock.forward(Duration.ofMinutes(90));
            seen.add("message 19:meeting@thread.v2 1777888997");
            assertThat(store.contents().orElseThrow().events()).isEqualTo(2);
        }
        assertThat(database.dump("seen_event"))
                .doesNotContain("meeting", "17778889", "2026-05-04")
                .containsPattern("^[0-9a-f]{64} 2026-05-05");
    }

    /** Nobody listens at that port. */
    @Test
    void goesOnInMemoryAndSaysSoOnce() {
        try (Heard heard = new Heard(SharedEvents.class);
                Store store =
                        TestDatabase.of(Map.of("VETT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/vett"), clock)) {
            SeenEvents seen = store.seenEvents("slack");
            long begun = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertThat(seen.add("Ev" + i)).isTrue();
                assertThat(seen.add("Ev" + i)).isFalse();
            }
            seen.forget("Ev7");
            assertThat(seen.add("Ev7")).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            clock.forward(Duration.ofMinutes(1));
            assertThat(seen.add("later")).isTrue();

            assertThat(heard.lines()).singleElement().asString().startsWith("slack: the database does not answer");
        }
    }

    @Test
    void goesBackToTheDatabase() throws Exception {
        TestDatabase database = TestDatabase.fresh(Kind.POSTGRES, folder);
        try (Heard heard = new Heard(SharedEvents.class);
                Store one = database.open(clock);
                Store two = database.open(clock)) {
            one.open();
            two.open();
            SeenEvents here = one.seenEvents("slack");
            SeenEvents there = two.seenEvents("slack");
            database.run("ALTER TABLE seen_event RENAME TO away");
            assertThat(here.add("Ev1")).isTrue();
            assertThat(there.add("Ev1")).as("without a database").isTrue();
            database.run("ALTER TABLE away RENAME TO seen_event");
            clock.forward(Duration.ofMinutes(1));

            assertThat(here.add("Ev2")).isTrue();
            assertThat(there.add("Ev2")).isFalse();
            assertThat(heard.lines())
                    .hasSize(4)
                    .filteredOn(line -> line.endsWith("again"))
                    .hasSize(2);
        }
    }

    @Test
    void theEmbeddedDatabaseHasOneProgram() throws Exception {
        try (Store store =
                TestDatabase.fresh(Kind.EMBEDDED, folder.resolve("none")).open(clock)) {
            assertThat(store.seenEvents("slack").add("Ev1")).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
