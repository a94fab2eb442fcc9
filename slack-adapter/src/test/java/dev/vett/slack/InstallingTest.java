package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.language.Language;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Several workspaces install Vett, each with a token and a guideline of its own. */
class InstallingTest {
    private static final String CLIENT = "12345.67890";
    private static final String SECRET = "hemlig-klient-4711";
    private static final String PAGE = "https://vett.example.se";
    private static final String PACKS = "T000000001=almhult, T0ASKER0001=asker";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger VETT = (Logger) LoggerFactory.getLogger("dev.vett");

    /** Installations while the test runs. */
    private static final class Kept implements Installations {
        private final Map<String, Installation> all = new ConcurrentHashMap<>();

        @Override
        public Optional<Installation> find(String workspace) {
            return Optional.ofNullable(all.get(workspace));
        }

        @Override
        public void save(Installation installation) {
            all.put(installation.workspace(), installation);
        }

        @Override
        public void remove(String workspace) {
            all.remove(workspace);
        }
    }

    @TempDir
    Path folder;

    private final Kept kept = new Kept();
    private final List<SlackAdapter> adapters = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private FakeSlack slack;
    private SlackAdapter adapter;
    private Level before;
    private Level vettBefore;

    @BeforeEach
    void start() throws IOException {
        log.list = Collections.synchronizedList(log.list);
        before = ROOT.getLevel();
        vettBefore = VETT.getLevel();
        ROOT.setLevel(Level.INFO);
        VETT.setLevel(Level.TRACE);
        log.start();
        ROOT.addAppender(log);
        slack = new FakeSlack(Optional.empty());
        adapter = adapter(slack.url(), SECRET, Posts.CLOCK);
    }

