package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.MovableClock;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often the keys are fetched, and which are trusted. */
class SigningKeysTest {
    private final MovableClock clock = new MovableClock();
    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final SigningKeys keys = new SigningKeys(URI.create(microsoft.base() + "/openid"), new Http(), clock);

    @AfterEach
    void close() {
        microsoft.close();
    }

    @Test
    void areKeptForAnHour() {
        assertThat(keys.key("key-1")).isPresent();
        clock.forward(Duration.ofMinutes(59));
        assertThat(keys.key("key-1")).isPresent();
        assertThat(microsoft.calls("/keys")).hasSize(1);
        clock.forward(Duration.ofMinutes(2));
        assertThat(keys.key("key-1")).isPresent();
        assertThat(microsoft.calls("/keys")).hasSize(2);
    }

    @Test
    void anUnknownKeyFetchesAnewButSeldom() {
        assertThat(keys.key("key-2")).isEmpty();
        assertThat(keys.key("key-3")).isEmpty();
        assertThat(microsoft.calls("/keys")).hasSize(1);
        clock.forward(Duration.ofMinutes(6));
        microsoft.keysAnswer(
                200,
                FakeMicrosoft.keys(FakeMicrosoft.jwk("key-2", FakeMicrosoft.OTHER_KEY, "msteams"))
                        .toString());
        assertThat(keys.key("key-2")).isPresent();
        assertThat(keys.key("key-3")).isEmpty();
        assertThat(microsoft.calls("/keys")).hasSize(2);
    }

    @Test
    void serveForADayWhileNothingCanBeFetched() {
        assertThat(keys.key("key-1")).isPresent();
        microsoft.keysAnswer(500, "{}");
        clock.forward(Duration.ofHours(2));
        assertThat(keys.key("key-1")).isPresent();
        assertThat(keys.key("key-1")).isPresent();
        assertThat(microsoft.calls("/openid")).hasSize(2);
        clock.forward(Duration.ofHours(23));
        assertThat(keys.key("key-1")).isEmpty();
    }

    @Test
    void aFailureIsTriedAgainAfterHalfAMinute() {
        microsoft.keysAnswer(503, "");
        assertThat(keys.key("key-1")).isEmpty();
        microsoft.keysAnswer(
                200,
                FakeMicrosoft.keys(FakeMicrosoft.jwk("key-1", FakeMicrosoft.KEY, "msteams"))
                        .toString());
        assertThat(keys.key("key-1")).isEmpty();
        clock.forward(Duration.ofSeconds(31));
        assertThat(keys.key("key-1")).isPresent();
    }

    @Test
    void keysThatCannotBeUsedAreLeftOut() {
        String weak = "{\"kty\":\"RSA\",\"kid\":\"weak\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"endorsements\":[\"msteams\"]}";
        String broken = "{\"kty\":\"RSA\",\"kid\":\"broken\",\"n\":\"%%%\",\"e\":7}";
        String other = "{\"kty\":\"EC\",\"kid\":\"other\",\"n\":\"AQAB\",\"e\":\"AQAB\"}";
        String good = FakeMicrosoft.jwk("key-1", FakeMicrosoft.KEY).toString();
        microsoft.keysAnswer(200, "{\"keys\":[" + String.join(",", weak, broken, other, "7", good) + "]}");
        assertThat(keys.key("key-1"))
                .hasValueSatisfying(key -> assertThat(key.endorsements()).isEmpty());
        assertThat(keys.key("weak")).isEmpty();
        assertThat(keys.key("broken")).isEmpty();
        assertThat(keys.key("other")).isEmpty();
    }

    @Test
    void anAnswerWithoutAnEndIsNotRead() {
        microsoft.keysAnswer(200, "{\"keys\":[\"" + "x".repeat(3_000_000) + "\"]}");
        assertThat(keys.key("key-1")).isEmpty();
    }

    @Test
    void keysOfAnotherHostAreNotTrusted() {
        try (FakeMicrosoft other = new FakeMicrosoft()) {
            SigningKeys strict = new SigningKeys(URI.create(microsoft.base() + "/teams/openid"), new Http(), clock);
            microsoft.connectorAnswers(200, "{\"jwks_uri\":\"" + other.base() + "/keys\"}");
            assertThat(strict.key("key-1")).isEmpty();
            assertThat(other.calls()).isEmpty();
        }
    }
}
