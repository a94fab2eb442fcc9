package dev.vett.request;

import dev.vett.screening.UserText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message that somebody typed in a chat asks for: "kolla" and a draft, nothing, or a question.
 *
 * @param text what tells the language: the draft without the word before it, or the whole message
 */
public record TypedMessage(Request request, String text) {
    private static final int READ = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    /** As a word of its own: "kollaborativ" and "check-in" are words of questions. */
    private static final Pattern CHECK = Pattern.compile("/?(?:kolla|sjekk|check)(\\s*:|\\s)\\s*(\\S.*)", READ);

    /** "Check whether I may …" is a question. */
    private static final Pattern CLAUSE =
            Pattern.compile("(?:om|att|ifall|vad|vilk\\w+|at|hvis|hva|kva|if|whether|that|what|which)\\s.*", READ);

    private static final Pattern BARE_CHECK = Pattern.compile("\\s*/?(?:kolla|sjekk|check)[\\s:]*", READ);

    private static final Pattern HELP = Pattern.compile("\\s*/?(?:(?:help|hjälp|hjelp)[\\s.!?]*)?", READ);

    private static final Pattern TRAIN = Pattern.compile(
            "\\s*/?(?:train|training|träna|öva|övning|øv|øve|øving|øvelse|tren|trene|trening)[\\s.!]*", READ);

    /** Whether somebody wants to have a draft checked and has not written it behind the word. */
    public static boolean asksForForm(String message) {
        return BARE_CHECK.matcher(message).matches();
    }

    /** Whether somebody wants to train. */
    public static boolean asksForTraining(String message) {
        return TRAIN.matcher(message).matches();
    }

    /** Reads a message as the person saw it, without a platform's marks. */
    public static TypedMessage read(String message) {
        if (asksForForm(message) || HELP.matcher(message).matches()) {
            return new TypedMessage(new Request.Help(), message);
        }
        Matcher check = CHECK.matcher(message);
        if (check.matches()
                && (check.group(1).endsWith(":")
                        || !CLAUSE.matcher(check.group(2)).matches())) {
            return new TypedMessage(new Request.Check(UserText.of(check.group(2)), false), check.group(2));
        }
        return new TypedMessage(new Request.Ask(UserText.of(message)), message);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "TypedMessage[" + text.length() + " characters]";
    }
}
