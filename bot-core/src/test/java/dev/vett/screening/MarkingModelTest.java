package dev.vett.screening;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model of markings is what the shipped lines and drafts give: nothing in it comes from elsewhere. */
final class MarkingModelTest {
    private static final Path LINES = Path.of("../knowledge/training/markings");
    private static final Path DRAFTS = Path.of("../knowledge/training/drafts");

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        LinearModel trained = MarkingTrainer.train(LINES, DRAFTS, ShippedModel.KNOWLEDGE);
        ShippedModel.assertIs(trained::write, LinearModel.MARKINGS, MarkingModelTest.class);
    }
}
