package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vett.slack.FakeSlack.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With more to do than there is room for, Vett still answers in time, and says that it is busy. */
class OverloadTest {
    /** What Slack waits for an acknowledgement. */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    private static final String DRAFT = "Hej Anna Berg!\nPersonnummer 19090527-1474.";
    private static final String BUSY = "har inte läst texten";

    private final CountDownLatch gate = new CountDownLatch(1);
    private final Core core = new Core();
    private FakeSlack slack;
    private SlackAdapter adapter;
    private Posts posts;
    private int taken;

    /** Asks until there is no more room. */
    @BeforeEach
    void fill() throws IOException {
        slack = new FakeSlack(Optional.empty());
        adapter = Core.adapter(Core.settings(Optional.of(slack.url())), (request, context) -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return core.apply(request, context);
        });
        posts = new Posts(adapter.endpoint().orElseThrow());
        while (taken < 1_000 && posts.direct("Ev" + taken, "Vem ansvarar?").status() == 200) {
            taken++;
        }
    }

    @AfterEach
    void stop() {
        gate.countDown();
        adapter.close();
        slack.close();
    }

    @Test
    void tellsAtOnceThatACommandIsNotDone() {
        long start = System.nanoTime();
        Answer answer = posts.command("/check", DRAFT, slack.responses(), "t");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        JsonObject reply = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(reply.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(reply.get("text").getAsString()).contains(BUSY);
    }

    /** An error at the field is what makes Slack keep the form as it is. */
    @Test
    void leavesTheTextOfAFormInItsField() {
        long start = System.nanoTime();
        Answer answer = posts.submit("vett:check:en", DRAFT, false);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        JsonObject reply = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(reply.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(reply.getAsJsonObject("errors").keySet()).containsExactly("text");
        assertThat(reply.getAsJsonObject("errors").get("text").getAsString()).contains("has not read the text");
    }

    @Test
    void refusesAClickAndAnEventSoThatTheyAreNotLostUnnoticed() {
        assertThat(posts.click("vett:sv:0", "help|almhult", "C1", true, slack.responses(), "t")
                        .status())
                .isEqualTo(503);
        assertThat(posts.direct("EvLate", "Vem ansvarar?").status()).isEqualTo(503);
    }

    @Test
    void answersAllThatItTookAndAnEventThatComesAgain() throws InterruptedException {
        posts.direct("EvLate", "Vem ansvarar?");
        gate.countDown();
        for (int i = 0; i < taken; i++) {
            assertThat(slack.next().method()).isEqualTo("chat.postMessage");
        }

        assertThat(posts.direct("EvLate", "Vem ansvarar?").status()).isEqualTo(200);

        Call late = slack.next();
        assertThat(late.method()).isEqualTo("chat.postMessage");
        adapter.close();
        assertThat(slack.waiting()).isZero();
        assertThat(taken).isGreaterThanOrEqualTo(500);
    }
}
