package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import dev.vett.delivery.Await;
import dev.vett.delivery.LogLines;
import dev.vett.delivery.Outbox;
import dev.vett.delivery.Work;
import dev.vett.request.Feedback;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages arrive in their order, or something understandable does; private ones never in front of everybody. */
class DeliveryTest {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Feedback ABOUT =
            new Feedback("almhult", Feedback.Subject.QUESTION, Optional.of("2.1"), Feedback.Opinion.GOOD);
    private static final FakeMicrosoft.Answer TAKEN = new FakeMicrosoft.Answer(201, "{\"id\":\"1\"}");

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final LogLines log = new LogLines();
    private final Work work = new Work("teams", Duration.ZERO);
    private final Outbox outbox = new Outbox("Teams", PAUSE);
    private final Answered answered = new Answered();
    private final Delivery delivery = delivery(false);
    private final Activity channel =
            read(Activities.channelMessage(microsoft.serviceUrl(), "Får jag?").put("id", "17"));

    @AfterEach
    void close() {
        work.close();
        outbox.close();
        log.close();
        microsoft.close();
    }

    private Delivery delivery(boolean targeted) {
        return new Delivery(
                new Connector(new Http(), Optional.empty(), url -> true),
                work,
                outbox,
                answered,
                new Words(),
                targeted);
    }

    private static Activity read(ObjectNode activity) {
        return ActivityReader.read(Activities.bytes(activity)).orElseThrow();
    }

    private static Message judged(String name) {
        return new Message(card(name).activity(), Optional.of(ABOUT));
    }

    private static Message card(String name) {
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("type", "message");
        activity.withArrayProperty("attachments")
                .addObject()
                .put("contentType", Message.CARD)
                .putObject("content")
                .put("lang", "en")
                .put("name", name);
        return new Message(activity);
    }

    private static FakeMicrosoft.Answer answer(int status) {
        return new FakeMicrosoft.Answer(status, "");
    }

    private List<String> names() {
        return microsoft.sent().stream()
                .map(sent -> sent.at("/attachments/0/content/name")
                        .asText(sent.path("text").asText("opened")))
                .toList();
    }

    private List<String> paths() {
        return microsoft.calls().stream()
                .map(call -> call.path().replaceFirst(".*/v3/conversations/?", ""))
                .toList();
    }

    // Answers

