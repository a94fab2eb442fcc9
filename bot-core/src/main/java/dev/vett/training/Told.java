package dev.vett.training;

import dev.vett.reply.Reply;
import java.util.Optional;

/**
 * What somebody who pressed a button of the training is told, alone, and whether the session's cards have changed by it.
 *
 * @param draw the session whose cards are to be drawn anew
 */
public record Told(Reply reply, Where where, Optional<Draw> draw) {
    /** Where the reply stands. Nobody else ever sees it. */
    public enum Where {
        /** A line beside the card, which stays: for one of two hundred who voted. */
        BESIDE,
        /** In the place of the message with the button, which is this person's own. */
        INSTEAD
    }

    /**
     * A session whose cards have changed.
     *
     * @param led whether the leader did it: then it is drawn at once, with cards that were not there before
     */
    public record Draw(String session, boolean led) {}
}
