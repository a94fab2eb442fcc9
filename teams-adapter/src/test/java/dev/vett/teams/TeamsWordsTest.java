package dev.vett.teams;

import dev.vett.language.MessageFilesContract;

/** What only the Teams side has to say. */
class TeamsWordsTest extends MessageFilesContract {
    TeamsWordsTest() {
        super(TeamsWords.class, "teams");
    }
}
