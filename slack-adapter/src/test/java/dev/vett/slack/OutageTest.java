package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.delivery.Await;
import dev.vett.delivery.LogLines;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.slack.FakeSlack.Back;
import dev.vett.slack.FakeSlack.Call;
import dev.vett.slack.FakeSlack.Turned;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While Slack limits, fails or is away, every reply waits and then arrives once; what Slack refuses is not sent again. */
class OutageTest {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String ABOUT = new RequestCode("almhult", new Request.About()).write();

    private final LogLines log = new LogLines();
    private final Core core = new Core();
    private volatile boolean talkative;
    private FakeSlack slack;
    private SlackAdapter adapter;
    private Posts posts;

    @BeforeEach
    void start() throws IOException {
        slack = new FakeSlack(Optional.empty());
        adapter = Core.adapter(Core.settings(Optional.of(slack.url())), this::answer);
        posts = new Posts(adapter.endpoint().orElseThrow());
    }

    @AfterEach
    void stop() {
        adapter.close();
        slack.close();
        log.close();
    }

    private Reply answer(Request request, Context context) {
        return talkative
                ? new Reply(
                        context.language(), context.audience(), Collections.nCopies(170, new Block.Text("Ett stycke")))
                : core.apply(request, context);
    }

    /** The ways by which a reply goes to Slack. */
    private enum Way {
        MESSAGE("chat.postMessage"),
        PRIVATE_MESSAGE("chat.postEphemeral"),
        VIEW("views.update"),
        RESPONSE("respond");

        private final String method;

        Way(String method) {
            this.method = method;
        }
    }

    /** Asks so that the answer takes this way. */
    private void ask(Way way) {
        switch (way) {
            case MESSAGE -> posts.direct("Ev1", "Vem ansvarar?");
            case PRIVATE_MESSAGE -> posts.click("vett:sv:0", ABOUT, "C1", false, slack.responses(), "t");
            case VIEW -> posts.clickInView("vett:sv:0", ABOUT, "V1", "t");
            case RESPONSE -> posts.click("vett:sv:0", ABOUT, "C1", true, slack.responses(), "t");
        }
    }

