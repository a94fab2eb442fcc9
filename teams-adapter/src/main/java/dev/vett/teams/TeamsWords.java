package dev.vett.teams;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.reply.Block;
import java.util.List;
import java.util.Optional;

/** The few things that only the Teams side has to say, in one language. */
record TeamsWords(Messages messages) {

    static TeamsWords of(Language language) {
        return new TeamsWords(Messages.read(TeamsWords.class, "teams", language));
    }

    /** Above a help reply: the button that was pressed says nothing that Vett knows. */
    Block staleButton() {
        return new Block.Note(true, messages.say("button.stale"));
    }

    /** When Vett has failed before there was a reply. */
    List<Block> failure(String code) {
        return List.of(
                new Block.Lead(Block.Tone.ERROR, messages.say("failure.lead")),
                new Block.Text(messages.say("failure.unread")),
                new Block.Actions(Optional.of(messages.say("failure.step", code)), List.of()));
    }
}
