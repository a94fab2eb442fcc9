package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What Teams asks an endpoint for and waits for: dialogs, searches, thumbs. */
record Invoked(TeamsEndpoint endpoint, String serviceUrl) {
    static final String CHANNEL = "channel";
    static final String PERSONAL = "personal";

    /** The answer to an invoke from such a conversation. */
    ObjectNode invoke(String conversation, String name, ObjectNode value) {
        return invoke(conversation, name, value, "1485983408512");
    }

    /** The same, from the message with this id. */
    ObjectNode invoke(String conversation, String name, ObjectNode value, String message) {
        ObjectNode activity = CHANNEL.equals(conversation)
                ? Activities.channelMessage(serviceUrl, "").put("type", "invoke")
                : Activities.activity(serviceUrl, "invoke", conversation);
        activity.remove("text");
        activity.put("name", name).put("replyToId", message).set("value", value);
        TeamsEndpoint.Answer answer = endpoint.receive(Optional.empty(), Activities.bytes(activity));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.object(answer.body()).orElseThrow();
    }

    /** The card of the dialog that an answer shows. */
    static JsonNode card(ObjectNode answer) {
        assertThat(answer.at("/task/type").asText()).as(answer.toString()).isEqualTo("continue");
        assertThat(answer.at("/task/value/title").asText()).isNotBlank();
        assertThat(answer.at("/task/value/card/contentType").asText()).isEqualTo(Message.CARD);
        return answer.at("/task/value/card/content");
    }

    /** The data of the button with this label, with what was filled in. */
    static ObjectNode pressing(JsonNode card, String label) {
        List<JsonNode> all = Cards.all(card, "Action.Submit");
        return all.stream()
                .filter(action -> action.path("title").asText().equals(label))
                .findFirst()
                .<ObjectNode>map(action -> action.path("data").deepCopy())
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + all));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
