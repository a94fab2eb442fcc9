package dev.vett.app.store;

import dev.vett.Unanswered;
import dev.vett.app.setup.UsageException;
import dev.vett.delivery.Pool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the questions are about that a guideline does not answer, added up by month. Thread-safe.
 *
 * <p>Counting takes no longer than adding in memory; a thread writes what has come together, and the rest is written at
 * the end. What was not written when the program crashes, or while the database cannot be used, is lost: a count that is
 * too low harms less than a question that waits.
 */
public final class GapCounts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GapCounts.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Store store;
    private final Clock clock;
    private final Map<Key, Long> waiting = new HashMap<>();
    private @Nullable ScheduledExecutorService writer;

    /** What is counted together; only ids, and few of them, so that the map stays small. */
    private record Key(String pack, YearMonth month, String language, String outcome, String topic) {}

    GapCounts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins to count; before, nothing is kept. */
    public synchronized void start() {
        if (writer == null) {
            writer = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "vett-gaps");
                thread.setDaemon(true);
                return thread;
            });
            ScheduledFuture<?> unused =
                    writer.scheduleWithFixedDelay(this::write, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Adds one to each topic of a question, in the month that it is now. */
    public synchronized void count(Unanswered question) {
        if (writer == null) {
            return;
        }
        YearMonth month = YearMonth.now(clock);
        for (String topic : question.topics()) {
            Key key = new Key(question.pack(), month, question.language().code(), question.outcome(), topic);
            waiting.merge(key, 1L, Long::sum);
        }
    }

    /** Writes what has come together; what cannot be written is dropped. */
    void write() {
        Map<Key, Long> counts = takeWaiting();
        if (counts.isEmpty()) {
            return;
        }
        try {
            Sql sql = store.open();
            for (Map.Entry<Key, Long> count : counts.entrySet()) {
                Key key = count.getKey();
                sql.changeOrAdd(
                        "UPDATE gap_count SET amount = amount + ? WHERE pack = ? AND counted_month = ?"
                                + " AND language_code = ? AND outcome = ? AND topic = ?",
                        "INSERT INTO gap_count (amount, pack, counted_month, language_code, outcome, topic)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        count.getValue(),
                        key.pack(),
                        key.month().toString(),
                        key.language(),
                        key.outcome(),
                        key.topic());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn(
                    "counts of unanswered questions were dropped: {}",
                    e.getClass().getName());
        }
    }

    private synchronized Map<Key, Long> takeWaiting() {
        Map<Key, Long> counts = Map.copyOf(waiting);
        waiting.clear();
        return counts;
    }

    /**
     * What was written, in the order of month, pack, topic, outcome and language; nothing if there is no database, and
     * none is made.
     *
     * @throws UsageException if the database cannot be used
     */
    public List<GapCount> all() {
        return store.ifThere(sql -> sql.rows(
                        GapCounts::row,
                        "SELECT pack, counted_month, language_code, outcome, topic, amount FROM gap_count"
                                + " ORDER BY counted_month, pack, topic, outcome, language_code"))
                .orElse(List.of());
    }

    /** Writes the rest, and counts no more. */
    @Override
    public void close() {
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = writer;
            writer = null;
        }
        if (ending != null) {
            // What is being written now must not meet a closed database.
            Pool.finish(ending);
            write();
        }
    }

    private static GapCount row(ResultSet row) throws SQLException {
        return new GapCount(
                row.getString(1),
                YearMonth.parse(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6));
    }
}
