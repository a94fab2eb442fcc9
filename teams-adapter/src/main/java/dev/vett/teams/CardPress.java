package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.teams.CardButtons.Surface;
import java.util.List;
import java.util.Optional;

/** A button whose answer takes the card's place: only who pressed it sees the new card. */
final class CardPress {
    private final Desk desk;
    private final Delivery delivery;
    private final Optional<Training> training;

    CardPress(Desk desk, Delivery delivery, Optional<Training> training) {
        this.desk = desk;
        this.delivery = delivery;
        this.training = training;
    }

    ObjectNode answer(Visit visit) {
        JsonNode action = visit.value().path("action");
        JsonNode data = action.path("data");
        Visit in = Deed.language(data).map(visit::in).orElse(visit);
        Optional<Deed> deed = Optional.of(action.path("verb").asText())
                .filter(Deed.VERB::equals)
                .flatMap(verb -> Deed.read(data));
        if (training.isPresent() && deed.isPresent() && deed.get() instanceof Deed.Train train) {
            return training.get().press(visit, train.move());
        }
        Desk.Told told = deed.filter(Deed.Send.class::isInstance)
                .map(send -> desk.press(((Deed.Send) send).request(), in.language(), in.audience()))
                .orElseGet(() -> desk.stale(in.language(), in.audience()));
        List<ObjectNode> cards = desk.cards(told.reply(), told.pack(), Surface.CHAT);
        if (cards.size() > 1) {
            delivery.answer(visit.activity(), Desk.shown(cards.subList(1, cards.size())));
        }
        return CardResponse.card(cards.get(0));
    }
}
