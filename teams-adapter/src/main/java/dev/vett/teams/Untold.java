package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** What an invoke is answered that could not be dealt with: one line, in the shape that Teams shows for its kind. */
final class Untold {
    private static final int OK = 200;
    private static final Set<String> DIALOGS = Set.of("composeExtension/fetchTask", "composeExtension/submitAction");

    private Untold() {}

    /**
     * The body of the response; empty for a kind for which Teams shows no words.
     *
     * @param name of the invoke
     */
    static ObjectNode of(Optional<String> name, String line) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        String kind = name.orElse("");
        if (kind.equals("adaptiveCard/action")) {
            return response.put("statusCode", OK)
                    .put("type", "application/vnd.microsoft.activity.message")
                    .put("value", line);
        }
        if (kind.startsWith("task/") || DIALOGS.contains(kind)) {
            response.putObject("task").put("type", "message").put("value", line);
        } else if (kind.startsWith("composeExtension/")) {
            response.putObject("composeExtension").put("type", "message").put("text", line);
        }
        return response;
    }
}
