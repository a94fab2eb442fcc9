package dev.vett.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.vett.reply.PageLinks;
import dev.vett.slack.SlackSettings.OAuthApp;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs Vett in a workspace: sends whoever comes to Slack, and keeps the token that Slack gives (docs.slack.dev, "Installing
 * with OAuth"). The state that goes with them comes back both from Slack and from their browser, so that nobody can have
 * another person's browser install something. Thread-safe.
 */
public final class Installing {
    /** Where an installation begins. */
    public static final String BEGIN = "/slack/install";

    /** Where Slack sends people back to. */
    public static final String END = "/slack/oauth_redirect";

    /** The cookie that holds the state. */
    public static final String COOKIE = "vett-slack-install";

    private static final Logger LOG = LoggerFactory.getLogger(Installing.class);
    private static final long OLDEST_SECONDS = 600;
    private static final int RANDOM_BYTES = 16;

    private final OAuthApp app;
    private final Slack slack;
    private final SlackSettings settings;
    private final Installations installations;
    private final Hmac hmac;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Installing(OAuthApp app, Slack slack, SlackSettings settings, Installations installations, Clock clock) {
        this.app = app;
        this.slack = slack;
        this.settings = settings;
        this.installations = installations;
        this.hmac = new Hmac(app.clientSecret());
        this.clock = clock;
    }

    /** The way to Slack. */
    public Answer begin() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String stamp = HexFormat.of().formatHex(bytes) + "." + clock.instant().getEpochSecond();
        String state = stamp + "." + hmac.sign(stamp.getBytes(StandardCharsets.UTF_8));
        String slackUrl = settings.apiUrl().map(PageLinks::base).orElse("https://slack.com");
        String address = slackUrl + "/oauth/v2/authorize?client_id=" + encoded(app.clientId()) + "&scope="
                + encoded(String.join(",", Scopes.BOT)) + "&state=" + encoded(state)
                + redirect().map(url -> "&redirect_uri=" + encoded(url)).orElse("");
        return new Answer(
                302,
                "text/plain; charset=utf-8",
                "",
                Optional.of(address),
                Optional.of(COOKIE + "=" + state + "; Path=" + END + "; Max-Age=" + OLDEST_SECONDS
                        + "; HttpOnly; SameSite=Lax" + (isPlain() ? "" : "; Secure")));
    }

    /**
     * The way back.
     *
     * @param query of the address, decoded
     * @param cookie the value of {@link #COOKIE}
     */
    public Answer end(Map<String, String> query, Optional<String> cookie) {
        String state = query.getOrDefault("state", "");
        if (!isOurs(state) || !cookie.filter(kept -> same(kept, state)).isPresent()) {
            return Answer.words(400, "This installation did not begin here, or took too long. Begin again at " + BEGIN);
        }
        String code = query.getOrDefault("code", "");
        if (code.isEmpty()) {
            return Answer.words(400, "Slack did not install Vett: it was not allowed to. Begin again at " + BEGIN);
        }
        try {
            OAuthV2AccessResponse response = slack.methods()
                    .oauthV2Access(request -> request.clientId(app.clientId())
                            .clientSecret(app.clientSecret())
                            .code(code)
                            .redirectUri(redirect().orElse(null)));
            if (response.isOk()) {
                return installed(response);
            }
            LOG.warn("Slack refused an installation: {}", Attempts.code(response.getError()));
            return Answer.words(
                    502,
                    "Slack refused the installation (" + Attempts.code(response.getError())
                            + "). Check SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, then begin again at " + BEGIN);
        } catch (IOException | SlackApiException | RuntimeException e) {
            LOG.warn("an installation failed with {}", e.getClass().getName());
            return Answer.words(502, "The installation failed. Begin again at " + BEGIN);
        }
    }

    private Answer installed(OAuthV2AccessResponse response) {
        Optional<String> organisation =
                Optional.ofNullable(response.getEnterprise()).map(OAuthV2AccessResponse.Enterprise::getId);
        String team = Optional.ofNullable(response.getTeam())
                .map(OAuthV2AccessResponse.Team::getId)
                .orElse("");
        String workspace = response.isEnterpriseInstall() || team.isEmpty() ? organisation.orElse(team) : team;
        installations.save(new Installation(workspace, response.getAccessToken(), clock.instant()));
        LOG.info("installed in {}", workspace.replaceAll("[^A-Z0-9]", ""));
        return settings.packs().of(team, organisation).isPresent()
                ? Answer.words(200, "Vett is installed. Go to Slack and write: /vett help")
                : Answer.words(
                        200,
                        "Vett is installed, but has no guideline for this workspace yet. Name one with VETT_SLACK_PACK="
                                + workspace + "=PACK and start Vett again.");
    }

    /** Of what comes from a browser, only what was signed here and is not old. */
    private boolean isOurs(String state) {
        String[] parts = state.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
            return false;
        }
        String stamp = parts[0] + "." + parts[1];
        long age = clock.instant().getEpochSecond() - Long.parseLong(parts[1]);
        return same(hmac.sign(stamp.getBytes(StandardCharsets.UTF_8)), parts[2]) && age >= 0 && age <= OLDEST_SECONDS;
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> redirect() {
        return settings.pageUrl().map(url -> PageLinks.base(url) + END);
    }

    private boolean isPlain() {
        return settings.pageUrl().filter(url -> "http".equals(url.getScheme())).isPresent();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
