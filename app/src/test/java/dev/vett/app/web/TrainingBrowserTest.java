package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.Trainers;
import dev.vett.app.training.Training;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training in a real Chromium: a projector and ten phones, and one person alone. */
class TrainingBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PHONES = 10;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Knowledge knowledge;
    private static Model model;
    private static Store store;
    private static WebHost host;
    /** The same behind an address that phones reach. */
    private static WebHost elsewhere;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
        store = Store.of(Settings.read(Map.of()), Optional.of(folder), Clock.systemUTC());
        ScenarioSets sets = new ScenarioSets(() -> assembly);
        Training training = new Training(sets, store.training(), Clock.systemUTC());
        Trainers anybody = new Trainers(Set.of(), Optional.empty(), true);
        Classroom classroom = new Classroom(sets, Optional.of(training), anybody);
        host = host(assembly, classroom, Optional.empty());
        elsewhere = host(assembly, classroom, Optional.of(URI.create("https://vett.example.org")));
    }

    private static WebHost host(Assembly assembly, Classroom classroom, Optional<URI> address) throws Exception {
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), true, true, address, "test");
        return WebHost.start("127.0.0.1", 0, site, classroom, List.of());
    }

    @AfterAll
    static void stop() {
        host.close();
        elsewhere.close();
        store.close();
        model.close();
        knowledge.close();
        chromium.close();
    }

    @AfterEach
    void nothingToComplainOf() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aProjectorAndTenPhonesFromTheStartToTheExport() throws Exception {
        Page leader = open(1280, 900, true);
        leader.navigate(host.address() + "/training?pack=almhult");
        look(leader, "training-start");
        leader.selectOption("#team-length", "3");
        leader.click("button:has-text('Starta en omgång')");
        assertThat(leader.url()).contains("/lead/");
        look(leader, "training-console");

        Page wall = open(1280, 720, true);
        String screen =
                String.valueOf(leader.locator("a:has-text('Visa på duken')").getAttribute("href"));
        wall.navigate(host.address() + screen);
        String code = String.valueOf(wall.textContent(".code"));
        assertThat(code).matches("[A-Z0-9]{6}");

        List<Page> phones = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            // Every other one has no script.
            Page phone = open(360, 740, i % 2 == 0);
            phone.navigate(host.address() + "/training?pack=almhult");
            phone.fill("#code", i == 0 ? " " + code.toLowerCase(Locale.ROOT) : code);
            phone.click("button:has-text('Jag är med')");
            assertThat(phone.url()).contains("/vote/");
            phones.add(phone);
        }
        wall.waitForSelector(".count:has-text('10 är med')");
        look(wall, "training-wall-waiting");
        look(phones.get(0), "training-phone-waiting");
        assertThat(wall.locator(".situation").count()
                        + phones.get(0).locator(".choices").count())
                .as("no question before the leader begins")
                .isZero();
        leader.click("button:has-text('Börja')");
        phones.get(0).waitForSelector(".choices");
        phones.forEach(Page::reload);
        wall.waitForSelector(".count:has-text('0 av 10')");
        look(wall, "training-wall-asking");

        vote(phones, 2);
        phones.get(0).click(".choices button >> nth=1");
        phones.get(0).waitForSelector("button[aria-pressed=true] >> nth=0");
        assertThat(phones.get(0).locator("button[aria-pressed=true]").count()).isEqualTo(1);
        look(phones.get(0), "training-phone-voted");
        wall.waitForSelector(".count:has-text('10 av 10')");
        assertThat(wall.locator(".chart").count())
                .as("no answer before the reveal")
                .isZero();

        leader.reload();
        leader.click("button:has-text('Paus')");
        phones.get(0).waitForSelector("text=Paus: ingen kan rösta");
        leader.click("button:has-text('Fortsätt')");
        leader.click("button:has-text('Visa svaret')");
        wall.waitForSelector(".chart");
        look(wall, "training-wall-revealed");
        look(leader, "training-console-revealed");
        assertThat(wall.locator(".chart tbody td:last-child").allTextContents())
                .containsExactly("0 av 10", "1 av 10", "9 av 10", "0 av 10");
        phones.get(0).waitForSelector(".chart");
        look(phones.get(0), "training-phone-revealed");

        leader.click("button:has-text('Nästa')");
        phones.forEach(Page::reload);
        vote(phones.subList(0, 4), 0);
        leader.click("button:has-text('Visa svaret')");
        assertThat(leader.textContent("main")).contains("Färre än fem svarade.");
        assertThat(leader.locator(".chart").count()).isZero();

        leader.click("button:has-text('Nästa')");
        phones.forEach(Page::reload);
        vote(phones, 0);
        leader.click("button:has-text('Visa svaret')");
        leader.click("button:has-text('Visa resultatet')");
        look(leader, "training-summary");
        phones.get(0).waitForSelector("text=Omgången är slut");

        String csv = Files.readString(
                leader.waitForDownload(() -> leader.click("a:has-text('CSV')")).path(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + 3 * 4);
        assertThat(csv).contains(",9,\r\n").doesNotContain(code, "/vote/");
        leader.click("a:has-text('Resultatet att skriva ut')");
        assertThat(leader.textContent("h1")).isEqualTo("Så gick det: Älmhults kommun");
        look(leader, "training-result");
        leader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        leader.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("training-result-printed.png")));
        assertThat(leader.locator("button:visible, .button:visible, select:visible, nav:visible")
                        .count())
                .as("nothing to press on paper")
                .isZero();
        assertThat(leader.locator("blockquote footer").first().isVisible())
                .as("where the clause stands")
                .isTrue();
    }

    /** Tab, Enter and digits; what changes by itself takes nobody's place away. */
    @Test
    void theKeyboardAloneLeadsAndVotes() {
        Page leader = open(1280, 900, true);
        leader.navigate(host.address() + "/training?pack=almhult");
        tabTo(leader, "Starta en omgång");
        leader.keyboard().press("Enter");
        leader.waitForSelector("text=0 är med");
        String code = String.valueOf(leader.textContent(".code"));

        Page phone = open(360, 740, true);
        phone.navigate(host.address() + "/training/join?pack=almhult&code=" + code);
        tabTo(phone, "Jag är med");
        phone.keyboard().press("Enter");
        phone.waitForSelector("text=Du är med.");
        leader.waitForSelector("text=1 är med");

        assertThat(walk(leader, 16))
                .containsSubsequence("Visa på duken", "Börja", "Avsluta", "Uppdatera", "Sluta uppdatera av sig själv");
        leader.reload();
        tabTo(leader, "Börja");
        leader.keyboard().press("Enter");
        leader.waitForSelector(".situation");
        assertThat(walk(leader, 4))
                .as("from the question on, not from the top")
                .containsExactly("Visa svaret", "Paus", "Hoppa över", "Avsluta");
        leader.keyboard().press("Shift+Tab");
        leader.keyboard().press("Shift+Tab");
        leader.keyboard().press("Shift+Tab");

        phone.waitForSelector(".choices");
        tabTo(phone, "Får om");
        phone.keyboard().press("Enter");
        phone.waitForSelector(".saved");
        assertThat(walk(phone, 2)).containsExactly("Får", "✓ Får om …");
        leader.waitForSelector(".count:has-text('1 av 1')");
        assertThat(focused(leader)).as("the count has changed beside it").isEqualTo("Visa svaret");
        leader.keyboard().press("Enter");
        leader.waitForSelector(".solution");
        phone.waitForSelector(".solution");
        assertThat(focused(phone)).as("its button is gone").isEqualTo("Fråga 1 av 5");

        tabTo(leader, "Räkna händer");
        leader.keyboard().press("Enter");
        tabTo(leader, "Får inte");
        leader.keyboard().type("12");
        look(leader, "training-console-hands");
        leader.waitForTimeout(2_500);
        assertThat(focused(leader)).as("after a look for news").isEqualTo("Får inte");
        tabTo(leader, "Visa antalet");
        leader.keyboard().press("Enter");
        leader.waitForSelector("caption:has-text('Handuppräckning')");
        phone.waitForSelector("caption:has-text('Handuppräckning')");
        look(phone, "training-phone-hands");
        assertThat(leader.locator(".chart tbody td:last-child").allTextContents())
                .containsExactly("0 av 12", "0 av 12", "12 av 12", "0 av 12");
    }

    private static void tabTo(Page page, String label) {
        assertThat(IntStream.range(0, 40).mapToObj(i -> walk(page, 1).get(0)).anyMatch(name -> name.startsWith(label)))
                .as(label)
                .isTrue();
    }

    /** What is reached by that many presses of Tab. */
    private static List<String> walk(Page page, int presses) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < presses; i++) {
            page.keyboard().press("Tab");
            names.add(focused(page));
        }
        return names;
    }

    private static String focused(Page page) {
        return String.valueOf(
                page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aPhonesCameraReadsTheWall(ColorScheme scheme) throws Exception {
        Page leader = open(1280, 900, true, scheme);
        leader.navigate(elsewhere.address() + "/training?pack=almhult");
        leader.click("button:has-text('Starta en omgång')");
        look(leader, "training-console-code-" + scheme);
        String code = String.valueOf(leader.textContent(".code"));
        Page wall = open(1280, 720, true, scheme);
        wall.navigate(leader.url().replaceFirst("/lead/[^?]*", "/screen"));
        look(wall, "training-wall-code-" + scheme);
        assertThat(scanned(wall)).isEqualTo("https://vett.example.org/training/join?code=" + code + "&pack=almhult");
        leader.click("button:has-text('Börja')");
        wall.waitForSelector(".situation");
        look(wall, "training-wall-code-asking-" + scheme);
        assertThat(scanned(wall)).as("small, for those who come late").endsWith("code=" + code + "&pack=almhult");
    }

    private static String scanned(Page page) throws Exception {
        return QrCodeTest.read(
                ImageIO.read(new ByteArrayInputStream(page.locator(".qr").screenshot())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onePersonAlone(boolean script) {
        Page page = open(360, 740, script);
        page.navigate(host.address() + "/training?pack=asker&lang=nb");
        page.selectOption("#own-set", "everyone");
        page.selectOption("#own-length", "3");
        page.click("button:has-text('Begynn')");
        for (int i = 0; i < 3; i++) {
            if (i == 0 && script) {
                look(page, "training-own-question");
            }
            page.click(".choices button >> nth=0");
            page.waitForSelector(".solution");
            if (i == 0 && script) {
                look(page, "training-own-answer");
            }
            page.click("button.main");
        }
        page.waitForSelector("text=svar riktige");
        if (script) {
            look(page, "training-own-result");
        }
    }

    @Test
    void theSheetToPrint() {
        Page page = open(1280, 900, true, ColorScheme.DARK);
        page.navigate(host.address() + "/training/sheet?pack=linkoping");
        look(page, "training-sheet-dark");
        assertThat(page.textContent("main")).contains("45 minuter", "Uppvärmning");
    }

    @Test
    void aWrongCodeIsTold() {
        Page page = open(360, 740, true);
        page.navigate(host.address() + "/training?pack=almhult");
        page.fill("#code", "AAAAAA");
        page.click("button:has-text('Jag är med')");
        look(page, "training-wrong-code");
        assertThat(page.textContent("#complaint")).contains("Ingen omgång har den koden");
    }

    private static void vote(List<Page> phones, int option) {
        for (Page phone : phones) {
            phone.click(".choices button >> nth=" + option);
            phone.waitForSelector(".saved");
        }
    }

    private Page open(int width, int height, boolean script) {
        return open(width, height, script, ColorScheme.LIGHT);
    }

    private Page open(int width, int height, boolean script, ColorScheme scheme) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("sv-SE")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(chromium.violations(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s: no scrolling to the side", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
