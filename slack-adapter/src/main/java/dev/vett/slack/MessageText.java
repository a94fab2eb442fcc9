package dev.vett.slack;

import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person wrote in a message or after a command. */
final class MessageText {
    /** {@code <address|label>}, as Slack writes links and mentions. */
    private static final Pattern LINK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private static final int READ = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    private static final Pattern CHECK = Pattern.compile("(?:kolla|sjekk|check)(\\s*:|\\s)\\s*(\\S.*)", READ);

    /** "Check whether I may …" is a question. */
    private static final Pattern CLAUSE =
            Pattern.compile("(?:om|att|ifall|vad|vilk\\w+|at|hvis|hva|kva|if|whether|that|what|which)\\s.*", READ);

    private static final Pattern HELP = Pattern.compile("|kolla|sjekk|check", READ);

    private MessageText() {}

    /**
     * The text as the person saw it (docs.slack.dev, "Formatting message text"). A person's mention without a name, such as
     * Vett's own, leaves nothing: its id says nothing to anybody.
     */
    static String plain(String raw) {
        return LINK.matcher(raw)
                .replaceAll(
                        match -> Matcher.quoteReplacement(shown(match.group(1), Optional.ofNullable(match.group(2)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static String shown(String address, Optional<String> label) {
        if (address.startsWith("@") || address.startsWith("#")) {
            return label.map(name -> address.charAt(0) + name).orElse("");
        }
        if (address.startsWith("!")) {
            return label.orElse("@" + address.substring(1));
        }
        if (address.startsWith("mailto:") || address.startsWith("tel:")) {
            return label.orElse(address.substring(address.indexOf(':') + 1));
        }
        // An address behind a label is part of the draft too.
        return label.filter(words -> !address.contains(words))
                .map(words -> words + " " + address)
                .orElse(address);
    }

    /** What a message to Vett wants: "kolla" and a draft, nothing, or a question. */
    static Request request(String plain) {
        if (HELP.matcher(plain).matches()) {
            return new Request.Help();
        }
        Matcher check = CHECK.matcher(plain);
        if (check.matches()
                && (check.group(1).endsWith(":")
                        || !CLAUSE.matcher(check.group(2)).matches())) {
            return new Request.Check(UserText.of(check.group(2)), false);
        }
        return new Request.Ask(UserText.of(plain));
    }
}
