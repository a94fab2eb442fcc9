package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.slack.api.util.json.GsonFactory;
import dev.vett.TestTools;
import dev.vett.language.Language;
import dev.vett.policy.Evidence;
import dev.vett.reply.Block.Target.Box;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Vett shows in Slack, drawn by {@code blockkit.html} in a real Chromium: nothing is wider than the screen. The pictures
 * are kept in {@code target/screenshots}, to be looked at. A dashed line stands where a phone's screen ends.
 */
class ScreenshotsTest {
    private static final int PHONE = 360;
    private static final Map<String, Integer> WIDTHS =
            Map.of("message", 624, "ephemeral", 624, "asked", 624, "modal", 544, "home", 744);
    private static final Gson JSON = GsonFactory.createSnakeCase();
    private static final Place CHANNEL = Place.of(Posts.CHANNEL, "https://hooks.slack.com/commands/1");
    private static final PageLinks NO_PAGE = new PageLinks(Optional.empty(), false);
    private static final URI PAGE = URI.create("https://vett.example.com");

    /** An official test number; nobody's name and phone (PTS keeps 070-174 06 05 to 99 for fiction). */
    private static final String DRAFT = """
            Hej!
            Lisa Andersson (19121212-1212) ringde igår från 070-174 06 05.
            Hon har ansökt om ekonomiskt bistånd och är orolig.""";

    private static final String CALL = "Hej! Lisa Andersson ringde från 070-174 06 05. Kan du boka ett möte?";

    /** Replies that show most, each in every language. */
    private static final List<String> LONG = List.of(
            "check-almhult-level-4",
            "check-almhult-nothing",
            "check-linkoping-many-kinds",
            "check-asker-nothing",
            "check-kept",
            "answered-every-tool",
            "answered-linkoping",
            "helped-help-linkoping",
            "helped-about-asker");

    /** A picture to be drawn. */
    private record Drawn(String name, String kind, JsonElement json) {}

    private final List<Drawn> drawn = new ArrayList<>();

    @Test
    void everythingThatVettShows() throws Exception {
        Stream.concat(
                        GoldenTest.names().stream().map(name -> Map.entry(name, Language.SV)),
                        LONG.stream()
                                .flatMap(name ->
                                        Stream.of(Language.values()).map(language -> Map.entry(name, language))))
                .distinct()
                .forEach(entry -> reply(entry.getKey(), entry.getValue()));
        Stream.of(Language.values()).forEach(this::forms);
        Stream.of(Language.values()).forEach(this::results);
        through();
        assertThat(tooWide(Path.of("target", "screenshots"))).isEmpty();
    }

    private void reply(String name, Language language) {
        Reply reply = Core.REPLIES.reply(name, language);
        boolean alone = reply.audience() == Audience.PRIVATE;
        Drawing drawing = new Drawing(
                "almhult",
                NO_PAGE,
                Forms.labels(Labels.all(), language),
                alone,
                Optional.of(Feedback.Subject.QUESTION).filter(subject -> !name.startsWith("helped")));
        draw(name, language, alone ? "ephemeral" : "message", BlockKit.messages(reply, drawing));
        if (name.equals("check-almhult-level-4")) {
            draw("sharing", language, "asked", BlockKit.messages(reply, drawing));
        }
    }

    private void forms(Language language) {
        Map<Language, Labels> labels = Labels.all();
        Forms forms = new Forms(labels, NO_PAGE);
        Forms paged = new Forms(labels, new PageLinks(Optional.of(PAGE), false));
        Forms elsewhere = new Forms(labels, new PageLinks(Optional.of(PAGE), true));
        draw("form-check", language, "modal", forms.empty(Box.CHECK, language, Core.PACK, CHANNEL));
        draw("form-copy", language, "modal", forms.empty(Box.COPY, language, Core.PACK, CHANNEL));
        draw("form-ask", language, "modal", forms.empty(Box.ASK, language, Core.PACK, CHANNEL));
        draw(
                "form-check-3",
                language,
                "modal",
                paged.roomier(
                        paged.roomier(paged.empty(Box.CHECK, language, Core.PACK, CHANNEL), language, Core.PACK),
                        language,
                        Core.PACK));
        draw("form-page", language, "modal", elsewhere.start(language, Core.PACK));
        draw("working", language, "modal", forms.say(language, "working"));
        draw("shared-note", language, "modal", forms.say(language, "shared"));
        Feedback bad = new Feedback(Core.PACK, Feedback.Subject.DRAFT, Optional.empty(), Feedback.Opinion.BAD);
        draw("why", language, "modal", new Opinions(labels, feedback -> {}).question(bad, language));
        Desk desk = new Desk(NO_PAGE, labels, forms, new Core());
        for (String key :
                List.of("busy", "form.failed", "closed.guideline", "closed.member", "files.unread", "check.page")) {
            draw(
                    "said-" + key,
                    language,
                    "ephemeral",
                    desk.say(language, key).stream().map(Desk.Message::blocks).toList());
        }
    }

