package dev.vett.app.setup;

/** The call or a setting is wrong; the message says what to do and holds no text of a user. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
