package dev.vett.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts to an endpoint as Slack does. */
final class Posts {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final long NOW = 1_800_000_000L;
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);

    static final String CHANNEL = "C0AIGUIDE01";
    static final String USER = "U0ANNA00001";

    /** How a body gets to Vett. */
    private final BiFunction<byte[], String, Answer> way;

    Posts(SlackEndpoint endpoint) {
        this((body, type) -> {
            String now = String.valueOf(NOW);
            return endpoint.receive(headers(now, signature(now, body), type), body);
        });
    }

    /**
     * Another way to Vett.
     *
     * @param way takes a body and its content type
     */
    Posts(BiFunction<byte[], String, Answer> way) {
        this.way = way;
    }

    static Function<String, Optional<String>> headers(String timestamp, String signature, String type) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", signature);
        headers.put("Content-Type", type);
        return name -> Optional.ofNullable(headers.get(name));
    }

    static String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Answer bytes(byte[] body, String type) {
        return way.apply(body, type);
    }

    Answer json(JsonObject body) {
        return bytes(body.toString().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    Answer form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return bytes(body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    Answer payload(JsonObject payload) {
        return form(Map.of("payload", payload.toString()));
    }

    Answer command(String command, String text, String responses, String trigger) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("token", "unused");
        fields.put("team_id", "T0KOMMUN001");
        fields.put("channel_id", CHANNEL);
        fields.put("user_id", USER);
        fields.put("command", command);
        fields.put("text", text);
        fields.put("response_url", responses);
        fields.put("trigger_id", trigger);
        return form(fields);
    }

    Answer mention(String id, String channel, String ts, String text) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "app_mention");
        event.addProperty("user", USER);
        event.addProperty("channel", channel);
        event.addProperty("ts", ts);
        event.addProperty("text", text);
        return event(id, event);
    }

    Answer direct(String id, String text) {
        return event(id, message(text));
    }

    static JsonObject message(String text) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "message");
        event.addProperty("channel_type", "im");
        event.addProperty("user", USER);
        event.addProperty("channel", "D0ANNA00001");
        event.addProperty("ts", "1800000000.000100");
        event.addProperty("text", text);
        return event;
    }

    Answer event(String id, JsonObject event) {
        JsonObject body = new JsonObject();
        body.addProperty("type", "event_callback");
        body.addProperty("event_id", id);
        body.addProperty("team_id", "T0KOMMUN001");
        body.add("event", event);
        return json(body);
    }

    /** A click in a message. */
    Answer click(String action, String value, String channel, boolean ephemeral, String responses, String trigger) {
        return click(action, value, channel, ephemeral, USER, responses, trigger);
    }

    /** A click of a certain person. */
    Answer click(
            String action,
            String value,
            String channel,
            boolean ephemeral,
            String user,
            String responses,
            String trigger) {
        JsonObject container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", "1800000000.000200");
        container.addProperty("channel_id", channel);
        container.addProperty("is_ephemeral", ephemeral);
        JsonObject payload = click(action, value, trigger);
        payload.getAsJsonObject("user").addProperty("id", user);
        payload.add("container", container);
        payload.addProperty("response_url", responses);
        return payload(payload);
    }

    /** A click in a view. */
    Answer clickInView(String action, String value, String view, String trigger) {
        JsonObject container = new JsonObject();
        container.addProperty("type", "view");
        container.addProperty("view_id", view);
        JsonObject standing = new JsonObject();
        standing.addProperty("id", view);
        standing.addProperty("type", "modal");
        JsonObject payload = click(action, value, trigger);
        payload.add("container", container);
        payload.add("view", standing);
        return payload(payload);
    }

    private static JsonObject click(String id, String value, String trigger) {
        JsonObject user = new JsonObject();
        user.addProperty("id", USER);
        JsonObject action = new JsonObject();
        action.addProperty("type", "button");
        action.addProperty("action_id", id);
        action.addProperty("value", value);
        JsonArray actions = new JsonArray();
        actions.add(action);
        JsonObject payload = new JsonObject();
        payload.addProperty("type", "block_actions");
        payload.add("user", user);
        payload.addProperty("trigger_id", trigger);
        payload.add("actions", actions);
        return payload;
    }

    /** A form that is sent. */
    Answer submit(String form, String text, boolean copy) {
        String ticked = copy ? "{\"value\":\"copy\"}" : "";
        JsonObject payload = JsonParser.parseString("""
                {"type":"view_submission","team":{"id":"T0KOMMUN001"},"user":{"id":"U0ANNA00001"},"view":{"id":"V1","type":"modal","callback_id":"%s","state":{"values":{
                  "text":{"text":{"type":"plain_text_input"}},
                  "copy":{"copy":{"type":"checkboxes","selected_options":[%s]}}}}}}
                """.formatted(form, ticked)).getAsJsonObject();
        payload.getAsJsonObject("view")
                .getAsJsonObject("state")
                .getAsJsonObject("values")
                .getAsJsonObject("text")
                .getAsJsonObject("text")
                .addProperty("value", text);
        return payload(payload);
    }
}
