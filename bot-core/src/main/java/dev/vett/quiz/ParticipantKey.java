package dev.vett.quiz;

import java.util.regex.Pattern;

/**
 * Who somebody is within one session, and nowhere else; made by {@link SessionSecret}.
 *
 * @param value 43 characters of URL-safe Base64; {@link #toString} does not show it, so that no log tells who voted together
 */
public record ParticipantKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public ParticipantKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no key of a participant");
        }
    }

    @Override
    public String toString() {
        return "ParticipantKey";
    }
}
