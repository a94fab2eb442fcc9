package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real Chromium. Screenshots lie in {@code target/screenshots} to be looked at. */
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** An official test number; nobody's name and phone (PTS keeps 070-174 06 05 to 99 for fiction). */
    private static final String DRAFT = """
            Hej!
            Lisa Andersson (19121212-1212) ringde igår från 070-174 06 05.
            Hon har ansökt om ekonomiskt bistånd och är orolig.""";

    private static final String ORDINARY = "Biblioteket har öppet på måndag klockan nio till fem.";

    private static Chromium chromium;
    private static Knowledge knowledge;
    private static Model model;
    private static WebHost host;

    private final List<String> complaints = new ArrayList<>();
    private Optional<BrowserContext> context = Optional.empty();

    /** How a person has set up the browser. */
    record View(String name, int width, int height, double scale, ColorScheme scheme) {
        static final View DESKTOP = new View("desktop", 1280, 900, 1, ColorScheme.LIGHT);
        static final View DARK = new View("dark", 1280, 900, 1, ColorScheme.DARK);
        static final View NARROW = new View("narrow", 360, 740, 1, ColorScheme.LIGHT);

        /** A browser's zoom halves the width that the page has. */
        static final View ZOOMED = new View("zoomed", 640, 450, 2, ColorScheme.LIGHT);

        @Override
        public String toString() {
            return name;
        }
    }

    /** Something that a person does on the page. */
    record Walk(String name, Consumer<Page> steps, String seen) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), true, true, Optional.empty(), "test");
        host = WebHost.start("127.0.0.1", 0, site, List.of());
    }

    @AfterAll
    static void stop() {
        Stream.of(
                        Optional.ofNullable(chromium),
                        Optional.ofNullable(host),
                        Optional.ofNullable(model),
                        Optional.ofNullable(knowledge))
                .flatMap(Optional::stream)
                .forEach(BrowserTest::close);
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        context.ifPresent(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    static Stream<Walk> walks() {
        return Stream.of(
                new Walk("start", page -> {}, "AI-riktlinjen från Älmhults kommun"),
                new Walk("question", page -> ask(page, "Får jag använda ChatGPT?"), "ChatGPT: beror på"),
                new Walk("draft", page -> check(page, DRAFT), "Använd inte AI med den här texten."),
                new Walk(
                        "copy",
                        page -> {
                            check(page, "Anna Svensson har telefon 070-174 06 05.");
                            press(page, "Byt ut uppgifterna");
                        },
                        "Kan någon se på det som står kvar vem det gäller?"),
                new Walk("nothing", page -> check(page, ORDINARY), "Jag hittade inget, men jag kan missa saker."),
                new Walk("nothing-yes", page -> answer(page, "Ja"), "Du svarade ja."),
                new Walk("nothing-no", page -> answer(page, "Nej"), "Du svarade nej."),
                new Walk("nothing-dont-know", page -> answer(page, "Vet inte"), "Du vet inte än."),
                new Walk("too-long", page -> check(page, "a ".repeat(100_001)), "Texten är för lång."),
                new Walk(
                        "error",
                        page -> {
                            page.route("**/check", route -> route.abort());
                            page.fill("#draft", ORDINARY);
                            page.click("#check button.main");
                            page.waitForSelector(".failed");
                        },
                        "Vett svarar inte."),
                new Walk("guideline", page -> page.navigate(at("/guideline/almhult#3/niva-4")), "Särskild sekretess"),
                new Walk("guideline-asker", page -> page.navigate(at("/guideline/asker?pack=asker")), "AI"),
                new Walk("about", page -> page.navigate(at("/about?lang=sv")), "Kända brister"),
                new Walk("accessibility", page -> page.navigate(at("/accessibility?lang=sv")), "Kända brister"));
    }

    static Stream<Arguments> walksInEveryView() {
        return walks().flatMap(walk ->
                Stream.of(View.DESKTOP, View.DARK, View.NARROW, View.ZOOMED).map(view -> Arguments.of(walk, view)));
    }

    @ParameterizedTest
    @MethodSource("walksInEveryView")
    void everybodyCanUseIt(Walk walk, View view) {
        Page page = open(view);
        page.navigate(at("/"));
        walk.steps().accept(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(walk.name() + "-" + view.name() + ".png")));
        if (walk.name().equals("error")) {
            // Chromium writes the refused request to its console.
            complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));
        }

        assertThat(page.textContent("body")).containsIgnoringCase(walk.seen());
        assertThat(chromium.violations(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("no scrolling to the side")
                .isLessThanOrEqualTo(view.width());
    }

    @Test
    void worksWithTheKeyboardAlone() {
        Page page = open(View.DESKTOP);
        page.navigate(at("/"));

        tabTo(page, "#question");
        page.keyboard().type("Får jag använda Copilot?");
        page.keyboard().press("Enter");
        page.waitForSelector("#reply");
        assertThat(focused(page)).as("the reply is read out").isEqualTo("#reply");

        page.navigate(at("/"));
        tabTo(page, "#draft");
        page.keyboard().type(ORDINARY);
        tabTo(page, "#workplace");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("#reply .question");
        tabTo(page, "button[name=code]");
        page.keyboard().press("Enter");
        page.waitForSelector("#reply:not(:has(.question))");
        assertThat(page.textContent("#reply")).contains("Du svarade ja.");
    }

    @Test
    void leadsFromTheListToTheMarkAndBack() {
        Page page = open(View.DESKTOP);
        page.navigate(at("/"));
        check(page, DRAFT);

        assertThat(page.locator("mark").allTextContents())
                .contains("Lisa Andersson", "19121212-1212", "070-174 06 05", "ekonomiskt bistånd");
        assertThat(page.textContent(".draft .number + mark.verified")).isEqualTo("19121212-1212");
        page.click("#l2 a");
        assertThat(page.url()).endsWith("#f2");
        page.click("#f2");
        assertThat(page.url()).endsWith("#l2");
    }

    @Test
    void saysWhenTheTextHasChangedSinceTheReply() {
        Page page = open(View.DESKTOP);
        page.navigate(at("/"));
        check(page, ORDINARY);
        page.fill("#draft", DRAFT);

        assertThat(page.textContent("#reply")).contains("Du har ändrat texten.");
    }

    @Test
    void losesNothingThatSomebodyTyped() {
        Page page = open(View.DESKTOP);
        page.navigate(at("/"));
        page.fill("#draft", ORDINARY);
        ask(page, "Får jag använda ChatGPT?");
        assertThat(page.inputValue("#draft")).isEqualTo(ORDINARY);

        String tooLong = "a ".repeat(100_001);
        check(page, tooLong);
        page.waitForSelector("#reply .lead.error");
        assertThat(page.inputValue("#draft")).isEqualTo(tooLong);
        assertThat(page.inputValue("#question")).isEqualTo("Får jag använda ChatGPT?");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithAndWithoutScript(boolean script) {
        Page page = open(View.DESKTOP, script);
        page.navigate(at("/?pack=linkoping&lang=nb"));
        check(page, DRAFT);

        assertThat(page.textContent("#reply")).contains("Ikke bruk KI");
        assertThat(page.inputValue("#draft")).isEqualTo(DRAFT);
        assertThat(page.inputValue("#pack")).isEqualTo("linkoping");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("nb");
    }

    /** What a screen reader is given, in its order; {@code docs/accessibility.md} tells how to read it. */
    @Test
    void readsInOrder() {
        Page page = open(View.DESKTOP);
        page.navigate(at("/"));
        check(page, DRAFT);

        assertThat(page.locator("main").ariaSnapshot())
                .containsSubsequence(
                        "heading \"AI-riktlinjen från Älmhults kommun\" [level=1]",
                        "textbox \"Din fråga om riktlinjen\"",
                        "textbox \"Texten som du vill använda i ett AI-verktyg\"",
                        "region \"Svar\"",
                        "heading \"Använd inte AI med den här texten.\" [level=2]",
                        "Copilot med jobbkonto",
                        "får inte användas",
                        "Nästa steg",
                        "heading \"Din text med fynden markerade\"",
                        "link \"Fynd 1: En persons namn, troligt\"",
                        "mark: Lisa Andersson",
                        "link \"Personnummer\"");
    }

    private Page open(View view) {
        return open(view, true);
    }

    private Page open(View view, boolean script) {
        BrowserContext opened = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("sv-SE")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(view.width(), view.height())
                        .setDeviceScaleFactor(view.scale())
                        .setColorScheme(view.scheme()));
        context = Optional.of(opened);
        Page page = opened.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("127.0.0.1")) {
                complaints.add("asked for " + request.url());
            }
        });
        return page;
    }

    private static String at(String path) {
        return host.address() + path;
    }

    private static void ask(Page page, String question) {
        page.fill("#question", question);
        page.click("#ask button");
        page.waitForSelector("#reply");
    }

    private static void check(Page page, String draft) {
        page.fill("#draft", draft);
        page.click("#check button.main");
        page.waitForSelector("#reply");
    }

    private static void answer(Page page, String label) {
        check(page, ORDINARY);
        page.click(".question button:text-is('" + label + "')");
        page.waitForSelector("#reply:not(:has(.question))");
    }

    private static void press(Page page, String label) {
        page.click("#reply button:text-is('" + label + "')");
        page.waitForSelector("#copy");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private static String focused(Page page) {
        return "#" + page.evaluate("document.activeElement.id");
    }
}
