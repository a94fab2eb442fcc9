package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model is what the shipped lines give: nothing in it comes from elsewhere. */
final class SmallNameModelTest {
    private static final Path LINES = Path.of("../knowledge/training/names");
    private static final Path KNOWLEDGE = Path.of("../knowledge/src/main/resources/vett");
    private static final Path SHIPPED = KNOWLEDGE.resolve(SmallNameModel.FILE);

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        byte[] trained = SmallNameTrainer.bytes(SmallNameTrainer.train(SmallNameTrainer.lines(LINES), KNOWLEDGE));
        if ("write".equals(System.getProperty("vett.model"))) {
            Files.write(SHIPPED, trained);
        }
        assertThat(trained)
                .as("train again: -Dtest=SmallNameModelTest -Dvett.model=write, see CONTRIBUTING.md")
                .isEqualTo(Files.readAllBytes(SHIPPED));
    }
}
