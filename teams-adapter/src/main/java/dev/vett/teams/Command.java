package dev.vett.teams;

import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a typed message asks for. */
final class Command {
    /** As a word of its own: "kollaborativ" and "check-in" are words of questions. */
    private static final Pattern CHECK =
            Pattern.compile("/?(?i:check|kolla|sjekk)(?![\\p{L}\\p{N}_-])[\\s:]*(.*)", Pattern.DOTALL);

    /**
     * A typed message as a request.
     *
     * @param text what tells the language: the draft without the word before it
     */
    record Typed(Request request, String text) {}

    private Command() {}

    static Typed read(String message) {
        Matcher matcher = CHECK.matcher(message);
        if (matcher.matches()) {
            String draft = matcher.group(1);
            return draft.isBlank()
                    ? new Typed(new Request.Help(), message)
                    : new Typed(new Request.Check(UserText.of(draft), false), draft);
        }
        return message.isBlank()
                ? new Typed(new Request.Help(), message)
                : new Typed(new Request.Ask(UserText.of(message)), message);
    }
}
