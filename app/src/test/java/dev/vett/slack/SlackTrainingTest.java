package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.app.chat.Chats;
import dev.vett.app.cli.VettCommand;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.Trainers;
import dev.vett.app.training.Training;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.delivery.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training of ten participants in the emulator of Slack, with the whole program: from the command to the exported result,
 * with a restart on the way. In Slack's package, whose tests know how people press there.
 */
class SlackTrainingTest {
    private static final String VETT = "xoxb-vett";
    private static final String TRAINER = "xoxp-trainer";

    /** More can be had by hand, to see how many are told in how long: {@code -Dvett.voters=200}. */
    private static final int VOTERS = Integer.getInteger("vett.voters", 10);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Emulator emulator;
    private FakeSlack front;
    private Map<String, String> users;
    private String channel;
    private Knowledge knowledge;
    private Model model;
    private Store store;
    private Chats chats;
    private WebHost host;

    @BeforeEach
    void start() throws Exception {
        String voters = IntStream.range(0, VOTERS)
                .mapToObj(i -> "    - {name: voter" + i + ", real_name: Deltagare Exempel}\n")
                .collect(Collectors.joining());
        emulator =
                Emulator.start(folder, """
                slack:
                  strict_scopes: true
                  team: {name: Exempelkommun, domain: exempelkommun}
                  users:
                    - {name: trainer, real_name: Ledare Exempel}
                    - {name: vett, real_name: Vett}
                """ + voters + """
                  channels:
                    - {name: utbildning}
                  tokens:
                    - {token: %s, user: vett, type: bot, scopes: ["%s"]}
                    - {token: %s, user: trainer, type: user, scopes: ["channels:read", "channels:history", "im:history", \
                "users:read"]}
                """.formatted(VETT, String.join("\", \"", Scopes.BOT), TRAINER));
        front = new FakeSlack(Optional.of(emulator.url()));
        users = ids("users.list", "members");
        channel = String.valueOf(ids("conversations.list", "channels").get("utbildning"));
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        startVett();
    }

    @AfterEach
    void stop() {
        if (emulator != null) {
            stopVett();
            model.close();
            knowledge.close();
            front.close();
            emulator.close();
        }
    }

