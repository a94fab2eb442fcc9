package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The app's manifest asks Slack for what the code handles, and for nothing else. */
class ManifestTest {
    private static final Problems PROBLEMS = new Problems();
    private static final YamlNode MANIFEST = YamlNode.read(Path.of("manifest.yaml"), "manifest.yaml", PROBLEMS);
    private static final String HOST = "https://vett.example.com";
    private static final String ADDRESS = HOST + SlackEndpoint.PATH;

    @Test
    void namesTheCommandsThatTheCodeHandles() {
        assertThat(commands()).containsExactlyInAnyOrderElementsOf(Commands.NAMES);
        try (SlackAdapter adapter =
                Core.adapter(Core.settings(Optional.of(URI.create("http://127.0.0.1:9"))), new Core())) {
            assertThat(commands())
                    .allSatisfy(
                            command -> assertThat(new Posts(adapter.endpoint().orElseThrow())
                                            .command(command, "Vem ansvarar?", "", "t")
                                            .status())
                                    .isEqualTo(200));
        }
    }

    @Test
    void namesTheEventsThatTheCodeHandles() {
        assertThat(MANIFEST.require("settings")
                        .require("event_subscriptions")
                        .require("bot_events")
                        .texts())
                .containsExactlyInAnyOrderElementsOf(Events.NAMES);
    }

    @Test
    void asksForTheScopesOfThat() {
        assertThat(MANIFEST.require("oauth_config")
                        .require("scopes")
                        .require("bot")
                        .texts())
                .containsExactlyInAnyOrderElementsOf(Scopes.BOT);
        assertThat(MANIFEST.require("oauth_config").require("scopes").optional("user"))
                .isEmpty();
    }

    @Test
    void sendsEverythingToTheSameAddress() {
        YamlNode settings = MANIFEST.require("settings");
        assertThat(settings.require("event_subscriptions")
                        .require("request_url")
                        .text())
                .isEqualTo(ADDRESS);
        assertThat(settings.require("interactivity").require("request_url").text())
                .isEqualTo(ADDRESS);
        assertThat(settings.require("interactivity").require("is_enabled").flag())
                .isTrue();
        assertThat(settings.require("socket_mode_enabled").flag()).isTrue();
        assertThat(MANIFEST.require("oauth_config").require("redirect_urls").texts())
                .containsExactly(HOST + Installing.END);
        for (YamlNode command :
                MANIFEST.require("features").require("slash_commands").items()) {
            assertThat(command.require("url").text()).isEqualTo(ADDRESS);
            assertThat(command.require("should_escape").flag()).isFalse();
            assertThat(command.require("description").text()).hasSizeLessThanOrEqualTo(2_000);
        }
        assertThat(PROBLEMS.all()).isEmpty();
    }

    /** docs.slack.dev, "App manifest reference": a name has 24 characters, a description 150. */
    @Test
    void namesTheShortcutsThatTheCodeHandles() {
        List<YamlNode> shortcuts =
                MANIFEST.require("features").require("shortcuts").items();
        assertThat(shortcuts)
                .extracting(shortcut -> shortcut.require("callback_id").text())
                .containsExactlyInAnyOrderElementsOf(Shortcuts.NAMES);
        assertThat(shortcuts)
                .extracting(shortcut -> shortcut.require("type").text())
                .containsExactly("global", "message");
        assertThat(shortcuts).allSatisfy(shortcut -> {
            assertThat(shortcut.require("name").text()).hasSizeLessThanOrEqualTo(24);
            assertThat(shortcut.require("description").text()).hasSizeLessThanOrEqualTo(150);
        });
    }

    @Test
    void letsPeopleWriteToVettAlone() {
        YamlNode home = MANIFEST.require("features").require("app_home");
        assertThat(home.require("home_tab_enabled").flag()).isTrue();
        assertThat(home.require("messages_tab_enabled").flag()).isTrue();
        assertThat(home.require("messages_tab_read_only_enabled").flag()).isFalse();
        assertThat(MANIFEST.require("display_information").require("name").text())
                .hasSizeLessThanOrEqualTo(35);
        assertThat(MANIFEST.require("display_information")
                        .require("description")
                        .text())
                .hasSizeLessThanOrEqualTo(140);
    }

    private static List<String> commands() {
        return MANIFEST.require("features").require("slash_commands").items().stream()
                .map(command -> command.require("command").text())
                .toList();
    }
}
