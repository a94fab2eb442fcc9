package dev.vett.delivery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged while it is open: by Vett at its most talkative, by the libraries from INFO up. */
public final class LogLines implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger VETT = (Logger) LoggerFactory.getLogger("dev.vett");

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Level rootBefore = ROOT.getLevel();
    private final Level vettBefore = VETT.getLevel();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    /** Listens from now on. */
    public LogLines() {
        ROOT.setLevel(Level.INFO);
        VETT.setLevel(Level.TRACE);
        appender.start();
        ROOT.addAppender(appender);
    }

    /** Everything, with what was thrown. */
    public List<String> all() {
        return events.stream()
                .map(event -> event.getFormattedMessage() + told(event.getThrowableProxy()))
                .toList();
    }

    /** Only warnings and worse. */
    public List<String> warnings() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static String told(IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : " " + thrown.getClassName() + " " + thrown.getMessage() + told(thrown.getCause())
                        + Arrays.toString(thrown.getSuppressed());
    }

    @Override
    public void close() {
        ROOT.detachAppender(appender);
        ROOT.setLevel(rootBefore);
        VETT.setLevel(vettBefore);
    }
}
