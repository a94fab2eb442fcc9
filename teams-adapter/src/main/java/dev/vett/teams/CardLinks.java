package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the buttons of a card lead.
 *
 * @param pack that the reply is from
 * @param page Vett's own web page
 */
record CardLinks(String pack, Optional<URI> page) {

    /** The card's action for a button; empty for one that a chat does not need or cannot offer. */
    Optional<ObjectNode> action(Button button, Language language) {
        if (button.target() instanceof Target.Form form) {
            return form(button.label(), form);
        }
        if (button.target() instanceof Target.Send send) {
            return Optional.of(
                    send.request() instanceof Request.Open open && page.isPresent()
                            ? openUrl(button.label(), address(page.get(), "/guideline/" + open.pack(), open.section()))
                            : execute(button.label(), new RequestCode(pack, send.request()), language));
        }
        throw new IllegalStateException("a target of an unknown kind");
    }

    /** In a chat one simply types a question; a draft belongs on the page, which keeps it out of the chat's history. */
    private Optional<ObjectNode> form(String label, Target.Form form) {
        Optional<String> fragment = switch (form.box()) {
            case ASK -> Optional.empty();
            case CHECK -> Optional.of("check");
            case COPY -> Optional.of("copy");
        };
        return page.flatMap(base -> fragment.map(box -> openUrl(label, query(base, box))));
    }

    private static ObjectNode openUrl(String label, String url) {
        return action("Action.OpenUrl", label).put("url", url);
    }

    /** Hosts that do not know {@code Action.Execute} send the same data as a message. */
    private static ObjectNode execute(String label, RequestCode code, Language language) {
        ObjectNode submit = action("Action.Submit", label);
        submit.set("data", ButtonData.write(code, language));
        ObjectNode execute = action("Action.Execute", label).put("verb", ButtonData.VERB);
        execute.set("data", ButtonData.write(code, language));
        execute.set("fallback", submit);
        return execute;
    }

    private static ObjectNode action(String type, String label) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("title", label);
    }

    private static String address(URI base, String path, String fragment) {
        return trimmed(base) + encoded(path, fragment);
    }

    private String query(URI base, String fragment) {
        // A pack's id has no character that a query would read otherwise.
        return trimmed(base) + "/?pack=" + encoded(pack, fragment);
    }

    private static String encoded(String path, String fragment) {
        try {
            return new URI(null, null, path, fragment).toASCIIString();
        } catch (URISyntaxException e) {
            // The exception repeats what it could not read.
            throw new IllegalStateException("an id that no address can carry");
        }
    }

    private static String trimmed(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
