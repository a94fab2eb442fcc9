package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What asks to train, and what only looks like it. */
class CommandTextTest {
    @ParameterizedTest
    @CsvSource({
        "/vett, train, true",
        "/vett, Träna, true",
        "/vett, öva, true",
        "/vett, øv, true",
        "/vett, Trening!, true",
        "/train, '', true",
        "/vett-trana, '', true",
        "/vett, får jag träna med ChatGPT?, false",
        "/vett, training data in Copilot, false",
        "/vett, '', false",
        "/check, train, false",
        "/ask, träna, false"
    })
    void asksForTraining(String command, String text, boolean asks) {
        assertThat(CommandText.asksForTraining(command, text)).isEqualTo(asks);
    }
}
