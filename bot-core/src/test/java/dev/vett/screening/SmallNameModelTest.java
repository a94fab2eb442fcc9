package dev.vett.screening;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model is what the shipped lines give: nothing in it comes from elsewhere. */
final class SmallNameModelTest {
    private static final Path LINES = Path.of("../knowledge/training/names");

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        LinearModel trained = SmallNameTrainer.train(SmallNameTrainer.lines(LINES), ShippedModel.KNOWLEDGE);
        ShippedModel.assertIs(trained::write, LinearModel.SMALL_NAMES, SmallNameModelTest.class);
    }
}
