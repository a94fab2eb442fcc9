package dev.vett.slack;

import dev.vett.language.Language;
import dev.vett.reply.PageLinks;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How this installation stands with Slack. {@link #toString} tells no secret.
 *
 * @param signingSecret with which Slack signs what it posts; empty if it posts nothing
 * @param appToken with which Vett opens its own connection to Slack (Socket Mode); begins with {@code xapp-}
 * @param botToken with which Vett calls Slack in its only workspace; begins with {@code xoxb-}
 * @param app that is installed in several workspaces, which gives a token for each
 * @param packs that answer
 * @param languages of the packs, by their id, where a text does not tell its own
 * @param apiUrl where Slack is, without {@code /api/}; empty for the real one
 * @param pageUrl Vett's own web page, for texts that Slack has no room for and for reading sections
 * @param draftsOnPage whether drafts are checked on that page and not in Slack
 * @param guests whether guests and people of other organisations are answered
 */
public record SlackSettings(
        Optional<String> signingSecret,
        Optional<String> appToken,
        Optional<String> botToken,
        Optional<OAuthApp> app,
        PackChoice packs,
        Map<String, Language> languages,
        Optional<URI> apiUrl,
        Optional<URI> pageUrl,
        boolean draftsOnPage,
        boolean guests) {
    public SlackSettings {
        languages = Map.copyOf(languages);
        // An empty secret would let anyone sign.
        if (signingSecret.filter(String::isBlank).isPresent() || (signingSecret.isEmpty() && appToken.isEmpty())) {
            throw new IllegalArgumentException("Slack needs a signing secret or an app token");
        }
        if (botToken.isPresent() == app.isPresent()) {
            throw new IllegalArgumentException(
                    "Slack needs either a bot token, for one workspace, or a client id and secret, for several");
        }
    }

    /** What Slack knows an app by that workspaces install ({@code SLACK_CLIENT_ID}, {@code SLACK_CLIENT_SECRET}). */
    public record OAuthApp(String clientId, String clientSecret) {
        @Override
        public String toString() {
            return "OAuthApp[" + clientId + "]";
        }
    }

    PageLinks links() {
        return new PageLinks(pageUrl, draftsOnPage);
    }

    @Override
    public String toString() {
        return "SlackSettings[" + packs + "]";
    }
}
