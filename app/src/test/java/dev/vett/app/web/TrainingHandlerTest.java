package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.MovableClock;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.Trainers;
import dev.vett.app.training.Training;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training's addresses behind a proxy, and where the store does not work. */
class TrainingHandlerTest {
    private static final String START = "pack=almhult&set=almhult&length=3";

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));

    @TempDir
    static Path folder;

    private static Knowledge knowledge;
    private static Model model;
    private static Store store;
    private static Store damaged;
    private static WebHost host;
    private static WebHost elsewhere;
    private static WebHost broken;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("almhult")), model);
        Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(folder.resolve("damaged/vett.mv.db"), "garbage");
        store = open(folder.resolve("data"));
        damaged = open(folder.resolve("damaged"));
        host = host(assembly, store, Optional.empty());
        elsewhere = host(assembly, store, Optional.of(URI.create("https://vett.example.org/")));
        broken = host(assembly, damaged, Optional.empty());
    }

    @AfterAll
    static void stop() {
        host.close();
        elsewhere.close();
        broken.close();
        store.close();
        damaged.close();
        model.close();
        knowledge.close();
    }

    @Test
    void onlyATrainerStartsASession() throws Exception {
        assertThat(post(host, "/training/start", START, "").statusCode()).isEqualTo(404);
        assertThat(post(host, "/training/start", START, "bo").statusCode()).isEqualTo(404);
        HttpResponse<String> started = post(host, "/training/start", START, "anna");
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(started.headers().firstValue("Location").orElseThrow())
                .matches("/training/s/[\\w-]{22}/lead/[\\w-]{44}[?]pack=almhult.*");
        assertThat(started.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theWallsAddressLeadsToNoConsole() throws Exception {
        String console = post(host, "/training/start", START, "anna")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String session = console.replaceFirst("/lead/.*", "");
        String wall = get(host, session + "/screen").body();
        assertThat(wall).contains("class=\"code\"").doesNotContain("/lead/", "/vote/");
        for (String guess : List.of("lead/" + "a".repeat(44), "result/" + "a".repeat(44), "csv/x", "vote/x")) {
            assertThat(get(host, session + "/" + guess).statusCode()).as(guess).isEqualTo(404);
        }
        post(host, session + "/lead/" + "a".repeat(44), "pack=almhult&steering=end&question=0", "");
        assertThat(get(host, session + "/screen").body()).as("it goes on").contains("class=\"code\"");
    }

    @Test
    void theCodeToScanLeadsToTheFormWhereAPhoneGetsThere() throws Exception {
        String console = post(elsewhere, "/training/start", START, "anna")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String wall = console.replaceFirst("/lead/.*", "/screen");
        String form = "https://vett.example.org/training/join?code=";
        for (String page : List.of(console, wall)) {
            assertThat(get(elsewhere, page).body()).contains("class=\"qr\"", form);
            assertThat(get(host, page).body())
                    .as("the same on this computer alone")
                    .contains("Ingen telefon når den här adressen")
                    .doesNotContain("class=\"qr\"");
        }
        Matcher scanned = Pattern.compile("QR[^\"]*" + Pattern.quote(form) + "([A-Z0-9]{6})\"")
                .matcher(get(elsewhere, wall).body());
        assertThat(scanned.find()).isTrue();
        assertThat(get(elsewhere, "/training/join?code=" + scanned.group(1)).body())
                .contains("name=\"code\" value=\"" + scanned.group(1) + "\"");
    }

    @Test
    void theFirstQuestionWaitsForTheLeader() throws Exception {
        String console = post(host, "/training/start", START, "anna")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String wall = console.replaceFirst("/lead/.*", "/screen");
        assertThat(get(host, wall).body()).contains("0 är med").doesNotContain("class=\"situation\"");
        assertThat(get(host, console).body()).contains(">Börja<").doesNotContain(">Hoppa över<");
        post(host, console, "pack=almhult&steering=resume&question=0", "");
        assertThat(get(host, wall).body()).contains("0 av 0 har svarat", "class=\"situation\"");
        post(host, console, "pack=almhult&steering=pause&question=0", "");
        assertThat(get(host, console).body()).as("a pause is another thing").contains(">Fortsätt<", "Paus:");
    }

    @Test
    void anOpenPageIsSentNothingWhereNothingIsNew() throws Exception {
        String console = post(host, "/training/start", START, "anna")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Matcher code = Pattern.compile("class=\"code\">([A-Z0-9]{6})")
                .matcher(get(host, console).body());
        assertThat(code.find()).isTrue();
        String ballot = post(host, "/training/join", "pack=almhult&code=" + code.group(1), "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        post(host, console, "pack=almhult&steering=resume&question=0", "");
        HttpResponse<String> first = look(ballot, "\"\"");
        assertThat(first.statusCode()).isEqualTo(200);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = look(ballot, tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        post(host, ballot, "pack=almhult&question=0&option=1", "");
        assertThat(get(host, ballot).body()).as("at once").contains("aria-pressed=\"true\"");
        HttpResponse<String> voted = look(ballot, tag);
        assertThat(voted.body()).as("in another tab, too").contains("aria-pressed=\"true\"");

        post(host, console, "pack=almhult&steering=reveal&question=0", "");
        assertThat(get(host, console).body()).as("the leader sees it at once").contains(">Nästa<");
        String known = voted.headers().firstValue("ETag").orElseThrow();
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(look(ballot, known).body()).contains("class=\"solution\"");
    }

    @Test
    void handsAreCountedWherePhonesFail() throws Exception {
        String console = post(host, "/training/start", START, "anna")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String wall = console.replaceFirst("/lead/.*", "/screen");
        String hands = "pack=almhult&question=0&hands=count&hands-0=1&hands-1=0&hands-2=7&hands-3=";
        post(host, console, "pack=almhult&steering=resume&question=0", "");
        assertThat(get(host, console).body()).as("before the reveal").doesNotContain("name=\"hands-0\"");
        post(host, console, "pack=almhult&steering=reveal&question=0", "");
        assertThat(get(host, console).body()).contains("name=\"hands-3\"");
        for (String wrong : List.of("501", "-1", "1.5", "", "many")) {
            assertThat(post(host, console, hands + wrong, "").body())
                    .as(wrong)
                    .contains("role=\"alert\">Skriv hela tal från 0 till 500.")
                    .doesNotContain("data-pause");
        }
        assertThat(get(host, wall).body()).contains("Färre än fem").doesNotContain("<table");
        String ballot = console.replaceFirst("/lead/[^?]*", "/lead/" + "a".repeat(44));
        assertThat(post(host, ballot, hands + "x", "").statusCode())
                .as("somebody else")
                .isEqualTo(404);

        assertThat(post(host, console, hands + "0", "").statusCode()).isEqualTo(303);
        assertThat(get(host, wall).body())
                .contains("Handuppräckning, räknad av den som leder", "7 av 8")
                .doesNotContain("name=\"hands");
        assertThat(get(host, console).body()).contains("value=\"7\"");
        assertThat(get(host, console.replace("/lead/", "/csv/")).body()).contains("right,votes,hands\r\n", ",,7\r\n");
        assertThat(get(host, console.replace("/lead/", "/result/")).body())
                .contains("Med handuppräckning: ", " av 8 svar rätt", "7 av 8");
    }

    @Test
    void aDamagedStoreIsToldAndTheRestGoesOn() throws Exception {
        HttpResponse<String> started = post(broken, "/training/start", START, "anna");
        assertThat(started.statusCode()).isEqualTo(503);
        assertThat(started.body()).contains("<h1>").doesNotContain("vett.mv.db");
        assertThat(get(broken, "/training").statusCode()).isEqualTo(200);
        assertThat(get(broken, "/").statusCode()).isEqualTo(200);
        HttpResponse<String> alone = post(broken, "/training/own", START, "");
        assertThat(alone.statusCode()).isEqualTo(200);
        assertThat(alone.body()).contains("name=\"option\"");
    }

    @Test
    void takesWhateverAFormHolds() throws Exception {
        for (String form : List.of(
                START + "&answers=99999999999999999999999&seed=1&passed=999999999",
                START + "&answers=%3Cscript%3E&option=9&seed=-1",
                "pack=almhult&set=everyone&length=0")) {
            HttpResponse<String> page = post(host, "/training/own", form, "");
            assertThat(page.statusCode()).as(form).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>");
        }
        assertThat(post(host, "/training/own", "pack=almhult&set=nothing", "").statusCode())
                .isEqualTo(404);
    }

    private static Store open(Path data) {
        return Store.of(Settings.read(Map.of()), Optional.of(data), Clock.systemUTC());
    }

    private static WebHost host(Assembly assembly, Store store, Optional<URI> address) throws Exception {
        ScenarioSets sets = new ScenarioSets(() -> assembly);
        Trainers trainers = new Trainers(Set.of("anna"), Optional.of("X-Forwarded-User"), false);
        Training training = new Training(sets, store.training(), CLOCK);
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), false, false, address, "test");
        return WebHost.start("127.0.0.1", 0, site, new Classroom(sets, Optional.of(training), trainers), List.of());
    }

    private HttpResponse<String> get(WebHost at, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(at.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What an open page asks every two seconds. */
    private HttpResponse<String> look(String path, String tag) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(host.address() + path))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(WebHost at, String path, String form, String person) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!person.isEmpty()) {
            request.header("X-Forwarded-User", person);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
