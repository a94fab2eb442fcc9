package dev.vett.slack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person wrote in a message or after a command. */
final class MessageText {
    /** {@code <address|label>}, as Slack writes links and mentions. */
    private static final Pattern LINK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

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
}
