package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.Fault;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.reply.TextRenderer;
import dev.vett.request.Audience;
import dev.vett.teams.CardButtons.Surface;
import dev.vett.training.Board;
import dev.vett.training.Learner;
import dev.vett.training.Room;
import dev.vett.training.Told;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Team training in Teams: what somebody is told stands in a chat of two or beside the card, never where others read; the
 * cards of a session hang in the channel. Thread-safe.
 */
final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final Room room;
    private final Board board;
    private final Language language;
    private final Desk desk;
    private final Words words;
    private final Delivery delivery;
    private final Connector connector;

    /** @param language of the cards that everybody sees */
    Training(
            Room room, Board board, Language language, Desk desk, Words words, Delivery delivery, Connector connector) {
        this.room = room;
        this.board = board;
        this.language = language;
        this.desk = desk;
        this.words = words;
        this.delivery = delivery;
        this.connector = connector;
    }

    /** Answers "train": to who wrote it, alone, wherever that was. */
    void open(Visit visit) {
        Optional<String> place = visit.isPersonal()
                ? Optional.empty()
                : Optional.of(visit.activity().getConversation().getId());
        Told told = told(visit, who -> room.asked().apply(who, place));
        delivery.privately(
                visit.activity(),
                Desk.shown(cards(visit, told)),
                say(visit, "training.elsewhere"),
                say(visit, "training.unreachable"));
    }

    /** Answers a button in the response. */
    ObjectNode press(Visit visit, Move move) {
        Told told = told(visit, who -> room.moved().apply(who, move));
        if (told.where() == Told.Where.BESIDE) {
            return CardResponse.line(line(told.reply()));
        }
        List<ObjectNode> cards = cards(visit, told);
        if (!visit.isPersonal()) {
            // The card with the button is everybody's.
            delivery.privately(visit.activity(), Desk.shown(cards), List.of(), List.of());
            return CardResponse.line(words.say(visit.language(), "training.pressed"));
        }
        // What is in the response alone is gone when the person opens the chat anew.
        delivery.change(visit.activity(), Desk.shown(cards).get(0));
        delivery.answer(visit.activity(), Desk.shown(cards.subList(1, cards.size())));
        return CardResponse.card(cards.get(0));
    }

    /** Answers a button where Teams sends it as a message: what became of a vote is nothing for others to read. */
    void submit(Visit visit, Move move) {
        Told told = told(visit, who -> room.moved().apply(who, move));
        List<Message> messages = told.where() == Told.Where.BESIDE
                ? List.of(Message.line(line(told.reply())))
                : Desk.shown(cards(visit, told));
        delivery.privately(visit.activity(), messages, List.of(), List.of());
    }

    /** What the room says, and the session's cards as they are then, soon. */
    private Told told(Visit visit, Function<Learner, Told> asked) {
        Told told;
        try {
            told = asked.apply(visit.learner());
        } catch (RuntimeException e) {
            Reply failure = ReplyWriter.failure(Fault.log(LOG, e), visit.context("", Audience.PRIVATE));
            return new Told(failure, Told.Where.BESIDE, Optional.empty());
        }
        told.draw().ifPresent(draw -> board.draw(draw, language, wall(visit)));
        return told;
    }

    private TrainingWall wall(Visit visit) {
        return new TrainingWall(
                connector,
                desk,
                visit,
                () -> delivery.privately(visit.activity(), say(visit, "training.refused"), List.of(), List.of()));
    }

    private List<ObjectNode> cards(Visit visit, Told told) {
        return desk.cards(told.reply(), visit.pack(), Surface.CHAT);
    }

    private List<Message> say(Visit visit, String key) {
        return List.of(Message.line(words.say(visit.language(), key)));
    }

    /** As one line: Teams breaks lines itself. */
    private static String line(Reply reply) {
        return TextRenderer.render(reply).strip().replaceAll("\\s+", " ");
    }
}
