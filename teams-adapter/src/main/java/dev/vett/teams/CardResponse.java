package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a pressed button of a card is answered in the response: only who pressed it sees that. */
final class CardResponse {
    private static final int OK = 200;

    private CardResponse() {}

    /** A card in the place of the one with the button. */
    static ObjectNode card(ObjectNode card) {
        return of(Message.CARD).set("value", card);
    }

    /** A line beside the card, which stays. */
    static ObjectNode line(String words) {
        return of("application/vnd.microsoft.activity.message").put("value", words);
    }

    private static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("statusCode", OK).put("type", type);
    }
}
