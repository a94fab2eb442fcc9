package dev.vett.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What comes through Vett's own connection to Slack (docs.slack.dev, "Using Socket Mode").
 *
 * @param type "slash_commands", "interactive", "events_api", "hello", "disconnect" or something new
 * @param id to acknowledge with; empty where nothing is to be acknowledged
 * @param reason of a disconnect; empty in the others
 * @param takesAnswer whether the acknowledgement may hold one
 * @param payload the same that Slack would post
 */
record Envelope(String type, String id, String reason, boolean takesAnswer, JsonObject payload) {
    static final String COMMAND = "slash_commands";
    static final String CLICK = "interactive";
    static final String EVENT = "events_api";
    static final String DISCONNECT = "disconnect";

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Empty if it is none. */
    static Optional<Envelope> read(String message) {
        try {
            JsonObject json = JsonParser.parseString(message).getAsJsonObject();
            JsonElement payload = json.get("payload");
            return Optional.of(new Envelope(
                    text(json, "type"),
                    text(json, "envelope_id"),
                    text(json, "reason"),
                    json.has("accepts_response_payload")
                            && json.get("accepts_response_payload").getAsBoolean(),
                    payload != null && payload.isJsonObject() ? payload.getAsJsonObject() : new JsonObject()));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Whether it asks for something. */
    boolean asks() {
        return !id.isEmpty() && (type.equals(COMMAND) || type.equals(CLICK) || type.equals(EVENT));
    }

    /** The content type that Slack would post it with. */
    String contentType() {
        return type.equals(EVENT) ? "application/json" : FORM;
    }

    /** The body that Slack would post. */
    String body() {
        return switch (type) {
            case COMMAND ->
                payload.keySet().stream()
                        .map(name -> encoded(name) + "=" + encoded(text(payload, name)))
                        .collect(Collectors.joining("&"));
            case CLICK -> "payload=" + encoded(payload.toString());
            default -> payload.toString();
        };
    }

    /** The address for responses to a command. */
    String responses() {
        return text(payload, "response_url");
    }

    /**
     * The acknowledgement.
     *
     * @param answer as JSON; empty if there is none
     */
    String acknowledgement(String answer) {
        JsonObject json = new JsonObject();
        json.addProperty("envelope_id", id);
        if (takesAnswer && !answer.isBlank()) {
            json.add("payload", JsonParser.parseString(answer));
        }
        return json.toString();
    }

    private static String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without the payload, which may hold a draft. */
    @Override
    public String toString() {
        return "Envelope[" + type + "]";
    }
}