    /** Everything that is sent, until nothing is left to send. */
    private void assertArrivesOnce(Way way) throws InterruptedException {
        assertThat(slack.next().method()).isEqualTo(way.method);
        adapter.close();
        assertThat(slack.waiting()).isZero();
        assertThat(slack.turned()).isZero();
        assertThat(log.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void waitsAsLongAsSlackAsks(Way way) throws InterruptedException {
        slack.turnAway(way.method, Back.limited(1));

        ask(way);

        Turned limited = slack.nextTurned();
        assertThat(slack.next().method()).isEqualTo(way.method);
        assertThat(Duration.ofNanos(System.nanoTime() - limited.at())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        adapter.close();
        assertThat(slack.waiting()).isZero();
        assertThat(log.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainAfterFaultsOfSlack(Way way) throws InterruptedException {
        slack.turnAway(way.method, Back.broken(), new Back(503, Map.of(), ""), Back.broken());

        ask(way);

        long before = slack.nextTurned().at();
        for (int i = 0; i < 2; i++) {
            long next = slack.nextTurned().at();
            assertThat(Duration.ofNanos(next - before)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(1L << i));
            before = next;
        }
        assertArrivesOnce(way);
    }

    @ParameterizedTest
    @EnumSource
    void readsNothingOfWhatSlackSaysWhereItFails(Way way) throws InterruptedException {
        slack.turnAway(way.method, new Back(429, Map.of("Retry-After", "soon, Anna Berg"), "19090527-1474"));

        ask(way);

        slack.nextTurned();
        assertArrivesOnce(way);
        assertThat(log.all()).noneSatisfy(line -> assertThat(line).containsAnyOf("Anna", "1474"));
    }

    @Test
    void losesNothingWhileSlackIsAway() throws InterruptedException, IOException {
        Set<String> threads = new TreeSet<>();
        slack.leave();
        for (int i = 0; i < 40; i++) {
            threads.add("1800000000.0001" + (10 + i));
            posts.mention("Ev" + i, "C1", "1800000000.0001" + (10 + i), "<@U0VETT> Vem ansvarar?");
        }
        Await.until("each was tried again", () -> waits() >= 80);

        slack.comeBack();

        Set<String> arrived = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            arrived.add(slack.next().field("thread_ts"));
        }
        assertThat(arrived).isEqualTo(threads);
        adapter.close();
        assertThat(slack.waiting()).isZero();
        assertThat(log.warnings()).noneMatch(line -> line.contains("given up"));
    }

    private long waits() {
        return log.all().stream().filter(line -> line.contains("waits")).count();
    }

    @Test
    void keepsThePartsOfALongAnswerInOrder() throws InterruptedException {
        talkative = true;
        SlackAdapter other = Core.adapter(Core.settings(Optional.of(slack.url())), this::answer);
        new Posts(other.endpoint().orElseThrow()).direct("Ev1", "Vem ansvarar?");
        other.close();
        List<String> undisturbed = new ArrayList<>();
        while (slack.waiting() > 0) {
            undisturbed.add(slack.next().field("blocks"));
        }
        assertThat(undisturbed).hasSizeGreaterThan(1);

        slack.turnAway("chat.postMessage", Back.broken(), Back.limited(1), Back.broken());
        posts.direct("Ev2", "Vem ansvarar?");

        for (String part : undisturbed) {
            assertThat(slack.next().field("blocks")).isEqualTo(part);
        }
        adapter.close();
        assertThat(slack.waiting()).isZero();
    }

    // What Slack refuses

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "is_archived", "not_in_channel", "restricted_action"})
    void answersThePersonWhereTheChannelIsClosed(String error) throws InterruptedException {
        slack.turnAway("chat.postMessage", Back.refused(error));

        posts.mention("Ev1", "C1", "1.2", "<@U0VETT> Vem ansvarar?");

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.postMessage");
        assertThat(call.field("channel")).isEqualTo(Posts.USER);
        assertThat(call.fields()).doesNotContainKey("thread_ts");
        assertRefusedOnce("Slack refused a message: " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_in_channel", "channel_not_found", "is_archived", "not_in_channel"})
    void answersThePersonWhereNobodyCanBeToldInTheChannel(String error) throws InterruptedException {
        slack.turnAway("chat.postEphemeral", Back.refused(error));

        posts.click("vett:sv:0", ABOUT, "C1", false, slack.responses(), "t");

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.postMessage");
        assertThat(call.field("channel")).isEqualTo(Posts.USER);
        assertRefusedOnce("Slack refused a private message: " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "invalid_auth", "account_inactive", "token_expired", "missing_scope"})
    void triesNothingElseWhereTheTokenIsWrong(String error) throws InterruptedException {
        slack.turnAway("chat.postMessage", Back.refused(error));

        posts.mention("Ev1", "C1", "1.2", "<@U0VETT> Vem ansvarar?");
        slack.nextTurned();
        assertRefusedOnce("Slack refused a message: " + error);
    }

    @Test
    void triesNothingElseWhereTheTokenIsWrongForAPrivateMessage() throws InterruptedException {
        slack.turnAway("chat.postEphemeral", Back.refused("token_revoked"));

        posts.click("vett:sv:0", ABOUT, "C1", false, slack.responses(), "t");
        slack.nextTurned();
        assertRefusedOnce("Slack refused a private message: token_revoked");
    }

    @Test
    void doesNotRepeatAResponseThatCameTooLate() throws InterruptedException {
        slack.turnAway("respond", new Back(404, Map.of(), "expired_url"));

        posts.click("vett:sv:0", ABOUT, "C1", true, slack.responses(), "t");

        slack.nextTurned();
        assertRefusedOnce("Slack refused a response: status_404");
    }

    @Test
    void doesNotRepeatAViewThatIsGone() throws InterruptedException {
        slack.turnAway("views.update", Back.refused("not_found"));

        posts.clickInView("vett:sv:0", ABOUT, "V1", "t");

        slack.nextTurned();
        assertRefusedOnce("Slack refused a view: not_found");
    }

    private void assertRefusedOnce(String warning) {
        adapter.close();
        assertThat(slack.waiting()).isZero();
        assertThat(log.warnings()).containsExactly(warning);
    }
}
