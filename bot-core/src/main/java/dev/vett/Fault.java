package dev.vett;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;

/** A bug in Vett: the user is told a code, the log tells code, class and place. */
public final class Fault {
    private Fault() {}

    /** Logs a bug without its message, which may repeat what a user typed, and gives its code. */
    public static String log(Logger log, Throwable thrown) {
        Throwable bug = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String code = HexFormat.of().withUpperCase().toHexDigits((short)
                ThreadLocalRandom.current().nextInt());
        log.error("{} {} at {}", code, bug.getClass().getName(), place(bug));
        return code;
    }

    /** The innermost place in Vett itself, else the innermost at all. */
    private static String place(Throwable bug) {
        StackTraceElement[] stack = bug.getStackTrace();
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("dev.vett."))
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst())
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
