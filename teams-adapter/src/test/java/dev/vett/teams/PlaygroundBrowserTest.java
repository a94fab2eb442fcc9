package dev.vett.teams;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vett.MovableClock;
import dev.vett.Product;
import dev.vett.TestTools;
import dev.vett.request.Feedback;
import dev.vett.training.ScriptedRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person in a real browser, in Microsoft's Agents Playground, with the whole product behind it: what is typed, clicked and
 * seen. The pictures lie in {@code target/screenshots}.
 */
class PlaygroundBrowserTest {
    private static final String DRAFT = "Hej Anna Berg, 19090527-1474 har sökt försörjningsstöd.";
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<Feedback> COUNTED = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;

    private static Served served;
    private static Playground playground;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path driver = TestTools.require("driver/chromium").getParent();
        Path tools = driver.getParent();
        TestTools.require("node_modules/@microsoft/m365agentsplayground/cli.js");
        served = new Served(TeamsEndpoint.of(
                Local.SETTINGS,
                Product.load(),
                COUNTED::add,
                new MovableClock(),
                Cloud.microsoft(),
                // Long enough to see what is told beside a card: the Playground drops it when the card is changed.
                new TeamsEndpoint.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(4)),
                Optional.of(new ScriptedRoom().room())));
        playground = Playground.start(tools, served.address(), folder);
        System.setProperty("playwright.cli.dir", driver.toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(driver.resolve("chromium"))
                        // As root there is no sandbox.
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (playground != null) {
            playground.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 1000));
        page.setDefaultTimeout(30_000);
        page.navigate(playground.page().toString());
        // Installs the bot in the personal chat, which greets.
        assertThat(shown("How to use Vett.")).isVisible();
    }

    @AfterEach
    void picture(TestInfo test) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(
                        "teams-" + test.getTestMethod().orElseThrow().getName() + ".png")));
        page.close();
    }

    @Test
    void aQuestionIsAnsweredWithItsSourceAndLeadsOn() {
        say("Måste jag granska det AI skriver?");
        assertThat(shown("Så står det i riktlinjen:")).isVisible();
        assertThat(shown("AI-genererat innehåll ska alltid granskas.")).isVisible();
        button("Läs §2.1 Använda rätt verktyg").click();
        assertThat(shown(Pattern.compile("informationssäkerhet|klassad som öppen")))
                .isVisible();
    }

    @Test
    void aDecisionTakesThePlaceOfTheQuestion() {
        say("kolla Mötet flyttas till tisdag klockan tre.");
        button("Nej").click();
        assertThat(shown("Du svarade nej.")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Nej"))).hasCount(0);
    }

    @Test
    void aDraftIsCheckedInTheDialogAndTheVerdictShared() {
        Locator dialog = extension("checkDraft");
        dialog.locator("textarea").fill(DRAFT);
        dialog.getByRole(AriaRole.BUTTON, in("Check")).click();
        assertThat(dialog.getByText("Använd inte AI med den här texten.")).isVisible();
        picture("teams-dialog-verdict");
        dialog.getByRole(AriaRole.BUTTON, in("Dela i chatten")).click();
        // The card waits where the person writes, who sends it or not.
        assertThat(dialog).isHidden();
        assertThat(page.getByText(Pattern.compile("nivå.4")).last()).isVisible();
        assertThat(page.locator("body").innerText()).doesNotContain("Anna Berg");
    }

    @Test
    void aSectionIsFoundWhereAMessageIsWritten() {
        page.getByLabel("Trigger Message Extension App").first().click();
        page.getByText("Search Command").click();
        page.getByPlaceholder("Enter a search term").fill("måste jag granska det AI skriver");
        assertThat(page.getByText(Pattern.compile("AI-genererat innehåll")).first())
                .isVisible();
    }

    @Test
    void aThumbDownIsCounted() {
        say("Måste jag granska texten?");
        assertThat(shown("Så står det i riktlinjen:")).isVisible();
        int before = COUNTED.size();
        page.getByLabel("Dislike").last().click();
        page.getByRole(AriaRole.BUTTON, named("Submit")).click();
        page.waitForCondition(() -> COUNTED.size() == before + 1);
        assertThat(COUNTED.get(before).opinion()).isEqualTo(Feedback.Opinion.BAD);
        assertThat(COUNTED.get(before).pack()).isEqualTo("almhult");
    }

    @Test
    void aChannelIsGreetedAndAnsweredWhenItMentionsTheBot() {
        room("General");
        assertThat(shown(Pattern.compile("Vett was added here"))).isVisible();
        mention("Måste vi granska det AI skriver?");
        page.getByRole(AriaRole.BUTTON, named("Post")).last().click();
        assertThat(shown("AI-genererat innehåll ska alltid granskas.")).isVisible();
    }

    @Test
    void aGroupIsAnsweredWhenItMentionsTheBot() {
        room("Group Chat");
        mention("Måste vi granska det AI skriver?");
        page.keyboard().press("Enter");
        assertThat(shown("AI-genererat innehåll ska alltid granskas.")).isVisible();
    }

    /** The person leads from the own chat and votes in the channel; what is told alone stands beside the card. */
    @Test
    void aSessionIsLedFromTheOwnChatAndAnsweredInTheChannel() {
        room("General");
        mention("train");
        page.getByRole(AriaRole.BUTTON, named("Post")).last().click();
        assertThat(shown("It goes on in your own chat with Vett.")).isVisible();
        room("Personal Chat");
        picture("teams-training-setup");
        button("start").click();
        assertThat(shown("console")).isVisible();
        room("General");
        assertThat(shown("the question, 0 have answered")).isVisible();
        picture("teams-training-question");
        button("yes").click();
        assertThat(shown("counted: 0")).isVisible();
        picture("teams-training-told");
        assertThat(shown("the question, 1 have answered"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        picture("teams-training-voted");
        room("Personal Chat");
        picture("teams-training-console");
        button("reveal").click();
        room("General");
        assertThat(shown("the answer")).isVisible();
        assertThat(page.getByText("have answered")).hasCount(0);
    }

    private void say(String text) {
        page.getByRole(AriaRole.TEXTBOX).last().click();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
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

    /** The dialog of an action of the message extension. */
    private Locator extension(String command) {
        page.getByLabel("Trigger Message Extension App").first().click();
        page.getByText("Action Command").click();
        page.getByPlaceholder("Input command id or leave blanks").fill(command);
        page.getByText("Fetch the dialog dynamically from the app").click();
        page.getByRole(AriaRole.BUTTON, named("Create")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).last();
        assertThat(dialog.locator("textarea")).isVisible();
        return dialog;
    }

    private Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, named(label)).last();
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private static Locator.GetByRoleOptions in(String label) {
        return new Locator.GetByRoleOptions().setName(label).setExact(true);
    }

    private Locator shown(String text) {
        return page.getByText(text).last();
    }

    private Locator shown(Pattern text) {
        return page.getByText(text).last();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
