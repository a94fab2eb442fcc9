package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What an invoke is answered that could not be dealt with: one line, in the shape that Teams shows for its kind. */
final class Untold {
    private Untold() {}

    /**
     * The body of the response; empty for a kind for which Teams shows no words.
     *
     * @param name of the invoke
     */
    static Optional<ObjectNode> of(String name, String line) {
        return switch (name) {
            case "adaptiveCard/action" -> Optional.of(CardResponse.line(line));
            case "task/fetch",
                    "task/submit",
                    "composeExtension/fetchTask",
                    "composeExtension/submitAction",
                    "message/fetchTask" -> Optional.of(Dialog.end(line));
            case "composeExtension/query" -> Optional.of(Search.line(line));
            default -> Optional.empty();
        };
    }
}
