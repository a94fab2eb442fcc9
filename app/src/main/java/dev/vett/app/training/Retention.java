package dev.vett.app.training;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.app.store.TrainingSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes old sessions, at the start and then every day by the clock that is passed in. Thread-safe. */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3_650;
    private static final Duration DAY = Duration.ofDays(1);

    private final TrainingSessions sessions;
    private final Duration kept;
    private final Clock clock;
    private Optional<Instant> last = Optional.empty();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "vett-retention");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * By the setting {@code VETT_TRAINING_DAYS}; starts nothing yet.
     *
     * @throws UsageException if that is no number of days
     */
    public Retention(TrainingSessions sessions, Settings settings, Clock clock) {
        this.sessions = sessions;
        this.kept = Duration.ofDays(days(settings));
        this.clock = clock;
    }

    /** Begins; the clock is looked at every hour, so that a computer that slept is not late by more. */
    public void start() {
        // It never throws, so that nobody has to ask this for an exception.
        Future<?> unused = timer.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.HOURS);
    }

    /** Deletes what is old, unless that was done within a day. Never throws: what cannot be deleted now is so tomorrow. */
    synchronized void look() {
        Instant now = clock.instant();
        if (last.isPresent() && now.isBefore(last.get().plus(DAY))) {
            return;
        }
        try {
            int deleted = sessions.tidy(now.minus(kept), now);
            last = Optional.of(now);
            if (deleted > 0) {
                LOG.info("{} old training sessions were deleted", deleted);
            }
        } catch (RuntimeException e) {
            LOG.warn("old training sessions were not deleted: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static int days(Settings settings) {
        String days = settings.value("VETT_TRAINING_DAYS").orElse(String.valueOf(USUAL_DAYS));
        if (!days.matches("[1-9][0-9]{0,3}") || Integer.parseInt(days) > MOST_DAYS) {
            throw new UsageException("VETT_TRAINING_DAYS is a number of days from 1 to " + MOST_DAYS);
        }
        return Integer.parseInt(days);
    }
}
