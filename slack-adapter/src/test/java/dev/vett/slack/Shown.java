package dev.vett.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.slack.FakeSlack.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What Slack is given to show, as a person finds it: texts and buttons. */
record Shown(JsonElement json) {
    private static final Set<String> HIDDEN =
            Set.of("value", "private_metadata", "callback_id", "action_id", "block_id", "external_id", "url");

    /** A button and what it tells Vett. */
    record Button(String label, String id, String value, String url) {}

    /** What stands in the acknowledgement of a command or a form. */
    static Shown in(Answer answer) {
        return new Shown(answer.body().isEmpty() ? new JsonObject() : JsonParser.parseString(answer.body()));
    }

    /** What a call brings: a view, a message or a response. */
    static Shown in(Call call) {
        for (String name : List.of("view", "body", "blocks")) {
            if (call.fields().containsKey(name)) {
                return new Shown(JsonParser.parseString(call.field(name)));
            }
        }
        return new Shown(new JsonArray());
    }

    /** The view, as Slack sends it with a click. */
    JsonObject view() {
        JsonObject object = json.getAsJsonObject();
        return (object.has("view") ? object.getAsJsonObject("view") : object).deepCopy();
    }

    /** All texts, one a line. */
    String text() {
        List<String> texts = new ArrayList<>();
        walk(json, (name, value) -> {
            if (name.equals("text") && value.isJsonPrimitive()) {
                texts.add(value.getAsString());
            }
        });
        return String.join("\n", texts);
    }

    /** All that nobody sees and that comes back with a click. */
    List<String> hidden() {
        List<String> hidden = new ArrayList<>();
        walk(json, (name, value) -> {
            if (HIDDEN.contains(name) && value.isJsonPrimitive()) {
                hidden.add(value.getAsString());
            }
        });
        return hidden;
    }

    List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        walk(json, (name, value) -> {
            if (value.isJsonObject() && text(value, "type").equals("button")) {
                buttons.add(button(value.getAsJsonObject(), text(value, "action_id")));
            } else if (value.isJsonObject() && text(value, "type").equals("feedback_buttons")) {
                for (String thumb : List.of("positive_button", "negative_button")) {
                    buttons.add(button(value.getAsJsonObject().getAsJsonObject(thumb), text(value, "action_id")));
                }
            }
        });
        return buttons;
    }

    List<String> labels() {
        return buttons().stream().map(Button::label).toList();
    }

    Button button(String label) {
        return buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " among " + labels()));
    }

    private static Button button(JsonObject button, String id) {
        return new Button(text(button.get("text"), "text"), id, text(button, "value"), text(button, "url"));
    }

    private static String text(JsonElement object, String name) {
        JsonElement value = object.getAsJsonObject().get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static void walk(JsonElement element, BiConsumer<String, JsonElement> visit) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(item -> {
                visit.accept("", item);
                walk(item, visit);
            });
        } else if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> field :
                    element.getAsJsonObject().entrySet()) {
                visit.accept(field.getKey(), field.getValue());
                walk(field.getValue(), visit);
            }
        }
    }
}
