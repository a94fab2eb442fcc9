package dev.vett.teams;

import dev.vett.delivery.Latest;
import dev.vett.request.Feedback;
import java.util.Optional;

/**
 * What the latest messages of the bot were about, so that somebody's opinion of one can be counted: Teams tells only which
 * message it was. In memory only. Thread-safe.
 *
 * <p>Teams makes two messages of text and card, with thumbs below both, and tells the id of one at most. So a message that is
 * not known counts as the latest of its conversation.
 */
final class Answered {
    private final Latest<Place, Feedback> messages = new Latest<>();
    private final Latest<String, Feedback> conversations = new Latest<>();

    private record Place(String conversation, String message) {}

    /** @param message empty if Teams did not tell its id */
    void add(String conversation, Optional<String> message, Feedback about) {
        String whole = whole(conversation);
        message.ifPresent(id -> messages.put(new Place(whole, id), about));
        conversations.put(whole, about);
    }

    /** What the message was about; empty if the bot has said nothing there lately. */
    Optional<Feedback> of(String conversation, Optional<String> message) {
        String whole = whole(conversation);
        return message.flatMap(id -> messages.get(new Place(whole, id))).or(() -> conversations.get(whole));
    }

    /** A channel's conversation is named with or without the thread; a message has its id in either. */
    private static String whole(String conversation) {
        return conversation.replaceFirst(";messageid=.*", "");
    }
}
