package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a dialog of Teams shows. */
record Dialog(String title, ObjectNode card) {
    /** The response that shows it (learn.microsoft.com, "Invoke and dismiss dialogs"). */
    ObjectNode response() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode task = response.putObject("task").put("type", "continue");
        ObjectNode value = task.putObject("value")
                .put("title", title)
                .put("height", "large")
                .put("width", "medium");
        value.set("card", Message.attached(card));
        return response;
    }

    /** The response that shows a line and ends the dialog. */
    static ObjectNode end(String line) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("task").put("type", "message").put("value", line);
        return response;
    }

    /** Without the card, which may hold a draft. */
    @Override
    public String toString() {
        return "Dialog[" + title + "]";
    }
}
