package dev.vett.slack;

import dev.vett.reply.Block.Target.Box;
import dev.vett.request.Request;
import dev.vett.request.TypedMessage;
import dev.vett.screening.UserText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a slash command asks for.
 *
 * @param request empty if a form is to be opened
 * @param box of that form
 * @param text that tells the language
 */
record CommandText(Optional<Request> request, Box box, String text) {
    static final String CHECK = "/check";
    static final String ASK = "/ask";

    /** Names that a command may have instead; Slack takes no others than ASCII letters. */
    private static final Pattern CHECKING = Pattern.compile("check|kolla|sjekk");

    private static final Pattern ASKING = Pattern.compile("ask|fraga|spor");

    private static final Pattern TRAINING = Pattern.compile("train|trana|tren");

    private enum Verb {
        CHECK,
        ASK,
        HELP,
        ABOUT
    }

    /** The words after the third command, in the languages that Vett speaks. */
    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("check", Verb.CHECK),
            Map.entry("kolla", Verb.CHECK),
            Map.entry("sjekk", Verb.CHECK),
            Map.entry("ask", Verb.ASK),
            Map.entry("fråga", Verb.ASK),
            Map.entry("spør", Verb.ASK),
            Map.entry("", Verb.HELP),
            Map.entry("help", Verb.HELP),
            Map.entry("hjälp", Verb.HELP),
            Map.entry("hjelp", Verb.HELP),
            Map.entry("about", Verb.ABOUT),
            Map.entry("om", Verb.ABOUT));

    /** Whether a command and what stands behind it ask to train. */
    static boolean asksForTraining(String command, String text) {
        return !CHECKING.matcher(command).find()
                && !ASKING.matcher(command).find()
                && (TRAINING.matcher(command).find() || TypedMessage.asksForTraining(text));
    }

    /** Reads a command and what stands behind it. */
    static CommandText read(String command, String text) {
        if (CHECKING.matcher(command).find()) {
            return check(text);
        }
        if (ASKING.matcher(command).find()) {
            return ask(text);
        }
        String[] words = text.split("\\s+", 2);
        Verb verb = VERBS.get(words[0].toLowerCase(Locale.ROOT));
        String rest = words.length > 1 ? words[1] : "";
        if (verb == Verb.CHECK && rest.isEmpty()) {
            return check(rest);
        }
        if (verb == Verb.ASK) {
            return ask(rest);
        }
        if (verb == Verb.HELP && rest.isEmpty()) {
            return new CommandText(Optional.of(new Request.Help()), Box.ASK, "");
        }
        if (verb == Verb.ABOUT && rest.isEmpty()) {
            return new CommandText(Optional.of(new Request.About()), Box.ASK, "");
        }
        // "Kolla om jag får …" and "om Copilot" are questions.
        TypedMessage typed = TypedMessage.read(text);
        return new CommandText(Optional.of(typed.request()), Box.ASK, typed.text());
    }

    private static CommandText check(String text) {
        return new CommandText(
                text.isEmpty() ? Optional.empty() : Optional.of(new Request.Check(UserText.of(text), false)),
                Box.CHECK,
                text);
    }

    private static CommandText ask(String text) {
        return new CommandText(
                text.isEmpty() ? Optional.empty() : Optional.of(new Request.Ask(UserText.of(text))), Box.ASK, text);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "CommandText[" + text.length() + " characters]";
    }
}
