package dev.vett.screening;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped model is what the shipped lines and drafts give: nothing in it comes from elsewhere. */
final class SmallNameModelTest {
    private static final Path TRAINING = Path.of("../knowledge/training");

    @Test
    void trainingGivesTheShippedModel() throws IOException {
        LinearModel trained = SmallNameTrainer.train(SmallNameTrainer.training(TRAINING), ShippedModel.KNOWLEDGE);
        ShippedModel.assertIs(trained::write, LinearModel.SMALL_NAMES, SmallNameModelTest.class);
    }
}
