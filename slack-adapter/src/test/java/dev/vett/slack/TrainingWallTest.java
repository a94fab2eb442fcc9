package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.vett.delivery.Attempt;
import dev.vett.delivery.Outbox;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in Slack a card hangs, and what is done where it cannot. */
class TrainingWallTest {
    private static final String CHANNEL = "C0AIGUIDE01";
    private static final String THREAD = "1799999999.000100";
    private static final String FIRST = "1800000000.000100";
    private static final Reply CARD = new Reply(Language.SV, Audience.CHANNEL, List.of(new Block.Text("Fråga 1")));

    private final AtomicInteger outside = new AtomicInteger();
    private FakeSlack slack;
    private Outbox outbox;
    private TrainingWall wall;

    @BeforeEach
    void build() throws IOException {
        slack = new FakeSlack(Optional.empty());
        slack.answer(method -> "{\"ok\":true,\"ts\":\"1800000001.000200\"}");
        outbox = new Outbox("Slack", Duration.ofMillis(50));
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(slack.url() + "/api/");
        PageLinks links = new PageLinks(Optional.empty(), false);
        wall = new TrainingWall(
                new Workspace("T0", "xoxb-vett", Optional.of("almhult"), Language.SV),
                new Desk(links, Labels.all(), new Forms(Labels.all(), links), new Core()),
                new Delivery(Slack.getInstance(config), Optional.of(slack.url()), outbox),
                outside::incrementAndGet);
    }

    @AfterEach
    void close() {
        outbox.close();
        slack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "C0AIGUIDE01, '', ''",
        "C0AIGUIDE01, 1800000000.000100, 1800000000.000100",
        "C0AIGUIDE01 1799999999.000100, '', 1799999999.000100",
        "C0AIGUIDE01 1799999999.000100, 1800000000.000100, 1799999999.000100"
    })
    void hangsBelowTheFirstCardOrInTheThreadOfThePlace(String place, String first, String thread)
            throws InterruptedException {
        Optional<String> above = first.isEmpty() ? Optional.empty() : Optional.of(first);

        assertThat(wall.post(place, above, CARD)).isEqualTo(new Attempt.Done(Optional.of("1800000001.000200")));

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.postMessage");
        assertThat(call.field("channel")).isEqualTo(CHANNEL);
        assertThat(call.field("thread_ts")).isEqualTo(thread);
    }

    @Test
    void changesTheCardWhereItHangs() throws InterruptedException {
        assertThat(wall.change(CHANNEL + " " + THREAD, FIRST, CARD)).isInstanceOf(Attempt.Done.class);

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.update");
        assertThat(call.field("channel")).isEqualTo(CHANNEL);
        assertThat(call.field("ts")).isEqualTo(FIRST);
        assertThat(Shown.in(call).text()).isEqualTo("Fråga 1");
    }

    @ParameterizedTest
    @CsvSource({"not_in_channel, 1", "channel_not_found, 1", "is_archived, 0"})
    void tellsOnceThatVettIsNotInTheChannel(String code, int times) {
        slack.answer(method -> "{\"ok\":false,\"error\":\"" + code + "\"}");

        for (int card = 0; card < 3; card++) {
            assertThat(wall.post(CHANNEL, Optional.empty(), CARD)).isEqualTo(new Attempt.Refused(code));
        }

        assertThat(outside).hasValue(times);
    }

    @Test
    void waitsAsLongAsSlackAsks() {
        slack.turnAway("chat.update", FakeSlack.Back.limited(7));

        assertThat(wall.change(CHANNEL, FIRST, CARD)).isEqualTo(new Attempt.NotNow(Optional.of(Duration.ofSeconds(7))));
    }
}
