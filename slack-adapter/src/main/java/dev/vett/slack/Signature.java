package dev.vett.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether a request comes from Slack: "v0=" and the HMAC-SHA256 of {@code v0:timestamp:body} in hexadecimal
 * (docs.slack.dev, "Verifying requests from Slack").
 *
 * <p>Bolt has a check of its own, which takes timestamps from the future, does not compare in constant time and reads the
 * body in the platform's charset. This one sees the bytes as they came.
 */
final class Signature {
    static final String SIGNATURE = "X-Slack-Signature";
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private static final long OLDEST_SECONDS = 300;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final Hmac hmac;
    private final Clock clock;

    Signature(String secret, Clock clock) {
        this.hmac = new Hmac(secret);
        this.clock = clock;
    }

    boolean isRight(Function<String, Optional<String>> headers, byte[] body) {
        Optional<String> timestamp = headers.apply(TIMESTAMP)
                .filter(seconds -> SECONDS.matcher(seconds).matches());
        Optional<String> given = headers.apply(SIGNATURE);
        if (timestamp.isEmpty() || given.isEmpty()) {
            return false;
        }
        byte[] expected = sign(timestamp.get(), body).getBytes(StandardCharsets.UTF_8);
        boolean same = MessageDigest.isEqual(expected, given.get().getBytes(StandardCharsets.UTF_8));
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp.get());
        return same && Math.abs(age) <= OLDEST_SECONDS;
    }

    private String sign(String timestamp, byte[] body) {
        return "v0=" + hmac.sign(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8), body);
    }
}
