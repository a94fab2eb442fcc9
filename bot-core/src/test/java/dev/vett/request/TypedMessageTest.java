package dev.vett.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table {@code typed-messages.csv}: all chats read a message alike. */
class TypedMessageTest {
    @ParameterizedTest
    @CsvFileSource(resources = "typed-messages.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void isReadAlikeEverywhere(String message, String wants, String text) {
        TypedMessage typed = TypedMessage.read(message.replace("\\n", "\n"));

        assertThat(typed.text()).isEqualTo(text.replace("\\n", "\n"));
        assertThat(typed.request().getClass().getSimpleName()).isEqualToIgnoringCase(wants);
        if (typed.request() instanceof Request.Check check) {
            assertThat(check.text().text()).isEqualTo(typed.text());
            assertThat(check.safeCopy()).isFalse();
        }
        assertThat(typed.toString()).isEqualTo("TypedMessage[" + typed.text().length() + " characters]");
    }
}
