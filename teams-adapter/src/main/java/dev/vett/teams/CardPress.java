package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.teams.CardButtons.Surface;
import java.util.List;
import java.util.Optional;

/** A button whose answer takes the card's place: only who pressed it sees the new card. */
final class CardPress {
    private static final int OK = 200;

    private final Desk desk;
    private final Delivery delivery;

    CardPress(Desk desk, Delivery delivery) {
        this.desk = desk;
        this.delivery = delivery;
    }

    ObjectNode answer(Visit visit) {
        JsonNode action = visit.value().path("action");
        JsonNode data = action.path("data");
        Visit in = Deed.language(data).map(visit::in).orElse(visit);
        Desk.Told told = Optional.of(action.path("verb").asText())
                .filter(Deed.VERB::equals)
                .flatMap(verb -> Deed.read(data))
                .filter(Deed.Send.class::isInstance)
                .map(deed -> desk.press(((Deed.Send) deed).request(), in.language(), in.audience()))
                .orElseGet(() -> desk.stale(in.language(), in.audience()));
        List<ObjectNode> cards = desk.cards(told.reply(), told.pack(), Surface.CHAT);
        if (cards.size() > 1) {
            delivery.answer(visit.activity(), Desk.shown(cards.subList(1, cards.size())));
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("statusCode", OK).put("type", Message.CARD).set("value", cards.get(0));
        return response;
    }
}
