package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts elements into cards, each small enough for a message of Teams. */
final class CardPages {
    /** Of a whole message, in bytes of JSON. */
    static final int MOST_MESSAGE_BYTES = 25_000;

    /** The ids of a message: up to four of 500 characters, and names of fields. */
    static final int IDS_BYTES = 2_300;

    /** What else stands around a card in a message: the summary and one source. */
    private static final int ENVELOPE_BYTES = IDS_BYTES + 2_200;

    private static final int MOST_CARD_BYTES = MOST_MESSAGE_BYTES - ENVELOPE_BYTES;

    /** What stands around the elements in a card; the button that unfolds them included. */
    private static final int FRAME_BYTES = 3_000;

    private static final int LONGEST_LINE = 200;

    private final Language language;
    private final String lead;

    /**
     * Elements that belong together.
     *
     * @param summary if they are folded away, the button that unfolds them
     */
    record Part(Optional<String> summary, List<ObjectNode> elements) {}

    /** @param lead what a host says that cannot show the card */
    CardPages(Language language, String lead) {
        this.language = language;
        this.lead = line(lead);
    }

    /** One card if that fits; otherwise what is folded away goes into cards of its own. */
    List<ObjectNode> cards(List<Part> parts) {
        ObjectNode whole = card(whole(parts));
        if (Json.bytes(whole).length <= MOST_CARD_BYTES) {
            return List.of(whole);
        }
        List<ObjectNode> cards = new ArrayList<>();
        List<ObjectNode> open = parts.stream()
                .filter(part -> part.summary().isEmpty())
                .flatMap(part -> part.elements().stream())
                .toList();
        groups(open, MOST_CARD_BYTES - FRAME_BYTES).forEach(group -> cards.add(card(group)));
        for (Part part : parts) {
            if (part.summary().isPresent()) {
                groups(part.elements(), MOST_CARD_BYTES - FRAME_BYTES)
                        .forEach(group -> cards.add(card(folded("details", part.summary(), group))));
            }
        }
        return cards;
    }

    /** One card; where that is too large it ends earlier, with the words of {@code cut}. */
    ObjectNode one(List<Part> parts, List<ObjectNode> cut) {
        List<ObjectNode> elements = new ArrayList<>(whole(parts));
        ObjectNode card = card(elements);
        if (Json.bytes(card).length <= MOST_CARD_BYTES) {
            return card;
        }
        elements =
                new ArrayList<>(groups(elements, MOST_CARD_BYTES - FRAME_BYTES).get(0));
        elements.addAll(cut);
        return card(elements);
    }

    private static List<ObjectNode> whole(List<Part> parts) {
        List<ObjectNode> all = new ArrayList<>();
        for (Part part : parts) {
            all.addAll(folded("details-" + all.size(), part.summary(), part.elements()));
        }
        return all;
    }

    /** The elements in order, in groups of so many bytes at most. */
    static List<List<ObjectNode>> groups(List<ObjectNode> elements, int bytes) {
        List<List<ObjectNode>> groups = new ArrayList<>();
        List<ObjectNode> group = new ArrayList<>();
        int taken = 0;
        for (ObjectNode element : elements) {
            int size = Json.bytes(element).length + 1;
            if (!group.isEmpty() && taken + size > bytes) {
                groups.add(List.copyOf(group));
                group.clear();
                taken = 0;
            }
            group.add(element);
            taken += size;
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    private static List<ObjectNode> folded(String id, Optional<String> summary, List<ObjectNode> elements) {
        if (summary.isEmpty() || elements.isEmpty()) {
            return elements;
        }
        ObjectNode toggle = AdaptiveCard.element("Action.ToggleVisibility").put("title", line(summary.get()));
        toggle.putArray("targetElements").add(id);
        ObjectNode container = AdaptiveCard.element("Container").put("id", id).put("isVisible", false);
        container.putArray("items").addAll(elements);
        return List.of(AdaptiveCard.actionSet(List.of(toggle)), container);
    }

    private ObjectNode card(List<ObjectNode> body) {
        return card(language, lead, body);
    }

    /**
     * A card.
     *
     * @param lead what a host says that cannot show it
     */
    static ObjectNode card(Language language, String lead, List<ObjectNode> body) {
        ObjectNode card = AdaptiveCard.element("AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("lang", language.code())
                .put("fallbackText", lead);
        card.putObject("msteams").put("width", "Full");
        card.putArray("body").addAll(body);
        return card;
    }

    /** The line of the message that notifications show. */
    static String summary(ObjectNode card) {
        return card.path("fallbackText").asText();
    }

    private static String line(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LINE)) + "…";
    }
}
