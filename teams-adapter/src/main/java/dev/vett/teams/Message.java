package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.request.Feedback;
import java.util.Optional;

/**
 * A message of the bot, before anybody is addressed.
 *
 * @param activity without ids
 * @param about what people may judge with it
 */
record Message(ObjectNode activity, Optional<Feedback> about) {
    static final String CARD = "application/vnd.microsoft.card.adaptive";

    Message(ObjectNode activity) {
        this(activity, Optional.empty());
    }

    /** Words without a card. */
    static Message line(String words) {
        return new Message(JsonNodeFactory.instance
                .objectNode()
                .put("type", "message")
                .put("textFormat", "plain")
                .put("text", words));
    }

    /** The activity that shows a card. */
    static ObjectNode showing(ObjectNode card) {
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("type", "message");
        activity.put("summary", CardPages.summary(card));
        activity.putArray("attachments").add(attached(card));
        return activity;
    }

    /** The card as something attached. */
    static ObjectNode attached(ObjectNode card) {
        ObjectNode attachment = JsonNodeFactory.instance.objectNode().put("contentType", CARD);
        attachment.set("content", card);
        return attachment;
    }

    /** What is said instead if Teams does not take it, in the language of its card; nothing if it has none. */
    Optional<Message> instead(Words words) {
        return Language.of(activity.at("/attachments/0/content/lang").asText())
                .map(language -> line(words.say(language, "answer.unshown")));
    }

    /** Without the content, which may hold a draft. */
    @Override
    public String toString() {
        return "Message";
    }
}
