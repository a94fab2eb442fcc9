package dev.vett.teams;

import com.microsoft.bot.schema.Activity;
import dev.vett.delivery.Attempt;
import dev.vett.reply.Reply;
import dev.vett.teams.CardButtons.Surface;
import dev.vett.training.Board;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The conversation that a session's cards hang in, reached by the way that a press of one of its buttons came. Each card is
 * one message that is all card, so that a change changes all of it. Thread-safe.
 */
final class TrainingWall implements Board.Wall {
    private final Connector connector;
    private final Desk desk;
    private final Visit presser;
    private final Runnable refused;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * The wall for what one press changes.
     *
     * @param refused is done once if a new card may not be hung up
     */
    TrainingWall(Connector connector, Desk desk, Visit presser, Runnable refused) {
        this.connector = connector;
        this.desk = desk;
        this.presser = presser;
        this.refused = refused;
    }

    /** The place is a thread already, where Teams has threads: nothing hangs below a card. */
    @Override
    public Attempt post(String place, Optional<String> first, Reply card) {
        Attempt attempt = connector.hang(activity(), place, drawn(card));
        if (attempt instanceof Attempt.Refused && !told.getAndSet(true)) {
            refused.run();
        }
        return attempt;
    }

    @Override
    public Attempt change(String place, String message, Reply card) {
        return connector.change(activity(), place, message, drawn(card));
    }

    private Activity activity() {
        return presser.activity();
    }

    /** One message can be changed, several could not: what has no room in the first card is left out. */
    private Message drawn(Reply card) {
        return Desk.shown(List.of(desk.cards(card, presser.pack(), Surface.CHAT).get(0)))
                .get(0);
    }
}
