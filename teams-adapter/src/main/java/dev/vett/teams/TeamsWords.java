package dev.vett.teams;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.reply.Block;

/** The few things that only the Teams side has to say, in one language. */
record TeamsWords(Messages messages) {

    static TeamsWords of(Language language) {
        return new TeamsWords(Messages.read(TeamsWords.class, "teams", language));
    }

    /** Above a help reply: the button that was pressed says nothing that Vett knows. */
    Block staleButton() {
        return new Block.Note(true, messages.say("button.stale"));
    }
}
