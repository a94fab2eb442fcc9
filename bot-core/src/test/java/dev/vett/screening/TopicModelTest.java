package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model is what the shipped snippets and drafts give: nothing in it comes from elsewhere. */
final class TopicModelTest {
    private static final Path SNIPPETS = Path.of("../knowledge/training/topics");
    private static final Path DRAFTS = Path.of("../knowledge/training/drafts");
    private static final Path SHIPPED =
            Path.of("../knowledge/src/main/resources/vett").resolve(TopicModel.FILE);

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        byte[] trained = TopicModelTrainer.bytes(TopicModelTrainer.train(SNIPPETS, DRAFTS, TestKnowledge.SCREENER));
        if ("write".equals(System.getProperty("vett.model"))) {
            Files.write(SHIPPED, trained);
        }
        assertThat(trained)
                .as("train again: -Dtest=TopicModelTest -Dvett.model=write, see CONTRIBUTING.md")
                .isEqualTo(Files.readAllBytes(SHIPPED));
    }
}
