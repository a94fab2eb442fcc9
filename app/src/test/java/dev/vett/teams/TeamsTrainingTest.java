package dev.vett.teams;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vett.TestTools;
import dev.vett.app.chat.Chats;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.SessionView;
import dev.vett.app.training.Trainers;
import dev.vett.app.training.Training;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.quiz.Scenario;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training of ten participants in a channel of Microsoft's Agents Playground, with the whole program behind it. One of them
 * clicks in a real browser; the Playground knows one person only, so the others' presses are that one's with other ids. In
 * Teams' package, whose tests know the Playground.
 */
class TeamsTrainingTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int OTHERS = 9;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private Knowledge knowledge;
    private Model model;
    private Store store;
    private Training training;
    private Chats chats;
    private WebHost host;
    private Between between;
    private Playground playground;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void start() throws Exception {
        Path driver = TestTools.require("driver/chromium").getParent();
        TestTools.require("node_modules/@microsoft/m365agentsplayground/cli.js");
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("almhult")), model);
        Settings settings = Settings.read(Map.of());
        store = Store.of(settings, Optional.of(folder.resolve("data")), Clock.systemUTC());
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), false, true, Optional.empty(), "test");
        ScenarioSets sets = new ScenarioSets(() -> assembly);
        training = new Training(sets, store.training(), Clock.systemUTC());
        Classroom classroom = new Classroom(sets, Optional.of(training), Trainers.of(settings, true));
        chats = Chats.of(site, settings, store, classroom, notice -> {}, true);
        host = WebHost.start("127.0.0.1", 0, site, classroom, chats.endpoints());
        between = Between.start(URI.create(host.address() + TeamsEndpoint.PATH));
        playground = Playground.start(driver.getParent(), between.address(), folder);
        System.setProperty("playwright.cli.dir", driver.toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(driver.resolve("chromium"))
                        // As root there is no sandbox.
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 1300));
        page.setDefaultTimeout(30_000);
        page.navigate(playground.page().toString());
        // Installs the bot in the personal chat, which greets, in the language of the Playground.
        assertThat(shown("How to use Vett.")).isVisible();
    }

    @AfterEach
    void stop() {
        if (page != null) {
            picture("training-teams-last");
        }
        for (AutoCloseable each : new AutoCloseable[] {browser, playwright, playground, between, host, chats, store}) {
            close(each);
        }
        close(model);
        close(knowledge);
    }

    private static void close(@Nullable AutoCloseable each) {
        try {
            if (each != null) {
                each.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tenPeopleTrainFromTheWordToTheResult() throws Exception {
        room("General");
        mention("öva");
        page.getByRole(AriaRole.BUTTON, named("Post")).last().click();
        room("Personal Chat");
        picture("training-teams-setup");
        button("Älmhults kommun: 3 questions").click();
        assertThat(shown("You lead: Älmhults kommun")).isVisible();

        for (int question = 0; question < 3; question++) {
            room("General");
            assertThat(shown("Fråga " + (question + 1) + " av 3")).isVisible();
            button(answer(question)).click();
            for (int i = 0; i < OTHERS; i++) {
                assertThat(pressAlike("other-" + i, question, i % 2)).contains("You answered: ");
            }
            assertThat(shown("10 av 10 har svarat")).isVisible(within(30_000));
            picture("training-teams-question-" + (question + 1));
            room("Personal Chat");
            button("Reveal the answer").click();
            assertThat(button(question < 2 ? "Next" : "Show the result")).isVisible();
            picture("training-teams-console-" + (question + 1));
            room("General");
            assertThat(shown(Pattern.compile("^Rätt svar: "))).isVisible();
            assertThat(page.getByText(Pattern.compile("[0-9] har svarat"))).hasCount(0);
            picture("training-teams-answer-" + (question + 1));
            room("Personal Chat");
            button(question < 2 ? "Next" : "Show the result").click();
        }
        assertThat(shown("10 took part.")).isVisible();
        room("General");
        assertThat(shown("10 var med.")).isVisible();
        assertThat(shown(Pattern.compile("av 30 svar rätt"))).isVisible();
        picture("training-teams-result");
    }

    private SessionView session() {
        return training.view(store.training().ids().get(0)).orElseThrow();
    }

    /** What stands on the first answer's button. */
    private String answer(int question) {
        Scenario scenario = session().scenario(question).orElseThrow();
        boolean letters = scenario.options().stream()
                .anyMatch(option -> option.text().in(Language.SV).length() > 40);
        return letters
                ? "A"
                : scenario.options().isEmpty()
                        ? "Får"
                        : scenario.options().get(0).text().in(Language.SV);
    }

    /** The latest press in the browser, as of somebody else; what that person is told. */
    private String pressAlike(String person, int question, int option) throws Exception {
        ObjectNode press = (ObjectNode) MAPPER.readTree(between.latestInvoke());
        ((ObjectNode) press.get("from")).put("id", person).put("aadObjectId", person);
        ObjectNode data = (ObjectNode) press.at("/value/action/data");
        String vote = new Move.Vote(session().id(), question, option).write();
        data.setAll(new Deed.Train(Move.read(vote).orElseThrow()).data(Language.SV));
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(host.address() + TeamsEndpoint.PATH))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(press.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.body();
    }

    private void room(String name) {
        page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
    }

    private void mention(String text) {
        page.getByRole(AriaRole.TEXTBOX).first().click();
        page.keyboard().type("@");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("Test Bot")))
                .first()
                .click();
        page.keyboard().type(" " + text);
    }

    private Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, named(label)).last();
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private Locator shown(String text) {
        return page.getByText(text).last();
    }

    private Locator shown(Pattern text) {
        return page.getByText(text).last();
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
