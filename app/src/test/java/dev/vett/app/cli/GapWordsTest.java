package dev.vett.app.cli;

import dev.vett.language.MessageFilesContract;

/** The words of {@code vett gaps}. */
class GapWordsTest extends MessageFilesContract {
    GapWordsTest() {
        super(GapsCommand.class, "gaps");
    }
}
