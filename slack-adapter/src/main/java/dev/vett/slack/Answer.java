package dev.vett.slack;

import java.util.Optional;

/**
 * What goes back to whoever called. {@link #toString} leaves the body out, which may hold a draft.
 *
 * @param contentType as it stands in the header
 * @param body in UTF-8
 * @param location to go on to
 * @param cookie to set
 */
public record Answer(int status, String contentType, String body, Optional<String> location, Optional<String> cookie) {
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** An answer with a body only. */
    public Answer(int status, String contentType, String body) {
        this(status, contentType, body, Optional.empty(), Optional.empty());
    }

    static Answer empty() {
        return new Answer(200, PLAIN, "");
    }

    /** A line of words. */
    static Answer words(int status, String words) {
        return new Answer(status, PLAIN, words + "\n");
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length() + " characters]";
    }
}
