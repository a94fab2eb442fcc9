package dev.vett.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.language.Language;
import dev.vett.slack.PackChoice;
import dev.vett.slack.SlackSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set for Slack fits together, or whoever starts Vett is told what to do. */
class SlackSetupTest {
    private static final String SECRET = "geheim4711";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK_BOT_TOKEN=xoxb-geheim4711 | Slack also needs SLACK_APP_TOKEN",
                "SLACK_SIGNING_SECRET=geheim4711 | Slack also needs SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN=xapp-geheim4711 | or for several workspaces SLACK_CLIENT_ID",
                "SLACK_APP_TOKEN=xapp-1 SLACK_CLIENT_ID=1 | SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together",
                "SLACK_APP_TOKEN=xapp-1 SLACK_CLIENT_SECRET=geheim4711 | go together",
                "SLACK_APP_TOKEN=xapp-1 SLACK_BOT_TOKEN=xoxb-1 SLACK_CLIENT_ID=1 SLACK_CLIENT_SECRET=geheim4711 | leave one",
                "SLACK_APP_TOKEN=xoxb-geheim4711 SLACK_BOT_TOKEN=xapp-1 | stand the other way round",
                "SLACK_APP_TOKEN=xapp-1 SLACK_BOT_TOKEN=xoxb-1 VETT_DRAFTS=mail | VETT_DRAFTS is page or dialog",
                "SLACK_APP_TOKEN=xapp-1 SLACK_BOT_TOKEN=xoxb-1 VETT_DRAFTS=page | needs --page-url",
                "SLACK_APP_TOKEN=xapp-1 SLACK_BOT_TOKEN=xoxb-1 VETT_SLACK_GUESTS=yes | VETT_SLACK_GUESTS is true or false"
            })
    void whatDoesNotFitIsTold(String settings, String told) {
        assertThatThrownBy(() -> read(settings, Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK_APP_TOKEN=xapp-1 SLACK_BOT_TOKEN=xoxb-1 | '' | false | false",
                "SLACK_SIGNING_SECRET=s SLACK_BOT_TOKEN=xoxb-1 | https://vett.example.se | true | false",
                "SLACK_SIGNING_SECRET=s SLACK_BOT_TOKEN=xoxb-1 VETT_DRAFTS=dialog | https://vett.example.se | false | false",
                "SLACK_SIGNING_SECRET=s SLACK_CLIENT_ID=1 SLACK_CLIENT_SECRET=2 VETT_SLACK_GUESTS=true | '' | false | true"
            })
    void whatFitsIsTaken(String settings, String page, boolean onPage, boolean guests) {
        SlackSettings read =
                read(settings, Optional.of(page).filter(url -> !url.isEmpty()).map(URI::create));

        assertThat(read.draftsOnPage()).isEqualTo(onPage);
        assertThat(read.guests()).isEqualTo(guests);
        assertThat(read.botToken().isPresent()).isNotEqualTo(read.app().isPresent());
    }

    private static SlackSettings read(String settings, Optional<URI> page) {
        Map<String, String> set = Arrays.stream(settings.strip().split(" ", -1))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        SlackSetup setup = new SlackSetup(Settings.read(set));
        assertThat(setup.isAsked()).isTrue();
        return setup.read(PackChoice.read("almhult"), Map.of("almhult", Language.SV), page);
    }
}
