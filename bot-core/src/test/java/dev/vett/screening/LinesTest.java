package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource({"'', 1", "a, 1", "'a|b', 2", "'a|', 2", "'a~b', 2", "'a^b', 2", "'a~|b', 3", "'a^|b', 2", "'||', 3"})
    void countsEveryKindOfBreakOnce(String text, int count) {
        assertThat(Lines.of(breaks(text)).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 1", "3, 2", "4, 2", "6, 3", "7, 4"})
    void findsTheLineOfASpan(int start, int line) {
        assertThat(Lines.of("ab\nc\r\n\nd").at(new Span(start, start + 1))).isEqualTo(line);
    }

    private static String breaks(String text) {
        return text.replace("~", "\r\n").replace('|', '\n').replace('^', '\r');
    }
}
