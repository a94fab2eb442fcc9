package dev.vett.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvFileSource(resources = "questions.csv", delimiter = '|', quoteCharacter = '\0')
    void shortQuestionsTellTheirLanguage(Language language, String question) {
        // The fallback is another language on purpose.
        Language fallback = language == Language.EN ? Language.SV : Language.EN;
        assertThat(LanguageGuess.of(question, fallback)).isEqualTo(language);
        assertThat(LanguageGuess.of(question, language)).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesAndNumbersSayNothing(Language fallback) {
        for (String text : new String[] {
            "", "   ", "ChatGPT", "Copilot 365?", "2.1", "grammarly?", "\uD83D\uDE00", "Gemini NotebookLM"
        }) {
            assertThat(LanguageGuess.of(text, fallback)).as(text).isEqualTo(fallback);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"får kan på", "vi kan", "AI"})
    void whatScandinaviansShareIsLeftToTheFallback(String text) {
        assertThat(LanguageGuess.of(text, Language.SV)).isEqualTo(Language.SV);
        assertThat(LanguageGuess.of(text, Language.NB)).isEqualTo(Language.NB);
        assertThat(LanguageGuess.of(text, Language.NN)).isEqualTo(Language.NN);
    }
}