    @AfterEach
    void stop() {
        adapters.forEach(SlackAdapter::close);
        slack.close();
        ROOT.detachAppender(log);
        ROOT.setLevel(before);
        VETT.setLevel(vettBefore);
        assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("xoxb-") || line.contains(SECRET) || line.contains(Posts.SECRET));
    }

    private SlackAdapter adapter(URI api, String secret, Clock clock) {
        SlackSettings settings = new SlackSettings(
                Optional.of(Posts.SECRET),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SlackSettings.OAuthApp(CLIENT, secret)),
                PackChoice.read(PACKS),
                Map.of("almhult", Language.SV, "asker", Language.NB),
                Optional.of(api),
                Optional.of(URI.create(PAGE + "/")),
                false,
                false);
        assertThat(settings.toString() + settings.app()).doesNotContain(secret).doesNotContain(Posts.SECRET);
        SlackAdapter made = new SlackAdapter(
                settings,
                new SlackAdapter.Around(
                        new Core(),
                        Optional.of(kept),
                        feedback -> {},
                        notice -> {},
                        clock,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(50)));
        adapters.add(made);
        return made;
    }

    private Installing installing() {
        return adapter.installing().orElseThrow();
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String state(Answer begun) {
        return query(begun.location().orElseThrow()).get("state");
    }

    private static Optional<String> cookie(Answer begun) {
        return begun.cookie().map(cookie -> cookie.split(";", 2)[0].split("=", 2)[1]);
    }

    // The whole way, with Slack's own authorisation page

    @Test
    void fromTheBeginningToTheFirstAnswer() throws Exception {
        String anna = "xoxp-anna";
        try (Emulator emulator = Emulator.start(folder, """
                slack:
                  strict_scopes: true
                  users: [{name: anna, real_name: Anna Exempel}]
                  channels: [{name: ai-fragor}]
                  tokens:
                    - {token: %s, user: anna, type: user, scopes: ["chat:write", "channels:read", \
                "channels:history", "users:read", "im:read", "im:write", "im:history"]}
                  oauth_apps:
                    - {client_id: "%s", client_secret: %s, name: Vett, redirect_uris: ["%s%s"]}
                """.formatted(anna, CLIENT, SECRET, PAGE, Installing.END))) {
            adapter = adapter(emulator.url(), SECRET, Posts.CLOCK);
            Answer begun = installing().begin();
            assertThat(begun.status()).isEqualTo(302);
            assertThat(begun.cookie().orElseThrow()).contains("HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600");
            String authorize = begun.location().orElseThrow();
            assertThat(query(authorize)).containsEntry("scope", String.join(",", Scopes.BOT));
            assertThat(emulator.page(authorize.substring(authorize.indexOf("oauth/"))))
                    .contains("Anna Exempel");

            Map<String, String> back = query(allow(emulator, anna, query(authorize)));
            Answer end = installing().end(back, cookie(begun));

            assertThat(end.status()).isEqualTo(200);
            assertThat(end.body()).contains("Vett is installed.").doesNotContain("xoxb");
            Installation installation = kept.find("T000000001").orElseThrow();
            assertThat(installation.botToken()).startsWith("xoxb-");
            assertThat(installation.toString()).doesNotContain("xoxb");
            assertThat(installing().end(back, cookie(begun)).status())
                    .as("a code that was used")
                    .isEqualTo(502);

            answersWithThatToken(emulator, anna);
        }
    }

    /** Anna clicks "allow"; where Slack sends her browser to. */
    private static String allow(Emulator emulator, String anna, Map<String, String> asked) throws Exception {
        String user = Emulator.items(emulator.call(anna, "users.list", Map.of()), "members").stream()
                .filter(member -> member.get("name").getAsString().equals("anna"))
                .map(member -> member.get("id").getAsString())
                .findFirst()
                .orElseThrow();
        String body = asked.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&user_id=" + user;
        String address = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(emulator.url().resolve("/oauth/v2/authorize/callback"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(address).startsWith(PAGE + Installing.END + "?");
        return address;
    }

    private void answersWithThatToken(Emulator emulator, String anna) throws Exception {
        String channel = Emulator.items(emulator.call(anna, "conversations.list", Map.of()), "channels").stream()
                .filter(item -> item.get("name").getAsString().equals("ai-fragor"))
                .map(item -> item.get("id").getAsString())
                .findFirst()
                .orElseThrow();
        String ts = emulator.call(anna, "chat.postMessage", Map.of("channel", channel, "text", "Vem ansvarar?"))
                .get("ts")
                .getAsString();
        Person person = person(adapter, "T000000001");
        JsonObject mention = person.message("app_mention", channel, "<@U0VETT> Vem ansvarar?");
        mention.addProperty("ts", ts);
        person.event(mention);
        adapter.close();

        assertThat(Emulator.items(
                        emulator.call(anna, "conversations.replies", Map.of("channel", channel, "ts", ts)), "messages"))
                .hasSize(2);
    }

    private static Person person(SlackAdapter adapter, String team) {
        return new Person(new Posts(adapter.endpoint().orElseThrow()), team, Posts.USER);
    }

    // Who comes back

    @Test
    void aStateThatIsNotOursInstallsNothing() {
        Answer begun = installing().begin();
        String state = state(begun);
        String[] parts = state.split("\\.", -1);
        String other = state(installing().begin());
        String ofAnotherApp = state(adapter(slack.url(), "another-secret", Posts.CLOCK)
                .installing()
                .orElseThrow()
                .begin());
        for (String forged : List.of(
                "",
                "x",
                "..",
                state + "0",
                state.substring(1),
                parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2],
                parts[0] + "..",
                parts[0] + ".99999999999999999999." + parts[2],
                ofAnotherApp)) {
            assertThat(installing()
                            .end(Map.of("state", forged, "code", "c"), Optional.of(forged))
                            .status())
                    .isEqualTo(400);
        }
        // From another browser, or from one that keeps no cookies.
        assertThat(installing().end(Map.of("state", state, "code", "c"), Optional.of(other)))
                .extracting(Answer::status)
                .isEqualTo(400);
        assertThat(installing()
                        .end(Map.of("state", state, "code", "c"), Optional.empty())
                        .status())
                .isEqualTo(400);
        assertThat(installing().end(Map.of(), cookie(begun)).status()).isEqualTo(400);
        assertThat(kept.all).isEmpty();
        assertThat(slack.waiting()).as("Slack is not even asked").isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "600, 200", "601, 400", "-1, 400"})
    void aStateHoldsForTenMinutes(long seconds, int status) {
        slack.answer(method -> installed("T000000001"));
        Answer begun = installing().begin();
        Clock later = Clock.offset(Posts.CLOCK, Duration.ofSeconds(seconds));

        assertThat(adapter(slack.url(), SECRET, later)
                        .installing()
                        .orElseThrow()
                        .end(Map.of("state", state(begun), "code", "c"), cookie(begun))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whoeverDoesNotAllowItInstallsNothing() {
        Answer begun = installing().begin();

        Answer end = installing().end(Map.of("state", state(begun), "error", "access_denied"), cookie(begun));

        assertThat(end.status()).isEqualTo(400);
        assertThat(end.body()).contains("was not allowed to", Installing.BEGIN);
        assertThat(slack.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false,\"error\":\"invalid_code\"}",
                "{\"ok\":false,\"error\":\"xoxb-<script>\"}",
                "{\"ok\":",
                "<html>",
                ""
            })
    void whatSlackRefusesIsToldWithoutAnySecret(String refusal) {
        slack.answer(method -> refusal);
        Answer begun = installing().begin();

        Answer end = installing().end(Map.of("state", state(begun), "code", "c"), cookie(begun));

        assertThat(end.status()).isEqualTo(502);
        assertThat(end.body()).contains(Installing.BEGIN).doesNotContain(SECRET, "xoxb", "<");
        assertThat(kept.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"T000000001, Go to Slack and write", "T0NYKOMMUN1, VETT_SLACK_PACK=T0NYKOMMUN1=PACK"})
    void whoeverInstallsItIsToldWhatComesNext(String team, String words) {
        slack.answer(method -> installed(team));
        Answer begun = installing().begin();

        Answer end = installing().end(Map.of("state", state(begun), "code", "c"), cookie(begun));

        assertThat(end.body()).contains(words).doesNotContain("xoxb");
        assertThat(kept.all).containsOnlyKeys(team);
    }

    private static String installed(String team) {
        return "{\"ok\":true,\"access_token\":\"xoxb-%s\",\"team\":{\"id\":\"%s\"}}".formatted(team, team);
    }

    // Two workspaces

    @Test
    void eachWorkspaceIsAnsweredWithItsOwnTokenAndGuideline() throws InterruptedException {
        install("T000000001");
        install("T0ASKER0001");

        person(adapter, "T0ASKER0001").shortcut(Shortcuts.DRAFT);
        Call asker = slack.next();
        assertThat(asker.field("authorization")).isEqualTo("Bearer xoxb-T0ASKER0001");
        assertThat(asker.field("view")).contains("vett:check:nb");
        assertThat(Shown.in(asker).button("Vetts egen side").url()).contains("pack=asker");
        person(adapter, "T000000001").shortcut(Shortcuts.DRAFT);
        Call almhult = slack.next();
        assertThat(almhult.field("authorization")).isEqualTo("Bearer xoxb-T000000001");
        assertThat(almhult.field("view")).contains("vett:check:sv");
        assertThat(Shown.in(almhult).button("Vetts egen sida").url()).contains("pack=almhult");
        assertThat(Shown.in(person(adapter, "T0NYKOMMUN1").command("/vett", "help", "C1", slack.responses()))
                        .text())
                .contains("Vett is not installed in this workspace.");
    }

    private void install(String team) {
        kept.save(new Installation(team, "xoxb-" + team, Posts.CLOCK.instant()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"type":"app_uninstalled"}                                               | false
            {"type":"tokens_revoked","tokens":{"oauth":[],"bot":["U0VETT00001"]}}    | false
            {"type":"tokens_revoked","tokens":{"oauth":["U0ANNA00001"],"bot":[]}}    | true
            {"type":"tokens_revoked","tokens":{"oauth":["U0ANNA00001"]}}             | true
            """)
    void whatIsTakenAwayIsForgotten(String event, boolean stays) {
        install("T000000001");
        install("T0ASKER0001");

        assertThat(person(adapter, "T000000001")
                        .event(JsonParser.parseString(event).getAsJsonObject())
                        .status())
                .isEqualTo(200);

        assertThat(kept.all).containsKey("T0ASKER0001");
        assertThat(kept.find("T000000001").isPresent()).isEqualTo(stays);
        assertThat(Shown.in(person(adapter, "T000000001").command("/vett", "help", "C1", slack.responses()))
                        .text())
                .contains(stays ? "Så använder du Vett." : "Vett is not installed");
    }
}
