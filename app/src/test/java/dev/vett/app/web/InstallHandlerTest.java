package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.chat.Chats;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages by which a workspace of Slack installs Vett, over the real web host. */
class InstallHandlerTest {
    @TempDir
    static Path folder;

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static Knowledge knowledge;
    private static Model model;
    private static Chats chats;
    private static WebHost host;

    @BeforeAll
    static void start() throws Exception {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("almhult")), model);
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), false, true, Optional.empty(), "test");
        Settings settings = Settings.read(Map.of(
                "SLACK_SIGNING_SECRET", "geheim",
                "SLACK_CLIENT_ID", "4711.0815",
                "SLACK_CLIENT_SECRET", "geheimer",
                "VETT_SLACK_PACK", "T0KOMMUN001=almhult",
                "SLACK_API_URL", "http://127.0.0.1:9"));
        chats = Chats.of(
                site,
                settings,
                Store.of(settings, Optional.of(folder), Clock.systemUTC()),
                Classroom.alone(new ScenarioSets(() -> assembly)),
                notice -> {},
                false);
        host = WebHost.start("127.0.0.1", 0, site, chats.endpoints());
    }

    @AfterAll
    static void stop() {
        host.close();
        chats.close();
        model.close();
        knowledge.close();
    }

    @Test
    void itBeginsAtSlackWithAStateThatTheBrowserKeeps() throws Exception {
        HttpResponse<String> begin = get("/slack/install", "");

        assertThat(begin.statusCode()).isEqualTo(302);
        String address = begin.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .startsWith("http://127.0.0.1:9/oauth/v2/authorize?client_id=4711.0815&scope=app_mentions")
                .doesNotContain("geheim");
        assertThat(begin.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/slack/oauth_redirect");
        assertThat(begin.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void itEndsOnlyWhereItBegan() throws Exception {
        String cookie =
                get("/slack/install", "").headers().firstValue("Set-Cookie").orElseThrow();
        String state = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        String end = "/slack/oauth_redirect?code=1&state=" + state;

        assertThat(get(end, "").statusCode()).isEqualTo(400);
        assertThat(get(end + "0", cookie).statusCode()).isEqualTo(400);
        assertThat(get("/slack/oauth_redirect", cookie).statusCode()).isEqualTo(400);
        // The right browser comes through, to a Slack that is not there.
        HttpResponse<String> through = get(end, cookie);
        assertThat(through.statusCode()).isEqualTo(502);
        assertThat(through.body()).contains("Begin again at /slack/install").doesNotContain("geheim");
    }

    @Test
    void nothingElseIsAnswered() throws Exception {
        HttpResponse<String> posted = BROWSER.send(
                HttpRequest.newBuilder(URI.create(host.address() + "/slack/install"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(posted.statusCode()).isEqualTo(405);
    }

    /** Nobody in a workspace can be answered without it. */
    @Test
    void theStoreIsThereFromTheStart() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).isNotEmpty();
        }
    }

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host.address() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie.substring(0, cookie.indexOf(';')));
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