    /** What a form is answered with. */
    private void results(Language language) {
        Map<Language, Labels> labels = Labels.all();
        Desk desk = new Desk(NO_PAGE, labels, new Forms(labels, NO_PAGE), new Core());
        Context context = new Context(Core.PACK, language, Audience.PRIVATE);
        Map.of("stop", DRAFT, "depends", CALL, "nothing", "Biblioteket har öppet på måndag.")
                .forEach((name, text) -> {
                    for (boolean copy : new boolean[] {false, true}) {
                        draw(
                                "result-" + name + (copy ? "-copy" : ""),
                                language,
                                "modal",
                                desk.view(new Request.Check(UserText.of(text), copy), context, CHANNEL));
                    }
                });
    }

    /** What comes out of the adapter only: the home, and a verdict that somebody shares. */
    private void through() throws IOException, InterruptedException {
        try (FakeSlack slack = new FakeSlack(Optional.empty());
                SlackAdapter adapter = Core.adapter(
                        Core.settings(Optional.of(slack.url())),
                        (request, context) -> request instanceof Request.Share
                                ? Core.REPLIES.reply("shared-almhult-level-4", context.language())
                                : new Core().apply(request, context))) {
            Posts posts = new Posts(adapter.endpoint().orElseThrow());
            for (Language language : Language.values()) {
                JsonObject event = JsonParser.parseString("""
                        {"type":"app_home_opened","tab":"home","user":"%s","channel":"D1",
                          "view":{"type":"home","private_metadata":"%s"}}""".formatted(Posts.USER, language.code()))
                        .getAsJsonObject();
                posts.event("EvHome" + language.code(), event);
                draw(
                        "home",
                        language,
                        "home",
                        JsonParser.parseString(slack.next().field("view")));
                String share = ButtonCode.share(Core.PACK, new Request.Share(Evidence.none()));
                posts.click(ButtonCode.id(language, 1), share, Posts.CHANNEL, true, slack.responses(), "1.2");
                JsonElement shared = slack.next().body().get("blocks");
                draw("shared", language, "message", List.of(shared));
            }
        }
    }

    private void draw(String name, Language language, String kind, Object json) {
        drawn.add(new Drawn(name + "-" + language.code(), kind, JsonParser.parseString(JSON.toJson(json))));
    }

    /** Takes the pictures; tells which of them do not fit. */
    private List<String> tooWide(Path folder) throws IOException, URISyntaxException {
        List<String> wide = new ArrayList<>();
        Path driver = TestTools.require("driver/chromium").getParent();
        Path page = Path.of(Objects.requireNonNull(ScreenshotsTest.class.getResource("blockkit.html"))
                .toURI());
        Files.createDirectories(folder);
        System.setProperty("playwright.cli.dir", driver.toString());
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(driver.resolve("chromium"))
                                // As root there is no sandbox.
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
                Page tab = browser.newPage()) {
            tab.navigate(page.toUri().toString());
            for (Drawn one : drawn) {
                for (int width : List.of(WIDTHS.get(one.kind()), PHONE)) {
                    tab.setViewportSize(width, 400);
                    Object cut = tab.evaluate(
                            "([kind, json]) => window.draw(kind, JSON.parse(json))",
                            List.of(one.kind(), one.json().toString()));
                    String name = one.name() + "-" + width;
                    if (Boolean.TRUE.equals(cut)) {
                        wide.add(name);
                    }
                    tab.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
                }
            }
        }
        return wide;
    }
}
