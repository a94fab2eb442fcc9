package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.vett.delivery.Outbox;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers go to Slack and nowhere else. */
class DeliveryTest {
    private static final Outbox OUTBOX = new Outbox("Slack", Duration.ofMillis(1));
    private static final Delivery REAL = new Delivery(Slack.getInstance(), Optional.empty(), OUTBOX);
    private static final Delivery TEST =
            new Delivery(Slack.getInstance(), Optional.of(URI.create("http://127.0.0.1:4003")), OUTBOX);

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/commands/T1DC2JH3J/397700885554/96rGlfmibIGlgcZRskXaIFfN, true, true",
        "https://hooks.slack.com/actions/T1DC2JH3J/1/x, true, true",
        "http://127.0.0.1:4003/respond/1, false, true",
        "http://127.0.0.1:4004/respond/1, false, true",
        "http://localhost/respond/1, false, true",
        "http://127.0.0.1.example.com/respond/1, false, false",
        "https://127.0.0.1:4003/respond/1, false, false",
        "http://hooks.slack.com/actions/1, false, false",
        "https://hooks.slack.com.example.com/1, false, false",
        "https://hooks.slack.com@example.com/1, false, false",
        "//hooks.slack.com/1, false, false",
        "https:hooks.slack.com, false, false"
    })
    void knowsSlack(String address, boolean real, boolean test) {
        assertThat(REAL.isSlack(address)).isEqualTo(real);
        assertThat(TEST.isSlack(address)).isEqualTo(test);
    }
}
