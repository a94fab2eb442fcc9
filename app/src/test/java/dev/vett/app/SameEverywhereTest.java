package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.vett.app.chat.Chats;
import dev.vett.app.setup.Answering;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Block;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One text gets one answer: on the page, in the terminal, in Slack and in Teams, each over its real entrance. */
class SameEverywhereTest {
    private static final String SECRET = "a-signing-secret-of-this-test";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final LinkedBlockingQueue<String> TEAMS = new LinkedBlockingQueue<>();

    private static Knowledge knowledge;
    private static Model model;
    private static Assembly assembly;
    private static HttpServer connector;

    @TempDir
    static Path folder;

    private static Chats chats;
    private static WebHost host;

    record Case(boolean asks, String text) {
        @Override
        public String toString() {
            return (asks ? "ask " : "check ") + text;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        assembly = Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("almhult")), model);
        connector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        connector.createContext("/", exchange -> {
            TEAMS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        connector.start();
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), false, true, Optional.empty(), "test");
        // Nobody listens there: what is asked for here needs no call.
        Settings settings = Settings.read(Map.of(
                "SLACK_SIGNING_SECRET", SECRET, "SLACK_BOT_TOKEN", "xoxb-test", "SLACK_API_URL", "http://127.0.0.1:9"));
        chats = Chats.of(
                site,
                settings,
                Store.of(settings, Optional.of(folder), Clock.systemUTC()),
                Classroom.alone(new ScenarioSets(() -> assembly)),
                notice -> {},
                true);
        host = WebHost.start("127.0.0.1", 0, site, chats.endpoints());
    }

    @AfterAll
    static void stop() {
        host.close();
        chats.close();
        connector.stop(0);
        model.close();
        knowledge.close();
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/vett/app/same-everywhere.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", 2))
                .map(fields -> new Case(fields[0].equals("ask"), fields[1]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAlike(Case one) throws Exception {
        List<String> essence = essence(one);

        assertThat(folded(terminal(one))).as("terminal").contains(essence);
        assertThat(folded(page(one))).as("page").contains(essence);
        assertThat(folded(slack(one))).as("Slack").contains(essence);
        assertThat(folded(teams(one))).as("Teams").contains(essence);
    }

    /** The verdict, the tools with theirs, the question that decides and the next step. */
    private static List<String> essence(Case one) {
        PolicyPack pack = assembly.pack("almhult");
        Context context = new Context(
                pack.id(), LanguageGuess.of(one.text(), pack.languages().get(0)), Audience.PRIVATE);
        UserText text = UserText.of(one.text());
        Request request = one.asks() ? new Request.Ask(text) : new Request.Check(text, false);
        List<String> essence = new ArrayList<>();
        for (Block block : new Answering(() -> assembly, Optional.empty())
                .apply(request, context)
                .blocks()) {
            if (block instanceof Block.Lead lead) {
                essence.add(folded(lead.text()));
            } else if (block instanceof Block.Verdicts verdicts) {
                verdicts.lines().forEach(line -> essence.addAll(List.of(folded(line.tool()), folded(line.words()))));
            } else if (block instanceof Block.Question question) {
                essence.add(folded(question.text()));
            } else if (block instanceof Block.Actions actions) {
                actions.next().ifPresent(next -> essence.add(folded(next)));
            }
        }
        assertThat(essence).isNotEmpty();
        return essence;
    }

    private static String terminal(Case one) {
        return one.asks()
                ? Run.vett("ask", "--pack", "almhult", one.text()).out()
                : Run.reading(one.text(), "check", "--pack", "almhult", "-").out();
    }

    private static String page(Case one) throws Exception {
        String html = post(one.asks() ? "/ask" : "/check", "pack=almhult&text=" + encode(one.text()), Map.of())
                .body();
        return html.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Where the machine is busy, Slack's acknowledgement may come before the answer: then it is asked for again. */
    private static String slack(Case one) throws Exception {
        String answer = acknowledgement(one);
        for (int i = 0; i < 20 && answer.isBlank(); i++) {
            answer = acknowledgement(one);
        }
        return answer;
    }

    private static String acknowledgement(Case one) throws Exception {
        String body = "token=t&team_id=T1&channel_id=C1&channel_name=c&user_id=U1&user_name=u&trigger_id=1.2&command="
                + encode(one.asks() ? "/ask" : "/check") + "&text=" + encode(one.text())
                + "&response_url=" + encode("https://hooks.slack.com/commands/1");
        String now = String.valueOf(System.currentTimeMillis() / 1000);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = "v0="
                + HexFormat.of().formatHex(mac.doFinal(("v0:" + now + ":" + body).getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> answer =
                post("/slack/events", body, Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", signature));
        assertThat(answer.statusCode()).isEqualTo(200);
        return texts(answer.body());
    }

    private static String teams(Case one) throws Exception {
        TEAMS.clear();
        ObjectNode activity = MAPPER.createObjectNode()
                .put("type", "message")
                .put("id", UUID.randomUUID().toString())
                .put("channelId", "msteams")
                .put("text", one.asks() ? one.text() : "kolla: " + one.text())
                .put("serviceUrl", "http://127.0.0.1:" + connector.getAddress().getPort() + "/");
        activity.putObject("from").put("id", "29:someone");
        activity.putObject("recipient").put("id", "28:vett");
        activity.putObject("conversation").put("id", "a:1").put("conversationType", "personal");
        HttpResponse<String> answer =
                post("/api/messages", activity.toString(), Map.of("Content-Type", "application/json"));
        assertThat(answer.statusCode()).isBetween(200, 202);
        StringBuilder all = new StringBuilder(texts(String.valueOf(TEAMS.poll(10, TimeUnit.SECONDS))));
        // The cards of a long reply come one after the other.
        for (String more = next(); more != null; more = next()) {
            all.append(' ').append(texts(more));
        }
        return all.toString();
    }

    private static @Nullable String next() throws InterruptedException {
        return TEAMS.poll(500, TimeUnit.MILLISECONDS);
    }

    private static HttpResponse<String> post(String path, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host.address() + path));
        request.header("Content-Type", headers.getOrDefault("Content-Type", "application/x-www-form-urlencoded"));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        return CLIENT.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** Every text of a message in its order, however deep. */
    private static String texts(String json) {
        try {
            StringBuilder all = new StringBuilder();
            collect(MAPPER.readTree(json), all);
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(JsonNode node, StringBuilder all) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("text") && field.getValue().isTextual()) {
                all.append(field.getValue().textValue());
            } else {
                collect(field.getValue(), all);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, all));
        }
    }

    /** Without what a renderer may change: white space, the terminal's line breaks, a bold word's marks. */
    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0*]+", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