    @Test
    void whatTeamsCannotTakeNowIsSentAgainInItsOrder() throws InterruptedException {
        microsoft.connectorAnswersNext(answer(503), answer(429), TAKEN, answer(500), TAKEN, TAKEN);
        delivery.answer(channel, List.of(card("one"), card("two"), card("three")));
        microsoft.sent(6);
        assertThat(names()).containsExactly("one", "one", "one", "two", "two", "three");
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void teamsIsWaitedForAsLongAsItAsks() throws InterruptedException {
        microsoft.connectorAnswersNext(answer(429).retryAfter("1"));
        long begun = System.nanoTime();
        delivery.answer(channel, List.of(card("one")));
        microsoft.sent(2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoeverSendsDoesNotWait() throws InterruptedException {
        microsoft.connectorAnswers(TAKEN.after(Duration.ofSeconds(5)));
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            delivery.answer(channel, List.of(card("one")));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        // Five seconds are no reason to send it again: it would be there twice.
        microsoft.sent(20);
        assertThat(log.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void aCardThatTeamsDoesNotTakeBecomesALine(int status) throws InterruptedException {
        microsoft.connectorAnswersNext(answer(status));
        delivery.answer(channel, List.of(card("one"), card("two")));
        microsoft.sent(2);
        assertThat(names())
                .containsExactly(
                        "one",
                        "Teams could not show the answer. Ask about one thing at a time, or check a shorter text."
                                + " If it happens again, tell IT.");
        assertThat(paths()).allSatisfy(path -> assertThat(path).endsWith("/activities/17"));
        assertThat(log.warnings()).containsExactly("Teams refused an answer: " + status);
    }

    @Test
    void aLineThatTeamsDoesNotTakeIsNotTriedForEver() {
        microsoft.connectorAnswers(400, "");
        delivery.answer(channel, List.of(card("one")));
        work.close();
        assertThat(microsoft.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void whereNothingIsTakenNothingMoreIsTried(int status) {
        microsoft.connectorAnswers(status, "");
        delivery.answer(channel, List.of(card("one"), card("two")));
        work.close();
        assertThat(microsoft.sent()).hasSize(1);
    }

    // What was answered

    @Test
    void anOpinionFindsWhatItIsAbout() throws InterruptedException {
        microsoft.connectorAnswersNext(answer(503), new FakeMicrosoft.Answer(201, "{\"id\":\"111\"}"));
        delivery.answer(channel, List.of(judged("one"), card("two")));
        microsoft.sent(3);
        String thread = channel.getConversation().getId();
        Await.until("it is kept", () -> answered.of(thread, Optional.of("111")).isPresent());
        assertThat(answered.of(thread, Optional.of("111"))).contains(ABOUT);
        assertThat(answered.of(thread.replaceFirst(";.*", ""), Optional.of("111")))
                .contains(ABOUT);
        // Teams tells the id of one of two: thumbs below the other are about the same.
        assertThat(answered.of(thread, Optional.of("1"))).contains(ABOUT);
        assertThat(answered.of("another", Optional.of("111"))).isEmpty();
    }

    @Test
    void onlyTheLatestAnswersAreKept() {
        Feedback last = ABOUT.with(Feedback.Opinion.UNCLEAR);
        IntStream.rangeClosed(0, 10_000).forEach(i -> answered.add("a", Optional.of(String.valueOf(i)), ABOUT));
        answered.add("a", Optional.empty(), last);
        assertThat(answered.of("a", Optional.of("0"))).contains(last);
        assertThat(answered.of("a", Optional.of("1"))).contains(ABOUT);
        assertThat(answered.of("a", Optional.of("10000"))).contains(ABOUT);
        assertThat(answered.of("b", Optional.of("1"))).isEmpty();
    }

    // Privately

    private static final List<Message> OTHERWISE = List.of(Message.line("in front of everybody"));

    @Test
    void aConversationOfTwoIsOpenedOnce() {
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}"));
        privately(delivery);
        privately(delivery);
        assertThat(paths()).containsExactly("", "a%3Atwo/activities", "a%3Atwo/activities");
        assertThat(names()).containsExactly("opened", "secret", "secret");
    }

    /** One after the other. */
    private void privately(Delivery delivery) {
        int before = microsoft.sent().size();
        delivery.privately(channel, List.of(judged("secret")), OTHERWISE);
        try {
            Await.until(
                    "it is sent", () -> microsoft.sent().stream().skip(before).anyMatch(sent -> sent.has("type")));
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOpinionOfAPrivateMessageFindsWhatItIsAbout() throws InterruptedException {
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}"));
        delivery.privately(channel, List.of(judged("secret")), OTHERWISE);
        microsoft.sent(2);
        Await.until("it is kept", () -> answered.of("a:two", Optional.of("1")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void whereThereIsNoConversationOfTwoNothingPrivateIsShown(int status) throws InterruptedException {
        microsoft.connectorAnswersNext(answer(status));
        delivery.privately(channel, OTHERWISE, OTHERWISE);
        microsoft.sent(2);
        assertThat(names()).containsExactly("opened", "in front of everybody");
        assertThat(paths().get(1)).endsWith("/activities/17");
    }

    @Test
    void aConversationWithoutAnIdIsNone() throws InterruptedException {
        microsoft.connectorAnswersNext(answer(201));
        delivery.privately(channel, List.of(card("secret")), OTHERWISE);
        microsoft.sent(2);
        assertThat(names()).containsExactly("opened", "in front of everybody");
    }

    @Test
    void aPersonWhoHasRemovedTheBotIsToldInTheChannel() {
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}"), TAKEN, answer(403));
        privately(delivery);
        privately(delivery);
        assertThat(names()).containsExactly("opened", "secret", "secret", "in front of everybody");
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(201, "{\"id\":\"a:three\"}"));
        privately(delivery);
        assertThat(paths().get(5)).isEqualTo("a%3Athree/activities");
    }

    @Test
    void aPrivateCardThatTeamsDoesNotTakeBecomesAPrivateLine() throws InterruptedException {
        microsoft.connectorAnswersNext(new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}"), answer(413));
        delivery.privately(channel, List.of(card("secret")), OTHERWISE);
        microsoft.sent(3);
        assertThat(paths()).containsExactly("", "a%3Atwo/activities", "a%3Atwo/activities");
        assertThat(names().get(2)).startsWith("Teams could not show the answer.");
    }

    @Test
    void aTargetedMessageIsAskedForOnlyWhereItIsAllowed() throws InterruptedException {
        delivery(true).privately(channel, List.of(card("secret")), OTHERWISE);
        microsoft.sent(1);
        assertThat(paths().get(0)).endsWith("/activities?isTargetedActivity=true");
        assertThat(microsoft.sent().get(0).at("/recipient/id").asText())
                .isEqualTo(channel.getFrom().getId());
    }

    @Test
    void whereTeamsKnowsNoTargetedMessagesAConversationOfTwoServes() throws InterruptedException {
        microsoft.connectorAnswersNext(answer(400), new FakeMicrosoft.Answer(201, "{\"id\":\"a:two\"}"));
        delivery(true).privately(channel, List.of(card("secret")), OTHERWISE);
        microsoft.sent(3);
        assertThat(paths().get(2)).isEqualTo("a%3Atwo/activities");
    }

    @Test
    void whoeverIsAloneWithTheBotIsAnsweredThere() throws InterruptedException {
        Activity alone = read(Activities.message(microsoft.serviceUrl(), "Får jag?"));
        delivery(true).privately(alone, List.of(card("secret")), OTHERWISE);
        microsoft.sent(1);
        assertThat(paths().get(0)).endsWith("/activities/" + alone.getId());
    }

    @Test
    void nobodyIsTakenForTheSender() throws InterruptedException {
        ObjectNode nameless = Activities.channelMessage(microsoft.serviceUrl(), "Får jag?");
        nameless.remove("from");
        delivery.privately(read(nameless), List.of(card("secret")), OTHERWISE);
        microsoft.sent(1);
        assertThat(names()).containsExactly("in front of everybody");
    }
}
