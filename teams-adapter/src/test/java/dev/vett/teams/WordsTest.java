package dev.vett.teams;

import dev.vett.language.MessageFilesContract;

/** What only the Teams side has to say. */
class WordsTest extends MessageFilesContract {
    WordsTest() {
        super(Words.class, "teams");
    }
}
