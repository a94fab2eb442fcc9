package dev.vett.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what Slack signed, lately, is read. */
class SignatureTest {
    private static final String NOW = String.valueOf(Posts.NOW);
    private static final byte[] BODY = "token=x&text=Hej åäö".getBytes(UTF_8);

    private final Signature signature = new Signature(Posts.SECRET, Posts.CLOCK);

    /** The example of docs.slack.dev, "Verifying requests from Slack". */
    @Test
    void agreesWithSlacksOwnExample() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                        + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(UTF_8);
        Signature then = new Signature(Posts.SECRET, Clock.fixed(Instant.ofEpochSecond(1531420618L), ZoneOffset.UTC));

        assertThat(then.isRight(
                        Posts.headers(
                                "1531420618",
                                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                                ""),
                        body))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-300, true", "300, true", "-301, false", "301, false", "-86400, false", "86400, false"})
    void takesFiveMinutesEitherWay(long away, boolean right) {
        String timestamp = String.valueOf(Posts.NOW + away);

        assertThat(signature.isRight(Posts.headers(timestamp, Posts.signature(timestamp, BODY), ""), BODY))
                .isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "1.8e9",
                "-1800000000",
                "+1800000000",
                " 1800000000",
                "1800000000 ",
                "١٨٠٠٠٠٠٠٠٠",
                "9223372036854775808"
            })
    void refusesAGarbledTimestamp(String timestamp) {
        assertThat(signature.isRight(Posts.headers(timestamp, Posts.signature(timestamp, BODY), ""), BODY))
                .isFalse();
    }

    static List<String> wrong() {
        String right = Posts.signature(NOW, BODY);
        return List.of(
                "",
                "v0=",
                "v0",
                right.substring(3),
                right.substring(0, right.length() - 1),
                right + "0",
                " " + right,
                right.toUpperCase(Locale.ROOT),
                right.replace("v0=", "v1="),
                "v0=" + "0".repeat(64),
                "v0=å" + right.substring(4),
                Posts.signature(NOW, "another body".getBytes(UTF_8)),
                Posts.signature(String.valueOf(Posts.NOW - 1), BODY));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesAWrongSignature(String given) {
        assertThat(signature.isRight(Posts.headers(NOW, given, ""), BODY)).isFalse();
    }

    @Test
    void refusesARequestWithoutItsHeaders() {
        String right = Posts.signature(NOW, BODY);

        assertThat(signature.isRight(name -> Optional.empty(), BODY)).isFalse();
        assertThat(signature.isRight(
                        name -> name.equals(Signature.SIGNATURE) ? Optional.of(right) : Optional.empty(), BODY))
                .isFalse();
        assertThat(signature.isRight(
                        name -> name.equals(Signature.TIMESTAMP) ? Optional.of(NOW) : Optional.empty(), BODY))
                .isFalse();
    }

    /** Bytes that are not UTF-8 all become the same replacement character once they are text. */
    @Test
    void seesTheBytesAndNotTheirText() {
        byte[] one = {'a', (byte) 0xff, 'b'};
        byte[] other = {'a', (byte) 0xfe, 'b'};

        assertThat(signature.isRight(Posts.headers(NOW, Posts.signature(NOW, one), ""), one))
                .isTrue();
        assertThat(signature.isRight(Posts.headers(NOW, Posts.signature(NOW, one), ""), other))
                .isFalse();
        assertThat(signature.isRight(Posts.headers(NOW, Posts.signature(NOW, new byte[0]), ""), new byte[0]))
                .isTrue();
    }

    /** As on a server without a locale, where Java 17 reads and writes ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "UTF-16", "UTF-8"})
    void doesNotDependOnTheDefaultCharset(String charset) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + charset,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SignatureTest.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(java.exitValue())
                .as(() -> {
                    try {
                        return new String(java.getInputStream().readAllBytes(), UTF_8);
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isZero();
    }

    /** Ends with 0 if a body with letters beyond ASCII is taken and a changed one is not. */
    public static void main(String[] args) {
        Signature signature = new Signature(Posts.SECRET, Posts.CLOCK);
        byte[] changed = "token=x&text=Hej ???".getBytes(UTF_8);
        boolean right = signature.isRight(Posts.headers(NOW, Posts.signature(NOW, BODY), ""), BODY)
                && !signature.isRight(Posts.headers(NOW, Posts.signature(NOW, BODY), ""), changed);
        System.exit(right ? 0 : 1);
    }
}
