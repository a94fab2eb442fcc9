package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is posted gets an answer in the two, four hundreds; never a failure. */
class ActivityReaderTest {
    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Recorded answers = new Recorded();
    private final TeamsEndpoint endpoint = Local.endpoint(answers, new MovableClock());

    @AfterEach
    void close() {
        microsoft.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"message\"",
                "[]",
                "{}",
                "{\"type\":",
                "{\"type\":\"message\"}",
                "{\"type\":\"message\"} {}",
                "<activity/>",
                "{'type':'message'}",
                "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"http://127.0.0.1/\",\"conversation\":{}}"
            })
    void whatIsNoActivityIsRefused(String body) {
        assertThat(receive(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("no type", activity -> activity.remove("type")),
                broken("an empty type", activity -> activity.put("type", "")),
                broken("no channel", activity -> activity.remove("channelId")),
                broken("no service URL", activity -> activity.remove("serviceUrl")),
                broken("no conversation", activity -> activity.remove("conversation")),
                broken("a conversation without an id", activity -> activity.putObject("conversation")),
                broken("a type that is a number", activity -> activity.put("type", 7)),
                broken(
                        "a channel that is a list",
                        activity -> activity.putArray("channelId").add("msteams")),
                broken("a service URL that is an object", activity -> activity.putObject("serviceUrl")),
                broken("a text that is an object", activity -> activity.putObject("text")),
                broken("a text that is a number", activity -> activity.put("text", 7)),
                broken("an id that is a number", activity -> activity.put("id", 7)),
                broken("an id that leads elsewhere", activity -> activity.put("id", "..")),
                broken("a long id", activity -> activity.put("id", "1".repeat(501))),
                broken("an id with a line break", activity -> activity.put("id", "1\r\nX: y")),
                broken("a conversation that is a text", activity -> activity.put("conversation", "a:1")),
                broken(
                        "a long conversation id",
                        activity -> activity.putObject("conversation").put("id", "a".repeat(501))),
                broken(
                        "a conversation type that is a list",
                        activity -> activity.withObjectProperty("conversation").putArray("conversationType")),
                broken("a sender that is a text", activity -> activity.put("from", "29:1")),
                broken(
                        "a recipient whose id is an object",
                        activity -> activity.putObject("recipient").putObject("id")),
                broken("a locale that is a list", activity -> activity.putArray("locale")));
    }

    private static Arguments broken(String name, Consumer<ObjectNode> change) {
        return Arguments.argumentSet(name, change);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenActivityIsRefused(Consumer<ObjectNode> change) {
        ObjectNode activity = message();
        change.accept(activity);
        assertThat(receive(Activities.bytes(activity))).isEqualTo(400);
        assertThat(answers.asked()).isEmpty();
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                broken(
                        "dates that nobody can read",
                        activity -> activity.put("timestamp", "yesterday").put("localTimestamp", 7)),
                broken(
                        "an unknown role",
                        activity -> activity.withObjectProperty("from").put("role", "owner")),
                broken("an unknown format", activity -> activity.put("textFormat", "rtf")),
                broken(
                        "entities that are none",
                        activity ->
                                activity.putArray("entities").add(7).addNull().addObject()),
                broken("entities that are a text", activity -> activity.put("entities", "none")),
                broken(
                        "a mention of nobody",
                        activity -> activity.putArray("entities").addObject().put("type", "mention")),
                broken(
                        "a mention of a number",
                        activity -> activity.putArray("entities")
                                .addObject()
                                .put("type", "mention")
                                .put("mentioned", 7)),
                broken("channel data that are a text", activity -> activity.put("channelData", "none")),
                broken("no sender", activity -> activity.remove("from")),
                broken("no recipient", activity -> activity.remove("recipient")),
                broken("no id", activity -> activity.remove("id")),
                broken(
                        "nulls",
                        activity -> activity.putNull("id")
                                .putNull("locale")
                                .putNull("from")
                                .putNull("value")),
                broken("an unknown locale", activity -> activity.put("locale", "xx-klingon-€")));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatVettDoesNotUseCostsNobodyTheAnswer(Consumer<ObjectNode> change) throws InterruptedException {
        ObjectNode activity = message();
        change.accept(activity);
        assertThat(receive(Activities.bytes(activity))).isEqualTo(200);
        microsoft.sent(1);
    }

    @Test
    void deepNestingIsRefused() {
        for (String field : List.of("value", "channelData", "entities", "anything")) {
            for (int depth : new int[] {101, 5_000, 200_000}) {
                byte[] body = ("{\"type\":\"message\",\"" + field + "\":" + "[".repeat(depth) + "]".repeat(depth) + "}")
                        .getBytes(StandardCharsets.UTF_8);
                assertThat(receive(body)).isEqualTo(400);
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] body = Activities.bytes(message());
        body[body.length / 2] = (byte) 0xFF;
        assertThat(receive(body)).isEqualTo(400);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        assertThat(receive(new byte[TeamsEndpoint.BODY_LIMIT + 1])).isEqualTo(413);
        assertThat(receive(new byte[TeamsEndpoint.BODY_LIMIT])).isEqualTo(400);
    }

    /** Seeded, so that a failure can be repeated. */
    @Test
    void aDamagedActivityNeverFails() {
        Random random = new Random(20260302);
        byte[] whole = Activities.bytes(message());
        // The address stays: a damaged one is somebody else's port.
        int addressEnds = new String(whole, StandardCharsets.ISO_8859_1).indexOf("/teams/") + 9;
        assertThat(addressEnds).isBetween(100, whole.length / 2);
        List<Integer> statuses = IntStream.range(0, 300)
                .map(round -> {
                    byte[] body = whole.clone();
                    for (int change = 0; change <= random.nextInt(3); change++) {
                        body[addressEnds + random.nextInt(body.length - addressEnds)] =
                                (byte) " \"{}[],:0aé\\".charAt(random.nextInt(12));
                    }
                    return endpoint.receive(Optional.empty(), body).status();
                })
                .distinct()
                .boxed()
                .toList();
        assertThat(statuses).contains(200, 400).isSubsetOf(200, 400, 403);
    }

    private ObjectNode message() {
        return Activities.message(microsoft.serviceUrl(), "Får jag använda ChatGPT?");
    }

    private int receive(byte[] body) {
        return endpoint.receive(Optional.empty(), body).status();
    }
}
