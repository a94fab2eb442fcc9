package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.delivery.Await;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow, failing or flooded: posts are acknowledged in time, and nobody who waits for an answer is forgotten. */
class OverloadTest {
    /** What Teams waits for a dialog. */
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private static final int ROOM = 564;

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Recorded core = new Recorded();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final TeamsEndpoint endpoint = endpoint(this::answer);

    @AfterEach
    void close() {
        microsoft.close();
        gate.countDown();
        endpoint.close();
    }

    private static TeamsEndpoint endpoint(java.util.function.BiFunction<Request, Context, Reply> answers) {
        return TeamsEndpoint.of(
                Local.SETTINGS,
                answers,
                feedback -> {},
                new MovableClock(),
                Cloud.microsoft(),
                new TeamsEndpoint.Pauses(Duration.ofMillis(50), Duration.ZERO),
                Optional.empty());
    }

    private Reply answer(Request request, Context context) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return core.apply(request, context);
    }

    private ObjectNode message() {
        return Activities.message(microsoft.serviceUrl(), "Får jag använda ChatGPT?");
    }

    private TeamsEndpoint.Answer post(ObjectNode activity) {
        return endpoint.receive(Optional.empty(), Activities.bytes(activity));
    }

    /** What is told in words alone. */
    private List<String> texts() {
        return microsoft.sent().stream()
                .filter(sent -> !sent.has("attachments"))
                .map(sent -> sent.path("text").asText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void aMessageIsAcknowledgedBeforeItIsAnswered() throws InterruptedException {
        long begun = System.nanoTime();
        assertThat(post(message()).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(microsoft.sent()).isEmpty();
        gate.countDown();
        microsoft.sent(1);
    }

    @Test
    void aMessageThatIsPostedAgainIsAnsweredOnce() {
        ObjectNode message = message();
        ObjectNode elsewhere = message.deepCopy();
        elsewhere.withObjectProperty("conversation").put("id", "a:elsewhere");
        ObjectNode changed = message.deepCopy().put("type", "messageUpdate");
        for (ObjectNode activity : List.of(message, message, changed, elsewhere, message)) {
            assertThat(post(activity).status()).isEqualTo(200);
        }
        gate.countDown();
        endpoint.close();
        assertThat(microsoft.sent()).hasSize(2);
    }

    @Test
    void whoeverFindsNoRoomIsToldSo() throws InterruptedException {
        int tooMany = 20;
        fill();
        for (int i = 0; i < tooMany; i++) {
            assertThat(post(message()).status()).isEqualTo(200);
        }
        Await.until("they are told", () -> texts().size() == tooMany);
        assertThat(texts()).containsOnly("Vett har för mycket att göra just nu. Försök igen om en minut.");
        // Nobody waits for an answer to these.
        assertThat(post(message().put("type", "typing")).status()).isEqualTo(200);
        assertThat(post(Activities.channelMessage(microsoft.serviceUrl(), "Hej allihop"))
                        .status())
                .isEqualTo(200);
        gate.countDown();
        Await.until("the others are answered", () -> microsoft.sent().size() == ROOM + tooMany);
        assertThat(texts()).hasSize(tooMany);
    }

    private void fill() {
        for (int i = 0; i < ROOM; i++) {
            assertThat(post(message()).status()).isEqualTo(200);
        }
    }

    @Test
    void whoeverCannotEvenBeToldMayComeAgain() {
        microsoft.connectorAnswers(new FakeMicrosoft.Answer(201, "{}").after(Duration.ofSeconds(5)));
        fill();
        ObjectNode last = message();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            statuses.add(post(message()).status());
        }
        assertThat(statuses).startsWith(200).contains(503);
        assertThat(Collections.frequency(statuses, 200)).isLessThanOrEqualTo(204);
        assertThat(post(last).status()).isEqualTo(503);
        // Not taken for one that was seen.
        assertThat(post(last).status()).isEqualTo(503);
    }

    @Test
    void anInvokeIsToldInTimeThatThereIsTooMuchToDo() {
        fill();
        long begun = System.nanoTime();
        TeamsEndpoint.Answer answer =
                post(Activities.pressed(microsoft.serviceUrl(), JsonNodeFactory.instance.objectNode()));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(IN_TIME);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Vett har för mycket att göra just nu");
        // Teams shows an error of its own where it shows no words.
        ObjectNode opinion = Activities.pressed(microsoft.serviceUrl(), JsonNodeFactory.instance.objectNode())
                .put("name", "message/submitAction");
        assertThat(post(opinion).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "adaptiveCard/action, /value",
        "task/fetch, /task/value",
        "task/submit, /task/value",
        "composeExtension/fetchTask, /task/value",
        "composeExtension/submitAction, /task/value",
        "composeExtension/query, /composeExtension/text"
    })
    void anInvokeIsToldInTheShapeOfItsKind(String name, String place) {
        assertThat(Untold.of(name, "Not now").orElseThrow().at(place).asText()).isEqualTo("Not now");
    }

    @Test
    void anInvokeDoesNotWaitForASlowTeams() {
        gate.countDown();
        microsoft.connectorAnswers(new FakeMicrosoft.Answer(201, "{}").after(Duration.ofSeconds(5)));
        for (int i = 0; i < 30; i++) {
            post(message());
        }
        long begun = System.nanoTime();
        TeamsEndpoint.Answer answer =
                post(Activities.pressed(microsoft.serviceUrl(), JsonNodeFactory.instance.objectNode()));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(answer.body()).contains("AdaptiveCard");
    }

    @Test
    void everyMessageIsAnsweredOnceWhileTeamsIsSlow() throws InterruptedException {
        gate.countDown();
        microsoft.connectorAnswers(new FakeMicrosoft.Answer(201, "{}").after(Duration.ofSeconds(5)));
        for (int i = 0; i < 40; i++) {
            assertThat(post(message()).status()).isEqualTo(200);
        }
        microsoft.sent(40);
    }

    @Test
    void everyMessageIsAnsweredOnceTeamsIsBack() throws InterruptedException {
        gate.countDown();
        FakeMicrosoft.Answer[] failures = Stream.of(
                        new FakeMicrosoft.Answer(500, ""),
                        new FakeMicrosoft.Answer(502, "<html>"),
                        new FakeMicrosoft.Answer(503, "").retryAfter("1"),
                        new FakeMicrosoft.Answer(429, ""),
                        new FakeMicrosoft.Answer(429, "").retryAfter("0"))
                .flatMap(answer -> Collections.nCopies(4, answer).stream())
                .toArray(FakeMicrosoft.Answer[]::new);
        microsoft.connectorAnswersNext(failures);
        for (int i = 0; i < 10; i++) {
            assertThat(post(message()).status()).isEqualTo(200);
        }
        microsoft.sent(10 + failures.length);
    }

    @Test
    void whatHasBegunIsFinishedWhenTheProgramEnds() {
        gate.countDown();
        microsoft.connectorAnswers(new FakeMicrosoft.Answer(201, "{}").after(Duration.ofMillis(500)));
        for (int i = 0; i < 50; i++) {
            post(message());
        }
        endpoint.close();
        assertThat(microsoft.sent()).hasSize(50);
        assertThat(post(message()).status()).isEqualTo(503);
    }
}
