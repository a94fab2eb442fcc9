package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.cli.VettCommand;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.guideline.Section;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web host, asked by a real client. */
class WebHostTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What came back; a header that did not is empty. */
    record Response(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private static Assembly everything;
    private static Knowledge knowledge;
    private static Model model;
    private static WebHost host;

    @BeforeAll
    static void start() throws Exception {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        everything = Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
        host = WebHost.start(
                "127.0.0.1",
                0,
                new Site(
                        () -> everything,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true,
                        Optional.empty(),
                        "1.0 <test>"),
                List.of());
    }

    @AfterAll
    static void stop() {
        host.close();
        model.close();
        knowledge.close();
    }

    @Test
    void showsThePageWithAllPacks() throws Exception {
        Response page = get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<select id=\"pack\"", "almhult", "linkoping", "Demo", "1.0 &lt;test&gt;");
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void tellsItsHealth() throws Exception {
        Response health = get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"ready\"", "\"almhult\":\"")
                .doesNotContain("Älmhult");
        assertThat(health.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({"/ask, Vilka verktyg får jag använda?", "/check, Hej! Mötet på måndag börjar klockan nio."})
    void answersInTheTextsLanguageAndKeepsItInItsBox(String path, String text) throws Exception {
        Response reply = post(path, Map.of("pack", "almhult", "text", text));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("<html lang=\"sv\">", "id=\"reply\"").containsOnlyOnce(text);
    }

    @ParameterizedTest
    @CsvSource({"/", "/health", "/ask", "/missing", "/%ZZ"})
    void everyResponseCarriesTheHeadersThatProtect(String path) throws Exception {
        Response response = raw("GET " + path);

        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Server")).isEmpty();
    }

    @Test
    void thePageAllowsOnlyItsOwnScriptAndNoFrame() throws Exception {
        assertThat(get("/").header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(get("/").body())
                .containsOnlyOnce("<script")
                .doesNotContain("<style", " style=", " onclick=", "http://", "https://");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /missing,        404, ''",
        "GET,    /health/,        404, ''",
        "GET,    /../etc/passwd,  400, ''",
        "GET,    /%ZZ,            400, ''",
        "GET,    /ask,            405, POST",
        "PUT,    /check,          405, POST",
        "DELETE, /,               405, 'GET, HEAD'",
        "POST,   /health,         405, 'GET, HEAD'",
        "HEAD,   /health,         200, ''",
        "HEAD,   /,               200, ''",
    })
    void knowsItsPathsAndMethods(String method, String path, int status, String allowed) throws Exception {
        Response response = raw(method + " " + path);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Allow")).isEqualTo(allowed);
        if (status >= 400) {
            isPlain(response);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/x-www-form-urlencoded                | pack=missing&text=hemlig         | 400
                    application/x-www-form-urlencoded                | text=hemlig                      | 400
                    application/x-www-form-urlencoded                | pack=almhult&text=%ZZhemlig      | 400
                    application/x-www-form-urlencoded                | pack=almhult&text=%C3%28hemlig   | 400
                    application/x-www-form-urlencoded; charset=moon  | pack=almhult&text=hemlig         | 400
                    text/plain                                       | pack=almhult&text=hemlig         | 400
                    application/json                                 | {"pack":"almhult"}               | 400
                    multipart/form-data; boundary=x                  | --x                              | 400
                    """)
    void refusesWhatIsNoForm(String type, String body, int status) throws Exception {
        Response response = send(HttpRequest.newBuilder(uri(host, "/check"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));

        assertThat(response.status()).isEqualTo(status);
        isPlain(response);
    }

    @Test
    void doesNotReadATextFromTheAddress() throws Exception {
        Response response = send(HttpRequest.newBuilder(uri(host, "/check?pack=almhult&text=hemlig"))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.noBody()));

        assertThat(response.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void refusesTheFormOfAnotherSite(String site, int status) throws Exception {
        Response response = send(HttpRequest.newBuilder(uri(host, "/check"))
                .header("Content-Type", FORM)
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString("pack=almhult&text=Hej+och+h%C3%A5")));

        assertThat(response.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    localhost             | 200
                    localhost:8080        | 200
                    127.0.0.1             | 200
                    LOCALHOST             | 200
                    [::1]:8080            | 200
                    vett.example.org      | 421
                    localhost.example.org | 421
                    127.0.0.1.example.org | 421
                    10.0.0.1              | 421
                    evil@localhost        | 400
                    ''                    | 400
                    """)
    void answersUnderItsOwnNameOnly(String name, int status) throws Exception {
        assertThat(raw("GET /", name).status()).isEqualTo(status);
        assertThat(raw("GET /health", "probe").status())
                .as("a health check comes under any name")
                .isEqualTo(200);
    }

    @Test
    void answersUnderTheNameOfItsProxy() throws Exception {
        Site site = new Site(
                () -> everything,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.of(URI.create("https://vett.example.org")),
                "test");
        try (WebHost proxied = WebHost.start("127.0.0.1", 0, site, List.of())) {
            assertThat(raw(proxied, "GET /", "vett.example.org", "").body()).contains("kommunens server");
            assertThat(raw(proxied, "GET /", "other.example.org", "").status()).isEqualTo(421);
            String own = "Origin: https://vett.example.org\r\nContent-Length: 0\r\n";
            String other = "Origin: https://example.org\r\nContent-Length: 0\r\n";
            assertThat(raw(proxied, "POST /check", "127.0.0.1", own).status())
                    .as("let in, and no form")
                    .isEqualTo(400);
            assertThat(raw(proxied, "POST /check", "127.0.0.1", other).status()).isEqualTo(403);
        }
    }

    @Test
    void microsoftMayShowItInAFrameIfThatIsSet() throws Exception {
        Site site = new Site(
                () -> everything,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.of(URI.create("https://vett.example.org")),
                true,
                "test");
        try (WebHost tab = WebHost.start("127.0.0.1", 0, site, List.of())) {
            Response page = raw(tab, "GET /?teams=dark&locale=nn-NO", "vett.example.org", "");
            Response strange = raw(tab, "GET /about?teams=%22%3E&locale=%22", "vett.example.org", "");
            Response form = post(tab, "/ask", Map.of("pack", "almhult", "text", "Hej", "teams", "contrast"));

            assertThat(List.of(page, strange, form))
                    .allMatch(one -> one.header("Content-Security-Policy")
                            .endsWith("frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com"
                                    + " https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com"
                                    + " https://outlook.office365.com"))
                    .allMatch(one -> one.header("X-Frame-Options").isEmpty());
            assertThat(page.body())
                    .contains(
                            "<html lang=\"nn\" data-theme=\"dark\">", "/teams-tab.js", "&amp;teams=dark&amp;locale=nn");
            assertThat(strange.body()).contains("data-theme=\"default\"").doesNotContain("teams=%22", "locale=");
            assertThat(form.body()).contains("data-theme=\"contrast\"", "name=\"teams\" value=\"contrast\"");
        }
        assertThat(get("/?teams=dark").body())
                .as("nobody else is given Teams' library")
                .doesNotContain("teams");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 400",
        "http://localhost:3000, 403",
        "https://example.org, 403",
        "null, 403",
        "'', 403",
    })
    void refusesAPostFromAnotherOrigin(String origin, int status) throws Exception {
        String headers = "Origin: " + origin + "\r\nContent-Length: 0\r\n";

        assertThat(raw(host, "POST /check", "localhost", headers).status()).isEqualTo(status);
    }

    @Test
    void refusesTenMegabytes() throws Exception {
        Response response = post("/check", Map.of("pack", "almhult", "text", "a".repeat(10_000_000)));

        assertThat(response.status()).isEqualTo(413);
        isPlain(response);
        assertThat(get("/").status()).isEqualTo(200);
    }

    @Test
    void aHundredPeopleAtOnceGetTheirOwnAnswer() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(uri(host, i % 2 == 0 ? "/check" : "/ask"))
                                .header("Content-Type", FORM)
                                .POST(BodyPublishers.ofString("pack=almhult&lang=sv&text=Kvitto" + i + "+till+lunchen"))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<String> answer = answers.get(i).get(30, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Kvitto" + i + " till lunchen");
        }
    }

    @Test
    void everySectionThatAReplyMayCiteCanBeLinkedTo() throws Exception {
        for (PolicyPack pack : everything.readable().values()) {
            String page = get("/guideline/" + pack.id()).body();
            for (Section section : pack.guideline().sections()) {
                assertThat(page).contains("id=\"" + section.id() + "\"");
            }
        }
        assertThat(get("/guideline/missing").status()).isEqualTo(404);
        assertThat(get("/?pack=missing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"sv, din dator", "nb, din datamaskin", "nn, di eiga datamaskin", "en, your computer"})
    void saysWhereTheTextGoesInEveryLanguage(String language, String where) throws Exception {
        assertThat(get("/?lang=" + language).body()).contains("<html lang=\"" + language + "\">", where);
        assertThat(get("/accessibility?lang=" + language).body()).contains("WCAG 2.2", "2018:1937", "2026-");
    }

    @Test
    void theBrowserMayNotSendTheDraftAnywhere() throws Exception {
        assertThat(get("/").body().replaceAll("\\s+", " "))
                .containsPattern("<textarea id=\"draft\"[^>]* spellcheck=\"false\" writingsuggestions=\"false\""
                        + " autocomplete=\"off\"[^>]* translate=\"no\"");
    }

    /** The user asked for the copy, and is asked about it: it is still there when the answer is. */
    @Test
    void theCopyStaysBelowTheAnswerThatIsAboutIt() throws Exception {
        String draft = "Ring Anna Svensson, 070-174 06 05.";
        String code = "resolve|linkoping|||1|copy/identifiable=no|||person-name,phone|";
        Map<String, String> form = Map.of("pack", "linkoping", "lang", "sv", "text", draft, "code", code);
        Map<String, String> changed = Map.of("pack", "linkoping", "lang", "sv", "text", "Hej då.", "code", code);

        assertThat(post("/check", Map.of("pack", "linkoping", "lang", "sv", "text", draft, "copy", "yes"))
                        .body())
                .contains("[NAMN 1], [TELEFON 1]", "För kopian gäller", code);
        assertThat(post("/resolve", form).body())
                .contains("Du bedömde att ingen kan se vem kopian gäller.", "[NAMN 1], [TELEFON 1]");
        assertThat(post("/resolve", changed).body()).doesNotContain("[NAMN 1]");
    }

    /** It only raises, and it stays chosen. */
    @Test
    void aWorkplaceAsksWhetherItIsACase() throws Exception {
        Map<String, String> form =
                Map.of("pack", "almhult", "lang", "sv", "workplace", "social-services", "text", "Ring Anna Svensson.");

        assertThat(post("/check", form).body())
                .contains("klient hos socialtjänsten", "<option value=\"social-services\" selected>");
        assertThat(post("/check", Map.of("pack", "almhult", "lang", "sv", "text", "Ring Anna Svensson."))
                        .body())
                .doesNotContain("klient hos socialtjänsten");
    }

    @Test
    void whatIsNoPersonIsDecidedAgain() throws Exception {
        String code = "resolve|almhult|person-name||1|||person-name||";
        String forged = "resolve|almhult|national-id||1||national-id|national-id||";

        assertThat(post("/resolve", Map.of("pack", "almhult", "lang", "sv", "text", "Maj", "code", code))
                        .body())
                .contains("Du bedömde att det inte är en person.");
        assertThat(post("/resolve", Map.of("pack", "almhult", "lang", "sv", "text", "Maj", "code", forged))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resolve|linkoping|||0|", "resolve|almhult|<b>||0|", "nonsense"})
    void aForgedAnswerIsRefused(String code) throws Exception {
        Response response = post("/resolve", Map.of("pack", "almhult", "text", "hemlig", "code", code));

        assertThat(response.status()).isEqualTo(400);
        isPlain(response);
    }

    @Test
    void anAnswerIsTakenWithTheDraftStillInItsBox() throws Exception {
        String code = "resolve|almhult|||0|open-web=no";
        Response response =
                post("/resolve", Map.of("pack", "almhult", "lang", "sv", "text", "Mötet är flyttat.", "code", code));

        assertThat(response.body()).contains("Du svarade nej.", "Internt, nivå", "Mötet är flyttat.</textarea>");
    }

    @ParameterizedTest
    @CsvSource({"200000, 200", "200001, 200", "3000000, 413"})
    void takesALongTextAndRefusesAnOverlongBody(int length, int status) throws Exception {
        Response response = post("/check", Map.of("pack", "almhult", "text", "å".repeat(length)));

        assertThat(response.status()).isEqualTo(status);
        if (status == 413) {
            isPlain(response);
        }
    }

    @Test
    void aFaultOfItsOwnTellsNothing() throws Exception {
        try (WebHost broken = WebHost.start(
                "127.0.0.1",
                0,
                new Site(WebHostTest::fail, Optional.empty(), Optional.empty(), true, true, Optional.empty(), "test"),
                List.of())) {
            Response response = send(HttpRequest.newBuilder(uri(broken, "/ask"))
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString("pack=almhult&text=hemlig")));

            assertThat(response.status()).isEqualTo(500);
            isPlain(response);
        }
    }

    @Test
    void withOnePackThereIsNoOther() throws Exception {
        Assembly one =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("asker")), model);
        try (WebHost single = WebHost.start(
                "127.0.0.1",
                0,
                new Site(() -> one, Optional.of(Language.NN), Optional.empty(), false, true, Optional.empty(), "test"),
                List.of())) {
            Response page = send(HttpRequest.newBuilder(uri(single, "/")));
            Response health = send(HttpRequest.newBuilder(uri(single, "/health")));
            Response other = post(single, "/ask", Map.of("pack", "almhult", "text", "Hej"));
            Response own = post(single, "/ask", Map.of("pack", "asker", "text", "Hei"));

            assertThat(page.body()).contains("Asker kommune").doesNotContain("<select id=\"pack\"", "Demo", "almhult");
            assertThat(health.body()).contains("asker").doesNotContain("almhult");
            assertThat(other.status()).isEqualTo(400);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.body()).as("the language that is set").contains("<html lang=\"nn\">");
        }
    }

    @Test
    void aTakenPortIsOneClearLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.vett("serve", "--pack", "asker", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualToIgnoringNewLines("vett: port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken; choose another with --port");
        }
    }

    @Test
    void serveSaysWhereItListensAndAnswersThere() throws Exception {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        try (PipedInputStream lines = new PipedInputStream();
                PrintStream out = new PrintStream(new PipedOutputStream(lines), true, StandardCharsets.UTF_8)) {
            Thread program = new Thread(() -> exit.complete(VettCommand.run(
                    new String[] {"serve", "--port", "0", "--pack", "asker"},
                    Map.of(),
                    InputStream.nullInputStream(),
                    out,
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))));
            program.start();
            String ready = new Scanner(lines, StandardCharsets.UTF_8).nextLine();
            String address = ready.replaceFirst("^Vett is ready: (http://127\\.0\\.0\\.1:\\d+)/ .*$", "$1");
            Response page = send(HttpRequest.newBuilder(URI.create(address + "/")));
            program.interrupt();

            assertThat(page.body()).contains("Asker kommune").doesNotContain("<select id=\"pack\"");
            assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
        }
    }

    private static Assembly fail() {
        throw new IllegalStateException("hemlig");
    }

    private static void isPlain(Response response) {
        assertThat(response.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.body())
                .matches("|" + response.status() + " [A-Za-z -]+\n")
                .doesNotContain("hemlig");
    }

    private Response get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(host, path)));
    }

    private Response post(String path, Map<String, String> form) throws Exception {
        return post(host, path, form);
    }

    private Response post(WebHost to, String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((first, second) -> first + "&" + second)
                .orElse("");
        return send(HttpRequest.newBuilder(uri(to, path))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body)));
    }

    private Response send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Response(response.statusCode(), headers, response.body());
    }

    /** A request as it is written here: the client would mend or refuse some. */
    private static Response raw(String request) throws IOException {
        return raw(request, "localhost");
    }

    private static Response raw(String request, String name) throws IOException {
        return raw(host, request, name, "");
    }

    private static Response raw(WebHost host, String request, String name, String more) throws IOException {
        URI at = URI.create(host.address());
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            byte[] bytes = (request + " HTTP/1.1\r\nHost: " + name + "\r\n" + more + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(bytes);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            List<String> head = all.substring(0, end).lines().toList();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line : head.subList(1, head.size())) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            return new Response(Integer.parseInt(head.get(0).substring(9, 12)), headers, all.substring(end + 4));
        }
    }

    private static URI uri(WebHost host, String path) {
        return URI.create(host.address() + path);
    }
}
