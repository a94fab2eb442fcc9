package dev.vett.screening;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model of markings is what the shipped lines, snippets and drafts give: nothing in it comes from elsewhere. */
final class MarkingModelTest {
    private static final Path TRAINING = Path.of("../knowledge/training");

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        LinearModel trained = MarkingTrainer.train(TRAINING, ShippedModel.KNOWLEDGE);
        ShippedModel.assertIs(trained::write, LinearModel.MARKINGS, MarkingModelTest.class);
    }
}
