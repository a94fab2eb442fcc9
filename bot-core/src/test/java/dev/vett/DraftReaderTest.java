package dev.vett;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.guideline.Lexicon;
import dev.vett.language.Language;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no lexicon; the messages that people type are in {@link VettTest}. */
class DraftReaderTest {
    private static final DraftReader READER = new DraftReader(Lexicon.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Anna är sjuk                  | true  | true
                    Anna är sjuk                  | false | false
                    Vem är sjuk?                  | false | false
                    ett två tre                   | false | false
                    ett\\ntvå\\ntre               | false | true
                    ett\\n\\n\\n\\ntvå             | false | false
                    """)
    void personalDataOrLengthMakesADraft(String text, boolean personal, boolean draft) {
        assertThat(READER.isDraft(text.replace("\\n", "\n"), personal, Language.SV))
                .isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", " ", "\n", "? ", "hej ", ", ", "får ", ".", "\"", "?\"x"})
    void isLinearInTheText(String hostile) {
        String text = "x" + hostile.repeat(200_000 / hostile.length()) + "x";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> READER.isDraft(text, false, Language.SV));
    }
}
