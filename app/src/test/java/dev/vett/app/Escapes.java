package dev.vett.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Listens wherever a text could come out: the log at TRACE, the JDK's log, standard output and error, new files.
 *
 * <p>Libraries that {@code logback.xml} holds at a level by name stay there: that is how Vett keeps them quiet.
 */
final class Escapes {
    /** The tests' own HTTP client says what it sends. */
    private static final String CLIENT = "jdk.internal.httpclient";

    private static final long MOST_BYTES = 10_000_000;

    /** Deeper no temporary file is made. */
    private static final int DEPTH = 4;

    private final Canary canary;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Appender<ILoggingEvent> console = root.getAppender("STDERR");
    private final Appender<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            hear("the log of " + event.getLoggerName() + " at " + event.getLevel(), text(event));
        }
    };

    private final java.util.logging.Logger jdk = LogManager.getLogManager().getLogger("");
    private final Handler jdkLog = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (!String.valueOf(entry.getLoggerName()).startsWith(CLIENT)) {
                String parameters = Arrays.toString(entry.getParameters());
                hear("the JDK's log of " + entry.getLoggerName(), entry.getMessage() + parameters + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Escapes(Canary canary) {
        this.canary = canary;
    }

    static Escapes listen(Canary canary) {
        Escapes escapes = new Escapes(canary);
        escapes.start();
        return escapes;
    }

    private void start() {
        log.start();
        // Instead of the console: what libraries say at TRACE would fill it.
        root.detachAppender(console);
        root.addAppender(log);
        jdk.addHandler(jdkLog);
        levels(Level.TRACE, Level.TRACE, java.util.logging.Level.ALL);
        PrintStream listening = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(listening);
        System.setErr(listening);
    }

    /** Stops and tells where the canary was heard. */
    List<String> stop() {
        System.setOut(out);
        System.setErr(err);
        levels(Level.WARN, Level.INFO, java.util.logging.Level.INFO);
        jdk.removeHandler(jdkLog);
        root.detachAppender(log);
        root.addAppender(console);
        hear("standard output or error", printed.toString(StandardCharsets.UTF_8));
        return heard;
    }

    private void levels(Level all, Level own, java.util.logging.Level others) {
        root.setLevel(all);
        context.getLogger("dev.vett").setLevel(own);
        jdk.setLevel(others);
    }

    private void hear(String where, String text) {
        if (canary.isIn(text)) {
            heard.add(where);
        }
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder()
                .append(event.getLoggerName())
                .append(event.getThreadName())
                .append(event.getFormattedMessage())
                .append(Arrays.toString(event.getArgumentArray()))
                .append(event.getMDCPropertyMap())
                .append(event.getKeyValuePairs());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage());
            for (IThrowableProxy suppressed : cause.getSuppressed()) {
                text.append(suppressed.getMessage());
            }
        }
        return text.toString();
    }

    /** Files below a folder that are newer than a moment and hold the canary; others may write there meanwhile. */
    static List<Path> files(Canary canary, Path root, Instant since) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean readable = attributes.isRegularFile() && attributes.size() < MOST_BYTES;
                if (readable && attributes.lastModifiedTime().toInstant().isAfter(since) && shows(canary, file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean shows(Canary canary, Path file) {
        try {
            return canary.isIn(file.toString())
                    || canary.isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
