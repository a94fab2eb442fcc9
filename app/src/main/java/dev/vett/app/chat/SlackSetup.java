package dev.vett.app.chat;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.language.Language;
import dev.vett.slack.PackChoice;
import dev.vett.slack.SlackSettings;
import dev.vett.slack.SlackSettings.OAuthApp;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how Slack is set up, and says what is missing. */
final class SlackSetup {
    private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    private static final String APP_TOKEN = "SLACK_APP_TOKEN";
    private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    private static final String CLIENT_ID = "SLACK_CLIENT_ID";
    private static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
    private static final String GUESTS = "VETT_SLACK_GUESTS";

    private final Settings settings;

    SlackSetup(Settings settings) {
        this.settings = settings;
    }

    /** Whether anything of Slack's is set. */
    boolean isAsked() {
        return Stream.of(SIGNING_SECRET, APP_TOKEN, BOT_TOKEN, CLIENT_ID, CLIENT_SECRET)
                .anyMatch(this::isSet);
    }

    /**
     * The settings, checked.
     *
     * @param page where people reach Vett's own page
     * @throws UsageException if something is missing or does not fit, in words that say what to do
     */
    SlackSettings read(PackChoice packs, Map<String, Language> languages, Optional<URI> page) {
        require(
                isSet(SIGNING_SECRET) || isSet(APP_TOKEN),
                "Slack also needs " + APP_TOKEN + ", for a connection that Vett opens itself, or " + SIGNING_SECRET
                        + ", if Slack is to post to Vett");
        require(isSet(CLIENT_ID) == isSet(CLIENT_SECRET), CLIENT_ID + " and " + CLIENT_SECRET + " go together");
        require(
                isSet(BOT_TOKEN) || isSet(CLIENT_ID),
                "Slack also needs " + BOT_TOKEN + ", or for several workspaces " + CLIENT_ID + " and " + CLIENT_SECRET);
        require(
                !isSet(BOT_TOKEN) || !isSet(CLIENT_ID),
                BOT_TOKEN + " is for one workspace, " + CLIENT_ID + " for several: leave one of them out");
        require(
                !begins(BOT_TOKEN, "xapp-") && !begins(APP_TOKEN, "xoxb-"),
                BOT_TOKEN + " begins with xoxb- and " + APP_TOKEN + " with xapp-: they stand the other way round");
        return new SlackSettings(
                settings.value(SIGNING_SECRET),
                settings.value(APP_TOKEN),
                settings.value(BOT_TOKEN),
                settings.value(CLIENT_ID)
                        .map(id ->
                                new OAuthApp(id, settings.value(CLIENT_SECRET).orElseThrow())),
                packs,
                languages,
                settings.value("SLACK_API_URL").map(URI::create),
                page,
                new Drafts(settings).onPage(page),
                settings.flag(GUESTS));
    }

    private boolean isSet(String name) {
        return settings.value(name).isPresent();
    }

    private boolean begins(String name, String prefix) {
        return settings.value(name).filter(value -> value.startsWith(prefix)).isPresent();
    }

    private static void require(boolean right, String words) {
        if (!right) {
            throw new UsageException(words);
        }
    }
}
