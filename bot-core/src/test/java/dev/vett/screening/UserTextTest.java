package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.request.Request;
import dev.vett.screening.UserText.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTextTest {
    private static final String PRIVATE = "Anna Svensson, 19090527-1474";

    @Test
    void takesTextUpToTheLimit() {
        UserText text = UserText.of("å".repeat(200_000));

        assertThat(text.problem()).isEmpty();
        assertThat(text.text()).hasSize(200_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {200_001, 3_000_000})
    void doesNotTakeOrKeepMore(int length) {
        UserText text = UserText.of("å".repeat(length));

        assertThat(text.problem()).contains(Problem.TOO_LONG);
        assertThat(text.text()).isEmpty();
        assertThat(text.length()).isEqualTo(length);
    }

    @Test
    void theLimitCountsUtf16Units() {
        assertThat(UserText.of("😀".repeat(100_000)).problem()).isEmpty();
        assertThat(UserText.of("😀".repeat(100_000) + "x").problem()).contains(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \r\n", "\u00A0\u00A0", "\u200B", "\uFEFF", "\u00AD\u2060 \u200D", "\u3000"})
    void nothingVisibleIsEmpty(String raw) {
        UserText text = UserText.of(raw);

        assertThat(text.problem()).contains(Problem.EMPTY);
        assertThat(text.text()).isEmpty();
    }

    static Stream<Arguments> notText() {
        return Stream.of(
                Arguments.of("only control characters", "\0\0\0\0"),
                Arguments.of("a PNG", "\uFFFDPNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0010\0\0\0\u0010\b\u0006\0\0\0\u001f"),
                Arguments.of("a zip", "PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0word/document.xml"),
                Arguments.of("replacement characters", "\uFFFD\uFFFDabc\uFFFD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notText")
    void takesNoBinaryData(String what, String raw) {
        assertThat(UserText.of(raw).problem()).as(what).contains(Problem.NOT_TEXT);
        assertThat(UserText.of(raw).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ring mig\fsida 2\u000Bpå 070-174 06 05",
                "\u001b[31mfel\u001b[0m i loggen, kan du se vad som är fel med servern i kväll?",
                "ett NUL\0 i en lång text som i övrigt är som den ska"
            })
    void takesTextWithAStrayControlCharacter(String raw) {
        assertThat(UserText.of(raw).problem()).isEmpty();
        assertThat(UserText.of(raw).text()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00 a", "a \uD83Db", "\uDE00\uD83D"})
    void takesHalfACharacterAsItIs(String raw) {
        assertThat(UserText.of(raw).problem()).isEmpty();
        assertThat(UserText.of(raw).text()).isEqualTo(raw);
    }

    @Test
    void neverShowsItself() {
        UserText text = UserText.of(PRIVATE);

        assertThat(text.toString()).isEqualTo("UserText[" + PRIVATE.length() + " characters]");
        assertThat(new Request.Ask(text).toString()).doesNotContain("Anna");
        assertThat(new Request.Check(text, true).toString())
                .doesNotContain("Anna")
                .doesNotContain("1909");
    }

    @Test
    void isOnlyEqualToItself() {
        assertThat(UserText.of(PRIVATE)).isNotEqualTo(UserText.of(PRIVATE));
    }
}
