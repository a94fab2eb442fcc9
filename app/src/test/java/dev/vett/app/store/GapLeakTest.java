package dev.vett.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.Canary;
import dev.vett.app.chat.Chats;
import dev.vett.app.setup.Answering;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.TestDatabase.Kind;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.guideline.Concept;
import dev.vett.guideline.Vectors;
import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions that stay unanswered leave their topics in the database, and nothing else of themselves. */
class GapLeakTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:11:12Z"), ZoneOffset.UTC);
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path folder;

    private final Canary canary = new Canary();
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingButTopicsIsStored(Kind kind) throws Exception {
        TestDatabase database = TestDatabase.fresh(kind, folder);
        String one = canary.song();
        List<String> questions = List.of(
                canary.in("Vad kostar Copilot för en vikarie?"),
                canary.in("Får jag använda ett annat verktyg till bygglov?"),
                "Hur länge sparas AI-loggar om " + canary.name() + " " + canary.name() + "son, 19090527-1474?",
                "Får vi använda " + one + "?",
                one + "@example.se frågar om åldersgräns för AI i förskolan",
                "password=" + one + " vem betalar licens för AI?");
        try (Store store = database.open(CLOCK);
                Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(Optional.empty());
                GapCounts gaps = store.gaps()) {
            gaps.start();
            Assembly assembly = assembly(knowledge, model, gaps);
            Site site =
                    new Site(() -> assembly, Optional.empty(), Optional.empty(), true, true, Optional.empty(), "test");
            try (Chats chats = Chats.of(
                            site,
                            Settings.read(database.settings()),
                            store,
                            Classroom.alone(new ScenarioSets(() -> assembly)),
                            notice -> {},
                            true);
                    WebHost host = WebHost.start("127.0.0.1", 0, site, chats.endpoints())) {
                Answering answering = new Answering(() -> assembly, Optional.empty());
                for (String question : questions) {
                    Request ask = new Request.Ask(UserText.of(question));
                    answering.apply(ask, new Context("almhult", Language.SV, Audience.PRIVATE));
                    answering.apply(ask, new Context("asker", Language.NB, Audience.CHANNEL));
                    assertThat(post(host, "/ask", FORM, "pack=linkoping&text=" + encode(question)))
                            .isEqualTo(200);
                    assertThat(post(host, "/api/messages", "application/json", activity(question)))
                            .isEqualTo(200);
                }
            }
        }

        String counts = database.dump("gap_count");
        assertThat(counts.lines()).hasSizeGreaterThan(10);
        assertThat(counts)
                .doesNotContain("10:11")
                .contains("almhult 2026-05 sv ", "linkoping 2026-05 sv ", "asker 2026-05 nb ");
        String events = database.dump("seen_event");
        assertThat(events.lines()).hasSize(kind == Kind.POSTGRES ? questions.size() : 0);
        // The number of a message may hold any four digits by chance.
        assertThat(counts + events.replaceAll("\\b[0-9a-f]{64}\\b", ""))
                .matches(stored -> !canary.isIn(stored))
                .doesNotContain("vikarie", "bygglov", "1909", "conversation-of", "person-of");
        if (kind == Kind.EMBEDDED) {
            assertThat(Files.readString(folder.resolve("vett.mv.db"), StandardCharsets.ISO_8859_1))
                    .contains("almhult")
                    .matches(stored -> !canary.isIn(stored))
                    .doesNotContain("vikarie", "bygglov", "1909");
        }
    }

    /** Off topic, small talk, answered, a draft: none of them is a gap. A fault in the counting takes no answer away. */
    @Test
    void onlyGapsAreCounted() throws Exception {
        try (Store store = TestDatabase.fresh(Kind.EMBEDDED, folder).open(CLOCK);
                Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(Optional.empty());
                GapCounts gaps = store.gaps()) {
            gaps.start();
            Assembly assembly = assembly(knowledge, model, gaps);
            Context context = new Context("almhult", Language.SV, Audience.PRIVATE);
            for (Request request : List.of(
                    ask("När går bussen till Växjö?"),
                    ask("Hej!"),
                    ask("Får jag klistra in ett personnummer i ChatGPT?"),
                    new Request.Check(UserText.of("Vad kostar Copilot?"), false))) {
                assembly.vett().handle(request, context);
            }
            gaps.write();
            assertThat(gaps.all()).isEmpty();

            Assembly broken = Assembly.load(
                    Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty())
                            .telling(question -> {
                                throw new IllegalStateException("full");
                            }),
                    Vectors.none(),
                    model);
            assertThat(broken.vett().handle(ask("Vad kostar Copilot?"), context).kind())
                    .isEqualTo(assembly.vett()
                            .handle(ask("Vad kostar Copilot?"), context)
                            .kind());
            gaps.write();
            assertThat(gaps.all())
                    .extracting(GapCount::topic)
                    .isSubsetOf(assembly.lexicon().concepts().stream()
                            .map(Concept::id)
                            .toList())
                    .contains("copilot", "price");
        }
    }

    private static Assembly assembly(Knowledge knowledge, Model model, GapCounts gaps) {
        return Assembly.load(
                Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty())
                        .telling(gaps::count),
                Vectors.none(),
                model);
    }

    private static Request ask(String question) {
        return new Request.Ask(UserText.of(question));
    }

    /** As Teams' test client sends it; the answer goes nowhere. */
    private static String activity(String text) {
        return """
                {"type": "message", "id": "%d", "channelId": "msteams", "serviceUrl": "http://127.0.0.1:1/", "locale": "sv-SE",
                 "from": {"id": "29:person-of", "name": "Person"}, "recipient": {"id": "28:vett", "name": "Vett"},
                 "conversation": {"id": "a:conversation-of", "conversationType": "personal"}, "text": "%s"}
                """.formatted(text.length(), text);
    }

    private int post(WebHost host, String path, String type, String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(host.address() + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
