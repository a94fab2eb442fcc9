package dev.vett.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came of a call of a chat platform. */
public sealed interface Attempt {
    /**
     * It arrived.
     *
     * @param id of the message that was sent, where the platform tells it
     */
    record Done(Optional<String> id) implements Attempt {}

    /**
     * The platform does not want it, however often it is sent.
     *
     * @param code the platform's word for why; nothing of the message
     */
    record Refused(String code) implements Attempt {}

    /** The platform may take it later: after the pause, if it says for how long. */
    record NotNow(Optional<Duration> pause) implements Attempt {
        private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

        /** After as many seconds as the header {@code Retry-After} asks for, if it is there and does. */
        public static NotNow after(Optional<String> retryAfter) {
            return new NotNow(retryAfter
                    .map(String::strip)
                    .filter(text -> SECONDS.matcher(text).matches())
                    .map(text -> Duration.ofSeconds(Long.parseLong(text))));
        }
    }

    /** It arrived, and the platform does not tell as what. */
    static Attempt done() {
        return new Done(Optional.empty());
    }

    /** The platform may take it later, and does not say when. */
    static Attempt notNow() {
        return new NotNow(Optional.empty());
    }
}
