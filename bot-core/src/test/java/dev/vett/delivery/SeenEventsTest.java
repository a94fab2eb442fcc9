package dev.vett.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An event is taken once. */
class SeenEventsTest {
    private final SeenEvents seen = SeenEvents.inMemory();

    @Test
    void knowsWhatItHasSeen() {
        assertThat(seen.add("Ev1")).isTrue();
        assertThat(seen.add("Ev1")).isFalse();
        seen.forget("Ev1");
        assertThat(seen.add("Ev1")).isTrue();
    }

    @Test
    void forgetsTheOldest() {
        for (int i = 0; i <= 10_000; i++) {
            seen.add("Ev" + i);
        }

        assertThat(seen.add("Ev10000")).isFalse();
        assertThat(seen.add("Ev0")).isTrue();
    }
}
