package dev.vett.app.training;

import dev.vett.app.web.WebHost;
import dev.vett.language.MessageFilesContract;

/** The words of the training. */
class TrainingWordsTest extends MessageFilesContract {
    TrainingWordsTest() {
        super(TrainingWords.class, "training", WebHost.class);
    }
}
