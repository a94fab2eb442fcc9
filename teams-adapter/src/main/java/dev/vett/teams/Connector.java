package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends activities to the Bot Connector service by its REST API, with the JDK's client instead of botbuilder's: that one
 * keeps a pool of blocking threads, and reports a failed send to nobody.
 */
final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);

    private final Http http;
    private final Optional<AccessToken> token;

    /** @param token none where no token is asked for: on one's own machine */
    Connector(Http http, Optional<AccessToken> token) {
        this.http = http;
        this.token = token;
    }

    /** Sends a message, as an answer if it answers one; false, and logged, if it was not taken. */
    boolean post(Activity activity) {
        return send("POST", Optional.ofNullable(activity.getReplyToId()), activity);
    }

    /** Replaces a message that was sent before; false, and logged, if it was not taken. */
    boolean put(Activity activity) {
        return send("PUT", Optional.ofNullable(activity.getId()), activity);
    }

    private boolean send(String method, Optional<String> id, Activity activity) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(activity, id))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, BodyPublishers.ofByteArray(Json.bytes(message(activity))));
        if (token.isPresent()) {
            Optional<String> value = token.get().value();
            if (value.isEmpty()) {
                return false;
            }
            request.header("Authorization", "Bearer " + value.get());
        }
        Optional<Http.Result> result = http.send(request.build());
        boolean taken = result.filter(came -> came.status() / 100 == 2).isPresent();
        if (!taken) {
            LOG.warn(
                    "Teams did not take a message: status {}",
                    result.map(Http.Result::status).orElse(0));
        }
        return taken;
    }

    private static URI address(Activity activity, Optional<String> id) {
        String base = activity.getServiceUrl();
        return URI.create((base.endsWith("/") ? base : base + "/")
                + "v3/conversations/"
                + encoded(activity.getConversation().getId())
                + "/activities"
                + id.map(of -> "/" + encoded(of)).orElse(""));
    }

    /** Only what Teams needs: the limit is for the whole message. */
    static ObjectNode message(Activity activity) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", activity.getType());
        set(message, "id", activity.getId());
        set(message, "replyToId", activity.getReplyToId());
        set(message, "summary", activity.getSummary());
        message.putObject("conversation").put("id", activity.getConversation().getId());
        if (activity.getFrom() != null) {
            set(message.putObject("from"), "id", activity.getFrom().getId());
        }
        if (activity.getRecipient() != null) {
            set(message.putObject("recipient"), "id", activity.getRecipient().getId());
        }
        for (Attachment attachment :
                Optional.ofNullable(activity.getAttachments()).orElse(List.of())) {
            message.withArrayProperty("attachments")
                    .addObject()
                    .put("contentType", attachment.getContentType())
                    .set("content", (JsonNode) attachment.getContent());
        }
        return message;
    }

    private static void set(ObjectNode object, String field, @Nullable String value) {
        if (value != null) {
            object.put(field, value);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
