package dev.vett.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What somebody does in Slack, as Slack tells it. */
record Person(Posts posts, String team, String user) {
    static final String TEAM = "T0KOMMUN001";
    static final String DIRECT = "D0ANNA00001";
    static final String TS = "1800000000.000100";

    private static final AtomicInteger EVENTS = new AtomicInteger();

    Answer command(String command, String text, String channel, String responses) {
        return posts.form(new TreeMap<>(Map.of(
                "team_id", team,
                "channel_id", channel,
                "user_id", user,
                "command", command,
                "text", text,
                "response_url", responses,
                "trigger_id", "trigger")));
    }

    Answer mention(String text) {
        return event(message("app_mention", Posts.CHANNEL, "<@U0VETT> " + text));
    }

    Answer direct(String text) {
        JsonObject message = message("message", DIRECT, text);
        message.addProperty("channel_type", "im");
        return event(message);
    }

    /** A message with a file. */
    Answer upload(String text) {
        JsonObject message = message("message", DIRECT, text);
        message.addProperty("channel_type", "im");
        message.addProperty("subtype", "file_share");
        message.add("files", JsonParser.parseString("[{\"id\":\"F1\",\"name\":\"brev.docx\"}]"));
        return event(message);
    }

    JsonObject message(String type, String channel, String text) {
        JsonObject message = Posts.message(text);
        message.addProperty("type", type);
        message.remove("channel_type");
        message.addProperty("channel", channel);
        message.addProperty("user", user);
        message.addProperty("ts", TS);
        return message;
    }

    /** Opens the app: its home, or the messages with it. */
    Answer opens(String tab, Optional<JsonObject> before) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "app_home_opened");
        event.addProperty("user", user);
        event.addProperty("tab", tab);
        before.ifPresent(view -> event.add("view", view));
        return event(event);
    }

    Answer event(JsonObject event) {
        JsonObject body = new JsonObject();
        body.addProperty("type", "event_callback");
        body.addProperty("event_id", "Ev" + EVENTS.incrementAndGet());
        body.addProperty("team_id", team);
        body.add("event", event);
        return posts.json(body);
    }

    Answer shortcut(String id) {
        JsonObject payload = payload("shortcut");
        payload.addProperty("callback_id", id);
        return posts.payload(payload);
    }

    /** A shortcut in the menu of a colleague's message. */
    Answer shortcut(String id, String text, boolean files) {
        JsonObject payload = payload("message_action");
        payload.addProperty("callback_id", id);
        JsonObject message = new JsonObject();
        message.addProperty("type", "message");
        message.addProperty("text", text);
        message.addProperty("ts", TS);
        if (files) {
            message.add("files", JsonParser.parseString("[{\"id\":\"F1\"}]"));
        }
        payload.add("message", message);
        return posts.payload(payload);
    }

    /** Sends the form with these texts in its fields, in their order. */
    Answer submit(JsonObject form, List<String> texts, boolean copy) {
        return posts.payload(withView("view_submission", filled(form, texts, copy)));
    }

    Answer send(JsonObject form, JsonObject state) {
        form.add("state", state);
        return posts.payload(withView("view_submission", form));
    }

    Answer close(JsonObject view) {
        return posts.payload(withView("view_closed", view));
    }

    /** The form with something in its fields. */
    static JsonObject filled(JsonObject form, List<String> texts, boolean copy) {
        JsonObject values = new JsonObject();
        for (int i = 0; i < texts.size(); i++) {
            JsonObject value = new JsonObject();
            value.addProperty("type", "plain_text_input");
            value.addProperty("value", texts.get(i));
            put(values, i == 0 ? "text" : "text" + (i + 1), value);
        }
        String ticked = copy ? "{\"value\":\"copy\"}" : "";
        put(
                values,
                "copy",
                JsonParser.parseString("{\"type\":\"checkboxes\",\"selected_options\":[" + ticked + "]}")
                        .getAsJsonObject());
        JsonObject state = new JsonObject();
        state.add("values", values);
        form.add("state", state);
        return form;
    }

    private static void put(JsonObject values, String name, JsonObject value) {
        JsonObject block = new JsonObject();
        block.add(name, value);
        values.add(name, block);
    }

    /** Clicks a button in a message. */
    Answer click(Shown.Button button, String channel, boolean ephemeral, String responses) {
        JsonObject container = container(channel, TS);
        container.addProperty("is_ephemeral", ephemeral);
        return clickIn(container, button, responses);
    }

    /** Clicks a button in a message that stays, in a thread if there is one. */
    Answer click(Shown.Button button, String channel, String ts, Optional<String> thread, String responses) {
        JsonObject container = container(channel, ts);
        container.addProperty("is_ephemeral", false);
        thread.ifPresent(begun -> container.addProperty("thread_ts", begun));
        return clickIn(container, button, responses);
    }

    private static JsonObject container(String channel, String ts) {
        JsonObject container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", ts);
        container.addProperty("channel_id", channel);
        return container;
    }

    /** Clicks a button in the message that the container tells of. */
    private Answer clickIn(JsonObject container, Shown.Button button, String responses) {
        JsonObject payload = clicked(button);
        payload.add("container", container);
        payload.addProperty("response_url", responses);
        return posts.payload(payload);
    }

    /** Clicks a button in a view that stands. */
    Answer click(Shown.Button button, JsonObject view) {
        return click(button, view, "V1", "trigger");
    }

    Answer click(Shown.Button button, JsonObject view, String id, String trigger) {
        JsonObject payload = clicked(button);
        payload.addProperty("trigger_id", trigger);
        JsonObject container = new JsonObject();
        container.addProperty("type", "view");
        container.addProperty("view_id", id);
        payload.add("container", container);
        JsonObject standing = view.deepCopy();
        standing.addProperty("id", id);
        payload.add("view", standing);
        return posts.payload(payload);
    }

    private JsonObject clicked(Shown.Button button) {
        JsonObject action = new JsonObject();
        action.addProperty("type", "button");
        action.addProperty("action_id", button.id());
        action.addProperty("value", button.value());
        JsonArray actions = new JsonArray();
        actions.add(action);
        JsonObject payload = payload("block_actions");
        payload.add("actions", actions);
        return payload;
    }

    private JsonObject withView(String type, JsonObject view) {
        view.addProperty("id", "V1");
        JsonObject payload = payload(type);
        payload.add("view", view);
        return payload;
    }

    private JsonObject payload(String type) {
        JsonObject payload = new JsonObject();
        payload.addProperty("type", type);
        payload.add("team", id(team));
        payload.add("user", id(user));
        payload.addProperty("trigger_id", "trigger");
        return payload;
    }

    private static JsonObject id(String id) {
        JsonObject object = new JsonObject();
        object.addProperty("id", id);
        return object;
    }
}
