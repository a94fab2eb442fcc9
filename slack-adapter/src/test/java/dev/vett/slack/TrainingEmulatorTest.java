package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vett.delivery.SeenEvents;
import dev.vett.slack.FakeSlack.Call;
import dev.vett.training.ScriptedRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten people train in a channel of a Slack that keeps what it is told, which Vett has the scopes of the manifest for. */
class TrainingEmulatorTest {
    private static final String VETT = "xoxb-vett";
    private static final String TRAINER = "xoxp-trainer";
    private static final int VOTERS = 9;

    /** Longer than all votes take. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final ScriptedRoom room = new ScriptedRoom();
    private Emulator emulator;
    private FakeSlack front;
    private SlackAdapter adapter;
    private Map<String, String> users;
    private String channel;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        String voters = IntStream.range(0, VOTERS)
                .mapToObj(i -> "    - {name: voter" + i + ", real_name: Deltagare Exempel}\n")
                .collect(Collectors.joining());
        emulator = Emulator.start(
                folder, """
                slack:
                  strict_scopes: true
                  team: {name: Exempelkommun, domain: exempelkommun}
                  users:
                    - {name: trainer, real_name: Ledare Exempel}
                    - {name: vett, real_name: Vett}
                """ + voters.indent(0) + """
                  channels:
                    - {name: utbildning}
                  tokens:
                    - {token: %s, user: vett, type: bot, scopes: ["%s"]}
                    - {token: %s, user: trainer, type: user, scopes: ["channels:read", "channels:history", "im:history", \
                "users:read"]}
                """.formatted(VETT, String.join("\", \"", Scopes.BOT), TRAINER));
        front = new FakeSlack(Optional.of(emulator.url()));
        adapter = new SlackAdapter(
                Core.settings(Optional.of(front.url())),
                new SlackAdapter.Around(
                        new Core(),
                        Optional.empty(),
                        feedback -> {},
                        notice -> {},
                        Posts.CLOCK,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(50),
                        SeenEvents.inMemory(),
                        Optional.of(room.room()),
                        GATHERING));
        users = ids("users.list", "members");
        channel = String.valueOf(ids("conversations.list", "channels").get("utbildning"));
    }

    @AfterEach
    void stop() {
        if (emulator != null) {
            adapter.close();
            front.close();
            emulator.close();
        }
    }

    private Map<String, String> ids(String method, String list) throws IOException, InterruptedException {
        return Emulator.items(emulator.call(TRAINER, method, Map.of()), list).stream()
                .collect(Collectors.toMap(
                        item -> item.get("name").getAsString(),
                        item -> item.get("id").getAsString(),
                        (a, b) -> a));
    }

    private Person person(String name) {
        return new Person(new Posts(adapter.endpoint().orElseThrow()), "T000000001", String.valueOf(users.get(name)));
    }

    @Test
    void tenPeopleTrain() throws Exception {
        Person trainer = person("trainer");
        trainer.command("/vett", "träna", channel, front.responses());
        Call reply = next("chat.postMessage");
        String direct = reply.answer().get("channel").getAsString();
        String console = reply.answer().get("ts").getAsString();
        assertThat(direct).startsWith("D");

        trainer.click(Shown.in(reply).button("start"), direct, console, Optional.empty(), front.responses());
        String first = next("chat.postMessage").answer().get("ts").getAsString();
        String question = next("chat.postMessage").answer().get("ts").getAsString();
        assertThat(thread(first))
                .extracting(card -> card.get("ts").getAsString())
                .as("one thread")
                .containsExactly(first, question);

        // Nothing of this is looked at before the card has changed.
        List<Call> calls = vote(first, question);
        List<Call> changes =
                calls.stream().filter(call -> call.field("ts").equals(question)).toList();
        assertThat(changes).hasSizeBetween(1, 3).allMatch(call -> call.method().equals("chat.update"));
        assertThat(text(thread(first).get(1))).contains(VOTERS + " have answered");
        assertThat(calls.stream()
                        .filter(call -> call.method().equals("respond"))
                        .map(call -> Shown.in(call).text()))
                .hasSize(VOTERS)
                .allMatch(line -> line.contains("counted: "));

        JsonObject shown = only(direct);
        assertThat(shown.get("ts").getAsString())
                .as("in the place of the first reply")
                .isEqualTo(console);
        trainer.click(
                new Shown(shown.get("blocks")).button("reveal"), direct, console, Optional.empty(), front.responses());
        while (!next("chat.update").field("ts").equals(question)) {
            // The console and the first card.
        }
        assertThat(text(thread(first).get(1))).contains("the answer");
        assertThat(thread(first)).hasSize(2);
    }

    /** All votes at the same time; the calls until the last one stands on the card. */
    private List<Call> vote(String first, String question) throws Exception {
        Shown card = new Shown(thread(first).get(1).get("blocks"));
        ExecutorService hands = Executors.newFixedThreadPool(VOTERS);
        try {
            List<Future<Answer>> votes = IntStream.range(0, VOTERS)
                    .mapToObj(i -> hands.submit(() -> person("voter" + i)
                            .click(
                                    card.button(i % 3 == 0 ? "no" : "yes"),
                                    channel,
                                    question,
                                    Optional.of(first),
                                    front.responses())))
                    .toList();
            for (Future<Answer> vote : votes) {
                assertThat(vote.get().status()).isEqualTo(200);
            }
        } finally {
            hands.shutdown();
        }
        List<Call> calls = new ArrayList<>();
        do {
            calls.add(front.next());
        } while (calls.stream().filter(call -> call.method().equals("respond")).count() < VOTERS
                || !text(thread(first).get(1)).contains(VOTERS + " have answered"));
        while (front.waiting() > 0) {
            calls.add(front.next());
        }
        return calls;
    }

    private Call next(String method) throws InterruptedException {
        Call call = front.next();
        return call.method().equals(method) ? call : next(method);
    }

    private List<JsonObject> thread(String first) throws IOException, InterruptedException {
        return Emulator.items(
                emulator.call(TRAINER, "conversations.replies", Map.of("channel", channel, "ts", first)), "messages");
    }

    private JsonObject only(String direct) throws IOException, InterruptedException {
        List<JsonObject> messages =
                Emulator.items(emulator.call(TRAINER, "conversations.history", Map.of("channel", direct)), "messages");
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static String text(JsonObject message) {
        return new Shown(Optional.ofNullable(message.get("blocks")).orElseGet(JsonArray::new)).text();
    }
}
