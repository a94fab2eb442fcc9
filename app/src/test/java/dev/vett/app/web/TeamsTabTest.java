package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a frame of another origin, in a real Chromium. The page around it stands under Teams' names, without a
 * network, and speaks as much of Teams' protocol as its library asks for.
 */
class TeamsTabTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** What Teams does: answers the library, remembers that the tab is ready, and changes its theme. */
    private static final String AROUND = """
            <!doctype html><html lang="sv"><title>Teams</title>
            <style>body { margin: 0; background: #292929 } iframe { width: 100%%; height: 95vh; border: 0 }</style>
            <iframe title="Vett" allow="local-network-access" src="%s"></iframe>
            <script>
            window.said = [];
            const send = message => frames[0].postMessage(message, "*");
            const theme = new URL(document.querySelector("iframe").src).searchParams.get("teams");
            const answers = {
              initialize: ["content", "web", JSON.stringify({apiVersion: 4, isLegacyTeams: false, supports: {}}), "2.58.0"],
              getContext: [{theme, locale: "sv-se", entityId: "vett", frameContext: "content"}]
            };
            addEventListener("message", ({data}) => {
              said.push(data.func);
              if (answers[data.func]) {
                send({id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: answers[data.func]});
              }
            });
            window.change = theme => send({func: "themeChange", args: [theme]});
            </script>
            """;

    private static Chromium chromium;
    private static Knowledge knowledge;
    private static Model model;
    private static WebHost host;
    private static WebHost closed;

    private final List<String> console = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private Optional<BrowserContext> context = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
        Optional<URI> address = Optional.of(URI.create("https://vett.example.org"));
        Site tab = new Site(() -> assembly, Optional.empty(), Optional.empty(), true, false, address, true, "test");
        Site none = new Site(() -> assembly, Optional.empty(), Optional.empty(), true, false, address, "test");
        host = WebHost.start("127.0.0.1", 0, tab, List.of());
        closed = WebHost.start("127.0.0.1", 0, none, List.of());
    }

    @AfterAll
    static void stop() throws Exception {
        for (Optional<AutoCloseable> open : List.<Optional<AutoCloseable>>of(
                Optional.ofNullable(chromium),
                Optional.ofNullable(host),
                Optional.ofNullable(closed),
                Optional.ofNullable(model),
                Optional.ofNullable(knowledge))) {
            if (open.isPresent()) {
                open.get().close();
            }
        }
    }

    @AfterEach
    void close() {
        context.ifPresent(BrowserContext::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://teams.microsoft.com/", "https://teams.cloud.microsoft/"})
    void answersInsideTeams(String teams) {
        Page page = around(teams, host, "dark", true);
        page.waitForFunction("said.includes('appInitialization.success')");
        FrameLocator tab = page.frameLocator("iframe");
        assertThat(tab.locator("html").getAttribute("lang")).isEqualTo("sv");
        assertThat(ground(page)).as("Teams is dark, the system is not").isEqualTo("rgb(20, 26, 25)");
        screenshot(page, "teams-tab-dark");

        tab.locator("#question").fill("Får jag använda ChatGPT?");
        tab.locator("#ask button").click();
        tab.locator("#reply").waitFor();
        assertThat(tab.locator("#reply").textContent()).contains("ChatGPT: beror på");
        screenshot(page, "teams-tab-answer");

        tab.locator("footer nav a").first().click();
        tab.locator("article.guideline").waitFor();
        assertThat(ground(page)).as("every page of the tab").isEqualTo("rgb(20, 26, 25)");
        assertThat(console).isEmpty();
        assertThat(asked)
                .containsExactlyInAnyOrder("127.0.0.1", URI.create(teams).getHost());
    }

    @Test
    void wearsTheThemeThatTeamsChangesTo() {
        Page page = around("https://teams.microsoft.com/", host, "default", true);
        page.waitForFunction("said.includes('appInitialization.success')");
        assertThat(ground(page)).isEqualTo("rgb(246, 245, 241)");

        page.evaluate("change('contrast')");
        page.frameLocator("iframe").locator("html[data-theme=contrast]").waitFor();
        assertThat(ground(page)).isEqualTo("rgb(0, 0, 0)");
        screenshot(page, "teams-tab-contrast");
        page.evaluate("change('glass')");
        page.frameLocator("iframe").locator("html[data-theme=default]").waitFor();

        assertThat(console).isEmpty();
    }

    @Test
    void worksWithoutScript() {
        Page page = around("https://teams.microsoft.com/", host, "dark", false);
        FrameLocator tab = page.frameLocator("iframe");
        tab.locator("#draft").fill("Hej! Mötet på måndag börjar klockan nio.");
        tab.locator("#check button.main").click();
        tab.locator("#reply").waitFor();

        assertThat(tab.locator("#draft").inputValue()).startsWith("Hej! Mötet");
        assertThat(tab.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(ground(page)).isEqualTo("rgb(20, 26, 25)");
        assertThat(console).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.org/",
                "https://teams.microsoft.com.example.org/",
                "https://cloud.microsoft.example.org/"
            })
    void nobodyElseMayShowIt(String elsewhere) {
        Page page = around(elsewhere, host, "dark", true);

        isRefused(page);
    }

    @Test
    void notEvenTeamsUnlessItIsWanted() {
        Page page = around("https://teams.microsoft.com/", closed, "dark", true);

        isRefused(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "dark", "contrast"})
    void everybodyCanUseItInEveryTheme(String theme) {
        Page page = open(true);
        page.navigate(host.address() + "/?teams=" + theme + "&locale=nb-NO");
        page.fill("#draft", "Anna Svensson har telefon 070-174 06 05.");
        page.click("#check button.main");
        page.waitForSelector("#reply");
        screenshot(page, "teams-theme-" + theme);

        assertThat(chromium.violations(page)).isEmpty();
        assertThat(console).as("outside of Teams it is an ordinary page").isEmpty();
    }

    private Page around(String address, WebHost vett, String theme, boolean script) {
        Page page = open(script);
        String tab = vett.address() + "/?pack=almhult&teams=" + theme + "&locale=sv-se";
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(AROUND.formatted(tab))));
        page.navigate(address);
        return page;
    }

    private Page open(boolean script) {
        BrowserContext opened = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(1100, 800)
                        .setColorScheme(ColorScheme.LIGHT));
        // A page of the internet may not show one of this computer unless somebody allows it (docs/teams.md).
        opened.grantPermissions(List.of("local-network-access"));
        opened.setDefaultTimeout(10_000);
        context = Optional.of(opened);
        Page page = opened.newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.onPageError(console::add);
        page.onRequest(request -> asked.add(URI.create(request.url()).getHost()));
        return page;
    }

    private void isRefused(Page page) {
        page.waitForCondition(() -> !console.isEmpty());
        assertThat(console).hasSize(1).first().asString().contains("frame-ancestors");
        page.waitForLoadState();
        assertThat(page.frameLocator("iframe").locator("#question").count()).isZero();
    }

    private static String ground(Page page) {
        return (String) page.frames().get(1).evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