    private void startVett() throws Exception {
        Assembly assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("linkoping")), model);
        Settings settings = Settings.read(Map.of(
                "SLACK_SIGNING_SECRET",
                Posts.SECRET,
                "SLACK_BOT_TOKEN",
                VETT,
                "SLACK_API_URL",
                front.url().toString(),
                "VETT_TRAINERS",
                String.valueOf(users.get("trainer"))));
        store = Store.of(settings, Optional.of(folder.resolve("data")), Clock.systemUTC());
        Site site = new Site(() -> assembly, Optional.empty(), Optional.empty(), false, true, Optional.empty(), "test");
        ScenarioSets sets = new ScenarioSets(() -> assembly);
        Classroom classroom = new Classroom(
                sets,
                Optional.of(new Training(sets, store.training(), Clock.systemUTC())),
                Trainers.of(settings, false));
        chats = Chats.of(site, settings, store, classroom, notice -> {}, false);
        host = WebHost.start("127.0.0.1", 0, site, classroom, chats.endpoints());
    }

    private void stopVett() {
        host.close();
        chats.close();
        store.close();
    }

    private Map<String, String> ids(String method, String list) throws Exception {
        return Emulator.items(emulator.call(TRAINER, method, Map.of()), list).stream()
                .collect(Collectors.toMap(
                        item -> item.get("name").getAsString(),
                        item -> item.get("id").getAsString(),
                        (a, b) -> a));
    }

    private Person person(String name) {
        return new Person(new Posts(this::post), "T000000001", String.valueOf(users.get(name)));
    }

    private Answer post(byte[] body, String type) {
        String now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.address() + SlackEndpoint.PATH))
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", Posts.signature(now, body))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tenPeopleTrainFromTheCommandToTheExport() throws Exception {
        Person trainer = person("trainer");
        trainer.command("/vett", "träna", channel, front.responses());
        String direct = next("chat.postMessage").answer().get("channel").getAsString();
        press(trainer, direct, "Linköpings kommun: 3 frågor");
        Await.until("two cards", () -> thread().size() == 2);

        for (int question = 0; question < 3; question++) {
            int number = question;
            voteAll(number);
            Await.until(
                    "every vote on the card", () -> text(number).contains(VOTERS + " av " + VOTERS + " har svarat"));
            if (question == 0) {
                stopVett();
                startVett();
            }
            press(trainer, direct, "Visa svaret");
            Await.until("the answer", () -> text(number).contains("Rätt svar"));
            assertThat(text(number))
                    .contains("Så svarade gruppen", "█", "av " + VOTERS, "– Linköpings kommun")
                    .doesNotContain("har svarat");
            press(trainer, direct, question < 2 ? "Nästa" : "Visa resultatet");
            int cards = question + 3;
            Await.until("the next card", () -> thread().size() == cards);
        }
        Await.until("the result", () -> text(3).contains(VOTERS + " var med"));
        assertThat(text(3)).contains("av " + 3 * VOTERS + " svar rätt");
        assertThat(history(channel).size())
                .as("one message in the channel, all else in its thread")
                .isEqualTo(1);
        assertThat(history(direct).size()).as("one console").isEqualTo(1);
        assertThat(new Shown(history(direct).get(0).get("blocks")).text()).contains(VOTERS + " var med");

        stopVett();
        assertThat(exported()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .mapToInt(cells -> Integer.parseInt(cells[5])))
                .as("every vote of three questions")
                .satisfies(votes -> assertThat(
                                votes.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(3 * VOTERS));
        nobodyIsStored();
        startVett();
    }

    /** All at the same time, each told alone what counted. */
    private void voteAll(int question) throws Exception {
        JsonObject card = thread().get(question + 1);
        Shown shown = new Shown(card.get("blocks"));
        List<String> answers = shown.buttons().stream().map(Shown.Button::label).toList();
        ExecutorService hands = Executors.newFixedThreadPool(VOTERS);
        try {
            List<Future<Answer>> votes = new ArrayList<>();
            for (int i = 0; i < VOTERS; i++) {
                Person voter = person("voter" + i);
                Shown.Button button = shown.button(answers.get(i % answers.size()));
                votes.add(hands.submit(() -> voter.click(
                        button,
                        channel,
                        card.get("ts").getAsString(),
                        Optional.of(card.get("thread_ts").getAsString()),
                        front.responses())));
            }
            for (Future<Answer> vote : votes) {
                assertThat(vote.get().status()).isEqualTo(200);
            }
        } finally {
            hands.shutdown();
        }
        int told = 0;
        while (told < VOTERS) {
            FakeSlack.Call line = next("respond");
            // The trainer was told where it goes on.
            if (Shown.in(line).text().contains("Du svarade: ")) {
                assertThat(line.field("body")).contains("ephemeral");
                told++;
            }
        }
    }

    /** Presses a button of the trainer's console. */
    private void press(Person trainer, String direct, String label) throws Exception {
        Await.until("the button " + label, () -> buttons(direct).contains(label));
        JsonObject console = history(direct).get(0);
        trainer.click(
                new Shown(console.get("blocks")).button(label),
                direct,
                console.get("ts").getAsString(),
                Optional.empty(),
                front.responses());
    }

    private List<String> buttons(String direct) {
        return new Shown(history(direct).get(0).get("blocks"))
                .buttons().stream().map(Shown.Button::label).toList();
    }

    private FakeSlack.Call next(String method) throws InterruptedException {
        FakeSlack.Call call = front.next();
        return call.method().equals(method) ? call : next(method);
    }

    private List<JsonObject> thread() {
        return history(channel).stream()
                .findFirst()
                .map(first -> items(
                        "conversations.replies",
                        Map.of("channel", channel, "ts", first.get("ts").getAsString())))
                .orElse(List.of());
    }

    private List<JsonObject> history(String conversation) {
        return items("conversations.history", Map.of("channel", conversation));
    }

    private List<JsonObject> items(String method, Map<String, String> fields) {
        try {
            return Emulator.items(emulator.call(TRAINER, method, fields), "messages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the card of a question shows; the result has the number after the last. */
    private String text(int question) {
        List<JsonObject> thread = thread();
        return thread.size() > question + 1 ? new Shown(thread.get(question + 1).get("blocks")).text() : "";
    }

    private String exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VettCommand.run(
                new String[] {
                    "training", "--csv", "1", "--data", folder.resolve("data").toString()
                },
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        return out.toString(StandardCharsets.UTF_8);
    }

    private void nobodyIsStored() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                users.values().forEach(id -> assertThat(bytes).doesNotContain(id));
            }
        }
    }
}
