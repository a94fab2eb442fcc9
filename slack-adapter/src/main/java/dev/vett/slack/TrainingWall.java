package dev.vett.slack;

import dev.vett.delivery.Attempt;
import dev.vett.reply.Reply;
import dev.vett.training.Board;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hangs up a session's cards in a workspace: below the first one, or in the thread where it was asked for. Thread-safe. */
final class TrainingWall implements Board.Wall {
    /** What Slack says where Vett is not in the channel; of a private one it does not tell that there is one. */
    private static final Set<String> OUTSIDE = Set.of("not_in_channel", "channel_not_found");

    private final Workspace workspace;
    private final Desk desk;
    private final Delivery delivery;
    private final Runnable outside;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param outside tells whoever leads that Vett is not in the channel; run once at most
     */
    TrainingWall(Workspace workspace, Desk desk, Delivery delivery, Runnable outside) {
        this.workspace = workspace;
        this.desk = desk;
        this.delivery = delivery;
        this.outside = outside;
    }

    @Override
    public Attempt post(String place, Optional<String> first, Reply card) {
        Spot spot = Spot.read(place);
        Attempt attempt =
                delivery.hang(workspace, spot.channel(), spot.thread().or(() -> first), desk.card(card, workspace));
        if (attempt instanceof Attempt.Refused refused
                && OUTSIDE.contains(refused.code())
                && told.compareAndSet(false, true)) {
            outside.run();
        }
        return attempt;
    }

    @Override
    public Attempt change(String place, String message, Reply card) {
        return delivery.change(workspace, Spot.read(place).channel(), message, desk.card(card, workspace));
    }
}
