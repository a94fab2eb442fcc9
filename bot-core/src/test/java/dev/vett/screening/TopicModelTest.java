package dev.vett.screening;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model is what the shipped snippets and drafts give: nothing in it comes from elsewhere. */
final class TopicModelTest {
    private static final Path SNIPPETS = Path.of("../knowledge/training/topics");
    private static final Path DRAFTS = Path.of("../knowledge/training/drafts");

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        TopicModel trained = TopicModelTrainer.train(SNIPPETS, DRAFTS, TestKnowledge.SCREENER);
        ShippedModel.assertIs(trained::write, TopicModel.FILE, TopicModelTest.class);
    }
}
