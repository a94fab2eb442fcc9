package dev.vett.slack;

import dev.vett.language.Language;
import java.net.URI;
import java.util.Optional;

/**
 * How this installation stands with Slack. {@link #toString} tells no secret.
 *
 * @param signingSecret with which Slack signs its requests
 * @param botToken with which Vett calls Slack; begins with {@code xoxb-}
 * @param apiUrl where Slack is, without {@code /api/}; empty for the real one
 * @param pack that answers
 * @param fallback the language where a text does not tell its own
 * @param pageUrl Vett's own web page, for texts that Slack has no room for and for reading sections
 */
public record SlackSettings(
        String signingSecret,
        String botToken,
        Optional<URI> apiUrl,
        String pack,
        Language fallback,
        Optional<URI> pageUrl) {
    public SlackSettings {
        // An empty secret would let anyone sign.
        if (signingSecret.isBlank() || botToken.isBlank()) {
            throw new IllegalArgumentException("Slack needs a signing secret and a bot token");
        }
    }

    @Override
    public String toString() {
        return "SlackSettings[" + pack + ", " + fallback + "]";
    }
}
