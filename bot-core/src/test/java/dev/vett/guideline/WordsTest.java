package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.", "a", "å-", ".", "1", "a1."})
    void aLongRepeatIsRead(String piece) {
        assertThat(Words.of(piece.repeat(100_000))).isNotNull();
    }
}
