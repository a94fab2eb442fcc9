package dev.vett.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import dev.vett.Fault;
import dev.vett.quiz.Move;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.slack.Delivery.Reader;
import dev.vett.training.Board;
import dev.vett.training.Learner;
import dev.vett.training.Room;
import dev.vett.training.Told;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The training as people reach it in Slack: what they ask for and press, and where they are told. A leader's messages hold
 * the session's secret: they go to that person alone. Thread-safe.
 */
final class Trainings {
    private static final Logger LOG = LoggerFactory.getLogger(Trainings.class);
    private static final String DIRECT = "D";

    private final Room room;
    private final Board board;
    private final Desk desk;
    private final Delivery delivery;

    Trainings(Room room, Board board, Desk desk, Delivery delivery) {
        this.room = room;
        this.board = board;
        this.desk = desk;
        this.delivery = delivery;
    }

    /**
     * Answers "train" in the chat with Vett, where the answer stays: what only one person sees in a channel is gone when
     * they load it anew.
     *
     * @param spot where it was asked
     * @param aside tells only the asker, where they asked
     */
    void asked(Door.Visit visit, Spot spot, Consumer<List<Desk.Message>> aside) {
        Optional<String> place = spot.isShared() ? Optional.of(spot.write()) : Optional.empty();
        List<Desk.Message> answer = drawn(visit, told(visit, who -> room.asked().apply(who, place)));
        if (spot.isShared()) {
            elsewhere(visit, answer, aside);
        } else {
            // A chat of two other people can give a command, too, and Vett cannot write there.
            delivery.post(visit.in(), spot.channel(), spot.thread(), answer, () -> elsewhere(visit, answer, aside));
        }
    }

    private void elsewhere(Door.Visit visit, List<Desk.Message> answer, Consumer<List<Desk.Message>> aside) {
        AtomicBoolean refused = new AtomicBoolean();
        direct(visit, answer, () -> {
            refused.set(true);
            aside.accept(answer);
        });
        if (!refused.get()) {
            aside.accept(desk.say(visit.language(), "train.elsewhere"));
        }
    }

    /** Does what a button asks for. */
    void moved(Door.Visit visit, Move move, BlockActionPayload payload) {
        Told told = told(visit, who -> room.moved().apply(who, move));
        told.draw().ifPresent(draw -> draw(visit, draw));
        List<Desk.Message> answer = drawn(visit, told);
        String address = Optional.ofNullable(payload.getResponseUrl()).orElse("");
        if (told.where() == Told.Where.INSTEAD || address.isEmpty()) {
            instead(visit, answer, address, payload);
        } else {
            delivery.respond(address, Reader.ASKER, thread(payload.getContainer()), answer, () -> {});
        }
    }

    private void draw(Door.Visit visit, Told.Draw draw) {
        Runnable outside = draw.led()
                ? () -> direct(visit, desk.say(visit.language(), "train.outside"), () -> {})
                // Who votes can do nothing about it.
                : () -> {};
        board.draw(draw, visit.in().language(), new TrainingWall(visit.in(), desk, delivery, outside));
    }

    /** In the place of the message with the button if that is this person's own, and never of one that others see. */
    private void instead(Door.Visit visit, List<Desk.Message> answer, String address, BlockActionPayload payload) {
        Runnable anew = () -> direct(visit, answer, () -> {});
        Container at = payload.getContainer();
        if (payload.getView() != null || at == null || at.getChannelId() == null) {
            anew.run();
        } else if (at.isEphemeral() && !address.isEmpty()) {
            delivery.respond(address, Reader.ASKER_INSTEAD, Optional.empty(), answer, anew);
        } else if (at.getChannelId().startsWith(DIRECT)) {
            delivery.replace(visit.in(), at.getChannelId(), at.getMessageTs(), thread(at), answer, anew);
        } else {
            anew.run();
        }
    }

    private static Optional<String> thread(Container at) {
        return Optional.ofNullable(at).map(Container::getThreadTs);
    }

    private void direct(Door.Visit visit, List<Desk.Message> messages, Runnable refused) {
        delivery.post(visit.in(), visit.asker().user(), Optional.empty(), messages, refused);
    }

    private List<Desk.Message> drawn(Door.Visit visit, Told told) {
        return desk.draw(told.reply(), visit.in());
    }

    private static Told told(Door.Visit visit, Function<Learner, Told> way) {
        try {
            return way.apply(learner(visit));
        } catch (RuntimeException e) {
            Context context = new Context(visit.in().pack(), visit.language(), Audience.PRIVATE);
            return new Told(ReplyWriter.failure(Fault.log(LOG, e), context), Told.Where.BESIDE, Optional.empty());
        }
    }

    private static Learner learner(Door.Visit visit) {
        Asker asker = visit.asker();
        // Where a whole organisation shares the app, Slack may name the person's own workspace only.
        String team =
                asker.team().isEmpty() ? asker.home().or(asker::organisation).orElse("") : asker.team();
        return new Learner(team, asker.user(), visit.in().pack(), visit.language());
    }
}
