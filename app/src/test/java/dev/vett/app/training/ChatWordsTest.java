package dev.vett.app.training;

import dev.vett.language.MessageFilesContract;

/** The words of the training in a chat. */
class ChatWordsTest extends MessageFilesContract {
    ChatWordsTest() {
        super(TrainingWords.class, "chat");
    }
}
