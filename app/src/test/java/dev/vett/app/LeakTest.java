package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vett.Outcome;
import dev.vett.app.evaluation.DraftCase;
import dev.vett.app.evaluation.QuestionCase;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.data.Problems;
import dev.vett.guideline.Vectors;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import dev.vett.reply.TextRenderer;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that a user typed or pasted comes out anywhere but in the answer: no log at any level, no error stream, no {@code
 * toString}, no file. Every text of every suite and a hundred nasty ones carry a canary.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {
    private static final Path KNOWLEDGE = Path.of("../knowledge");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** A text with the canary in it. */
    record Sung(String pack, Language language, String text) {
        @Override
        public String toString() {
            return pack;
        }
    }

    @TempDir
    Path folder;

    private final Canary canary = new Canary();
    private final Instant start = Instant.now().minusSeconds(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private Knowledge knowledge;
    private Model model;
    private Assembly assembly;
    private WebHost host;
    private List<Sung> suites;
    private List<Sung> nasty;
    private Escapes escapes;

    @BeforeAll
    void load() throws Exception {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        assembly = Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
        host = WebHost.start(
                "127.0.0.1",
                0,
                new Site(() -> assembly, Optional.empty(), Optional.empty(), true, true, Optional.empty(), "test"),
                List.of());
        suites = suites();
        nasty = nasty();
    }

    @AfterAll
    void close() throws IOException {
        host.close();
        model.close();
        knowledge.close();
        assertThat(Escapes.files(canary, Path.of(""), start)).isEmpty();
        assertThat(Escapes.files(canary, Path.of(System.getProperty("java.io.tmpdir")), start))
                .isEmpty();
    }

    @BeforeEach
    void listen() {
        escapes = Escapes.listen(canary);
    }

    @AfterEach
    void nothingCameOut() {
        assertThat(escapes.stop()).isEmpty();
    }

    @Test
    void theSuitesAreThere() {
        assertThat(suites).hasSizeGreaterThan(600).allMatch(sung -> canary.isIn(sung.text()));
        assertThat(nasty).hasSize(100).allMatch(sung -> canary.isIn(sung.text()));
        assertThat(assembly.missingVectors(model.embedder().model()))
                .as("the build has compiled the vectors, so the embedding takes part")
                .isEmpty();
    }

    /** All texts, without the embedding, which takes most of the time; the other tests have it. */
    @Test
    void nothingThatIsMadeOfATextShowsIt() {
        Assembly lexical = Assembly.load(
                Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), Vectors.none(), model);
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Sung sung : sample(1)) {
            Context context = new Context(sung.pack(), sung.language(), Audience.PRIVATE);
            UserText text = UserText.of(sung.text());
            for (Request request : List.of(new Request.Ask(text), new Request.Check(text, true))) {
                Outcome outcome = lexical.vett().handle(request, context);
                Reply reply = lexical.replies().write(outcome, context);

                assertThat(Stream.of(request, outcome, reply).flatMap(made -> shown(made, seen)))
                        .noneMatch(canary::isIn);
                if (request instanceof Request.Ask) {
                    assertThat(TextRenderer.render(reply)).matches(answer -> !canary.isIn(answer));
                }
            }
        }
    }

    @Test
    void nothingComesOutOfLines() {
        List<Sung> sample = sample(5);
        String input = sample.stream().map(this::line).collect(Collectors.joining("\n"));

        Run asked = Run.reading(input, "ask", "--jsonl");
        Run checked = Run.reading(input, "check", "--jsonl");

        assertThat(asked.lines()).hasSize(sample.size()).noneMatch(json -> json.has("error"));
        assertThat(checked.lines()).hasSize(sample.size()).noneMatch(json -> json.has("error"));
        assertThat(Stream.of(asked, checked)).noneMatch(run -> canary.isIn(run.out()) || canary.isIn(run.err()));
    }

    @Test
    void nothingComesOutOfBadLines() {
        String one = canary.song();
        String input = String.join(
                "\n",
                one,
                "\"" + one + "\"",
                "{\"" + one + "\": 1}",
                "{\"id\": \"1\", \"text\": \"" + one,
                "{\"id\": \"1\", \"text\": \"" + one + "\\x\"}",
                "{\"id\": \"1\", \"text\": [\"" + one + "\"]}",
                "{\"id\": [\"" + one + "\"], \"text\": \"a\"}",
                "{\"id\": \"1\", \"text\": \"a\", \"" + one + "\": 1}",
                "{\"id\": \"1\", \"text\": \"a\", \"pack\": \"" + one + "\"}",
                "{\"id\": \"1\", \"text\": \"a\", \"lang\": \"" + one + "\"}",
                "{\"id\": \"1\", \"text\": " + one + "}",
                "{\"id\": \"1\", \"pack\": \"asker\", \"text\": \"" + (one + " ").repeat(8_000) + "\"}",
                (one + " ").repeat(60_000));
        for (String command : List.of("ask", "check")) {
            Run run = Run.reading(input, command, "--jsonl");

            assertThat(run.lines()).hasSize(13);
            assertThat(run.out() + run.err()).matches(text -> !canary.isIn(text));
        }
    }

    @Test
    void nothingComesOutOfWrongCalls() throws IOException {
        String one = canary.song();
        String broken =
                Files.writeString(folder.resolve("settings.txt"), "VETT_PORT=1").toString();
        List<Run> runs = new ArrayList<>();
        for (String call : List.of(
                "%s",
                "help %s",
                "packs %s",
                "packs list %s",
                "ask --bogus %s",
                "ask --bogus=%s",
                "ask -%s",
                "ask --%s",
                "ask --json=%s",
                "ask --pack %s fråga",
                "ask --pack almhult --lang %s fråga",
                "ask %s",
                "ask --jsonl %s",
                "ask --pack %s --pack %s fråga",
                "check --pack almhult %s",
                "check --jsonl %s",
                "check %s %s",
                "check --safe-copy=%s",
                "serve --port %s",
                "serve --host %s",
                "serve %s")) {
            runs.add(Run.vett(call.replace("%s", one).split(" ", -1)));
        }
        runs.add(Run.vett(Map.of("VETT_SETTINGS", broken), one, "check", "--pack", one));
        runs.add(Run.reading((one + " ").repeat(8_000), "check", "--pack", "almhult"));
        runs.add(Run.vett("ask", "--pack", "almhult", (one + " ").repeat(8_000)));
        runs.add(Run.vett(Map.of(), failing(), "check", "--pack", "almhult"));
        runs.add(Run.vett(Map.of(), failing(), "ask", "--jsonl"));

        assertThat(runs).noneMatch(run -> canary.isIn(run.out()) || canary.isIn(run.err()));
    }

    /** A few only: every call loads everything anew. */
    @Test
    void nothingComesOutOfSingleCalls() throws IOException {
        for (Sung sung : List.of(suites.get(0), nasty.get(0))) {
            Path file = Files.writeString(folder.resolve("draft"), sung.text());
            Run asked = Run.vett("ask", "--pack", sung.pack(), sung.text());
            Run checked = Run.vett("check", "--pack", sung.pack(), file.toString());
            Files.delete(file);

            assertThat(Stream.of(asked, checked)).noneMatch(run -> canary.isIn(run.out()) || canary.isIn(run.err()));
        }
    }

    @Test
    void nothingComesOutOfTheWebHost() throws Exception {
        for (Sung sung : sample(20)) {
            String body = "pack=" + sung.pack() + "&text=" + encode(sung.text());
            String code = encode("resolve|" + sung.pack() + "|||0|");
            for (String page : List.of(
                    post(host, "/ask", FORM, body),
                    post(host, "/check", FORM, body + "&copy=yes"),
                    post(host, "/resolve", FORM, body + "&code=" + code))) {
                assertThat(outsideTheBoxes(page)).matches(rest -> !canary.isIn(rest));
            }
        }
    }

    /** A page gives the sender's text back to the sender: in the two boxes, the copy and the marked draft. */
    private static String outsideTheBoxes(String page) {
        return Pattern.compile(
                        "<textarea .*?</textarea>|<input id=\"question\" [^>]*>|<div class=\"draft\" .*?</div>",
                        Pattern.DOTALL)
                .matcher(page)
                .replaceAll("");
    }

    @Test
    void nothingComesOutOfWrongRequests() throws Exception {
        String one = canary.song();
        List<String> replies = new ArrayList<>();
        for (String body : List.of(
                "pack=" + one + "&text=" + one,
                "pack=almhult&text=" + one + "%ZZ",
                "pack=almhult&text=" + one + "%C3%28",
                "pack=almhult&" + one + "=%",
                "pack=almhult&text=" + one.repeat(150_000),
                "text=" + one)) {
            replies.add(post(host, "/check", FORM, body));
            replies.add(post(host, "/ask?" + one + "=" + one, FORM, body));
        }
        replies.add(post(host, "/check", FORM + "; charset=" + one, "pack=almhult&text=" + one));
        replies.add(post(host, "/check", "multipart/form-data; boundary=" + one, one));
        replies.add(post(host, "/" + one, FORM, one));
        for (String request : List.of(
                "GET /" + one + " HTTP/1.1\r\nHost: a",
                "GET /%ZZ" + one + " HTTP/1.1\r\nHost: a",
                "GET /?" + one + " HTTP/1.1\r\nHost: a\r\nCookie: " + one + "\r\nUser-Agent: " + one,
                one + " / HTTP/1.1\r\nHost: a",
                "GET / HTTP/1.1\r\nHost: " + one + "@a",
                "GET / HTTP/9.9 " + one,
                "GET / HTTP/1.1\r\nHost: " + one + "\0" + one,
                "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: " + one,
                "POST /check HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + one)) {
            replies.add(raw(request));
        }
        try (WebHost broken = WebHost.start(
                "127.0.0.1",
                0,
                new Site(this::fail, Optional.empty(), Optional.empty(), true, true, Optional.empty(), "test"),
                List.of())) {
            replies.add(post(broken, "/ask", FORM, "pack=almhult&text=" + one));
        }

        assertThat(replies).noneMatch(canary::isIn);
    }

    /** Every nth text of the suites and all the nasty ones. */
    private List<Sung> sample(int n) {
        Stream<Sung> some =
                IntStream.range(0, suites.size()).filter(i -> i % n == 0).mapToObj(suites::get);
        return Stream.concat(some, nasty.stream()).toList();
    }

    /** Every question and every draft that there is: the packs' own cases and the development sets. */
    private List<Sung> suites() throws IOException {
        List<Sung> sung = new ArrayList<>();
        for (String pack : assembly.packs().keySet()) {
            for (Path suite : List.of(
                    KNOWLEDGE.resolve("src/main/resources/vett/packs/" + pack + "/cases"),
                    KNOWLEDGE.resolve("evaluation/" + pack))) {
                Path questions = suite.resolve("questions.yaml");
                Path drafts = suite.resolve("drafts.yaml");
                Problems problems = new Problems();
                if (Files.exists(questions)) {
                    QuestionCase.read(questions, "questions", problems)
                            .forEach(each -> sung.add(new Sung(pack, each.language(), canary.in(each.text()))));
                }
                if (Files.exists(drafts)) {
                    DraftCase.read(drafts, "drafts", problems)
                            .forEach(each -> sung.add(new Sung(pack, each.language(), canary.in(each.text()))));
                }
                assertThat(problems.all()).isEmpty();
            }
        }
        return sung;
    }

    /** Texts that somebody writes who wants to break something. Numbers and people are made up or published for tests. */
    private List<Sung> nasty() {
        String one = canary.song();
        List<String> pieces = List.of(
                "19090527-1474 " + one,
                "19121212-1212" + one,
                "21030550002 " + one,
                "070-1740605 ring " + one,
                one + "@example.se",
                "https://" + one + ":" + one + "@example.se/?token=" + one + "#" + one,
                "password=" + one + " Passord: " + one,
                "AKIA" + one.toUpperCase(Locale.ROOT),
                "-----BEGIN PRIVATE KEY-----\n" + one + "\n-----END PRIVATE KEY-----",
                "Anna " + canary.name() + " och Per " + canary.name() + "sson",
                "${jndi:ldap://" + one + "} {} %s %n " + one,
                "\u0000\u001b[31m" + one + "\u0007\u202e" + one,
                "\ud800" + one + "\udc00" + one + "\ufffd",
                "<script>" + one + "</script> &" + one + ";",
                "{\"id\": \"" + one + "\"}\n- [" + one + "]: \"" + one,
                "möte".repeat(5_000) + one,
                (one + " ").repeat(2_000),
                "1.1".repeat(8_000) + one,
                one.replace("", "\u200b"),
                "diagnos depression " + one + " sjukskriven, klasse 7B, sekretess OSL 26:1");
        Random random = new Random(42);
        List<String> packs = List.copyOf(assembly.packs().keySet());
        return IntStream.range(0, 100)
                .mapToObj(i -> {
                    String text = pieces.get(i % pieces.size()) + "\n" + pieces.get(random.nextInt(15));
                    return new Sung(packs.get(i % packs.size()), Language.SV, one + " " + text);
                })
                .toList();
    }

    /** What an object says of itself, and all that is reached from it through records and collections; each once. */
    private static Stream<String> shown(Object object, Set<Object> seen) {
        if (!seen.add(object)) {
            return Stream.empty();
        }
        Stream<?> parts = Stream.empty();
        if (object instanceof Optional<?> optional) {
            parts = optional.stream();
        } else if (object instanceof Collection<?> collection) {
            parts = collection.stream();
        } else if (object instanceof Record && object.getClass().getName().startsWith("dev.vett.")) {
            parts = Stream.of(object.getClass().getRecordComponents()).map(component -> value(component, object));
        }
        return Stream.concat(Stream.of(object.toString()), parts.flatMap(part -> shown(part, seen)));
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private String line(Sung sung) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "1")
                .put("text", sung.text())
                .put("pack", sung.pack())
                .put("lang", sung.language().code())
                .toString();
    }

    private InputStream failing() {
        return new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException(canary.song());
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return read();
            }
        };
    }

    private Assembly fail() {
        throw new IllegalStateException(canary.song(), new IOException(canary.song()));
    }

    private String post(WebHost to, String path, String type, String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(to.address() + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String raw(String request) throws IOException {
        URI at = URI.create(host.address());
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
