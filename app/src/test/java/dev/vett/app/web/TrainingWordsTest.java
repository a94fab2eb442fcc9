package dev.vett.app.web;

import dev.vett.language.MessageFilesContract;

/** The words of the training. */
class TrainingWordsTest extends MessageFilesContract {
    TrainingWordsTest() {
        super(TrainingFrame.class, "training");
    }
}
