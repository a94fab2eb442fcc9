package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;

/** The actions of an Adaptive Card that Vett uses. */
final class CardAction {
    private CardAction() {}

    static ObjectNode openUrl(String label, String url) {
        return action("Action.OpenUrl", label).put("url", url);
    }

    /** Sends the data, from a chat as a message that nobody sees. */
    static ObjectNode submit(String label, Deed deed, Language language) {
        ObjectNode submit = action("Action.Submit", label);
        submit.set("data", deed.data(language));
        return submit;
    }

    /** Puts the answer in the card's place. Hosts that do not know it send the same data as a message. */
    static ObjectNode execute(String label, Deed deed, Language language) {
        ObjectNode execute = action("Action.Execute", label).put("verb", Deed.VERB);
        execute.set("data", deed.data(language));
        execute.set("fallback", submit(label, deed, language));
        return execute;
    }

    /** Opens a dialog: Teams asks for it with {@code task/fetch}. */
    static ObjectNode dialog(String label, Deed deed, Language language) {
        ObjectNode submit = submit(label, deed, language);
        submit.withObjectProperty("data").putObject("msteams").put("type", "task/fetch");
        return submit;
    }

    private static ObjectNode action(String type, String label) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("title", label);
    }
}
