package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long text comes in pieces that are the text. */
class PiecesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "one line",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "a😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "<<<<<<<<<<<<<<<<<<<<&&&&&&&&&&&&&&&&&&&&&&&&&&&",
                "words and words and words and words and words",
                "first\n\nsecond line that is long\nthird",
                "\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d\ud83d"
            })
    void losesNothingAndBreaksNoCharacter(String text) {
        List<String> pieces = Pieces.of(text, 10);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece).isNotEmpty();
            assertThat(Pieces.room(piece)).isLessThanOrEqualTo(10);
            assertThat(piece.codePointCount(0, piece.length())).isPositive();
        });
        assertThat(pieces.stream()
                        .mapToInt(piece -> piece.codePointCount(0, piece.length()))
                        .sum())
                .as("a broken pair would count twice")
                .isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void breaksAtALineThenAtASpace() {
        assertThat(Pieces.of("aaaaaaaa\nbb cc dd", 20)).containsExactly("aaaaaaaa\n", "bb cc dd");
        assertThat(Pieces.of("aaaa bb cc dd", 10)).containsExactly("aaaa bb ", "cc dd");
    }
}
