package dev.vett.app.store;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.delivery.SeenEvents;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of an installation, opened when something of it is needed and not before: most programs never do.
 *
 * <p>Thread-safe. Where a method throws {@link UsageException}, its message says in one line what to do.
 */
public final class Store implements AutoCloseable {
    /** After a failure the next try waits so long; whoever asks meanwhile is told at once. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;
    private final boolean named;
    private @Nullable Sql opened;
    private @Nullable Failure failure;

    private record Failure(String message, Instant until) {}

    /** What is asked of the database. */
    interface Question<T> {
        T ask(Sql sql) throws SQLException;
    }

    /** What can be deleted. */
    public enum Part {
        INSTALLATIONS("slack_installation"),
        FEEDBACK("feedback_count"),
        GAPS("gap_count"),
        EVENTS("seen_event"),
        /** With everything that belongs to them. */
        TRAINING("training_session");

        private final String table;

        Part(String table) {
            this.table = table;
        }
    }

    private Store(Database database, Clock clock, boolean named) {
        this.database = database;
        this.clock = clock;
        this.named = named;
    }

    /**
     * The store that the settings name; touches no file and no network.
     *
     * @param folder of the embedded database; without it, and without a URL, {@code .vett} in the user's home
     * @param clock of the counts' months, in its time zone
     * @throws UsageException if the settings contradict each other
     */
    public static Store of(Settings settings, Optional<Path> folder, Clock clock) {
        Optional<String> url = settings.value("VETT_DATABASE_URL");
        Optional<String> user = settings.value("VETT_DATABASE_USER");
        Optional<String> password = settings.value("VETT_DATABASE_PASSWORD");
        if (url.isEmpty() && (user.isPresent() || password.isPresent())) {
            throw new UsageException("VETT_DATABASE_USER and VETT_DATABASE_PASSWORD need VETT_DATABASE_URL");
        }
        if (url.isPresent() && folder.isPresent()) {
            throw new UsageException("--data (VETT_DATA) and VETT_DATABASE_URL name two places: set one of them");
        }
        return new Store(
                url.isPresent()
                        ? new PostgresDatabase(url.get(), user, password)
                        : new EmbeddedDatabase(folder.orElseGet(Store::home)),
                clock,
                url.isPresent() || folder.isPresent());
    }

    /** Whether the settings say where it is. */
    public boolean isNamed() {
        return named;
    }

    /** Where it is, in words for people. */
    public String place() {
        return database.place();
    }

    /**
     * The Slack workspaces. Opens the database, and makes it if there is none: without it nobody can be answered there.
     *
     * @param clientSecret of the Slack app; encrypts the tokens
     * @throws UsageException if the database cannot be used
     */
    public SlackInstallations installations(String clientSecret) {
        SlackInstallations installations = new SlackInstallations(this, new TokenCipher(clientSecret));
        open();
        installations.warnOfUnreadable();
        return installations;
    }

    /** The feedback; opens nothing yet. */
    public FeedbackCounts feedback() {
        return new FeedbackCounts(this, clock);
    }

    /** What guidelines leave open; opens nothing yet. */
    public GapCounts gaps() {
        return new GapCounts(this, clock);
    }

    /**
     * The events of a chat platform that were handled: by all programs on the database, if it is one for several.
     *
     * @param platform such as {@code slack}
     */
    public SeenEvents seenEvents(String platform) {
        return database instanceof PostgresDatabase ? new SharedEvents(platform, this, clock) : SeenEvents.inMemory();
    }

    /** The training sessions; opens nothing yet. */
    public TrainingSessions training() {
        return new TrainingSessions(this);
    }

    /** Where the cards of training sessions hang; opens nothing yet. */
    public SessionPosts posts() {
        return new SessionPosts(this);
    }

    /**
     * All that is stored; empty if there is no database, and none is made.
     *
     * @throws UsageException if the database cannot be used
     */
    public Optional<Contents> contents() {
        return ifThere(sql -> new Contents(
                sql.rows(
                        row -> new Contents.Workspace(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        "SELECT workspace, installed FROM slack_installation ORDER BY workspace"),
                feedback().all(),
                gaps().all(),
                sql.rows(row -> row.getLong(1), "SELECT COUNT(*) FROM seen_event")
                        .get(0),
                training().all()));
    }

    /**
     * Deletes every row of some parts; of the embedded database also from the file. Closes the store.
     *
     * @throws UsageException if the database cannot be used
     */
    public void delete(List<Part> parts) {
        ifThere(sql -> {
            for (Part part : parts) {
                sql.change("DELETE FROM " + part.table);
            }
            return parts;
        });
        close();
        if (database.mayExist()) {
            try {
                database.wipe();
            } catch (SQLException e) {
                throw new UsageException(advice(e));
            }
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    /** Opens the database, and makes it if there is none. */
    synchronized Sql open() {
        if (opened != null) {
            return opened;
        }
        if (failure != null && clock.instant().isBefore(failure.until())) {
            throw new UsageException(failure.message());
        }
        try {
            database.prepare();
            opened = Opening.of(database, true).orElseThrow();
            failure = null;
            return opened;
        } catch (UsageException e) {
            failure =
                    new Failure(String.valueOf(e.getMessage()), clock.instant().plus(PAUSE));
            throw e;
        }
    }

    /** Asks the database if there is one. */
    <T> Optional<T> ifThere(Question<T> question) {
        Optional<Sql> sql = existing();
        try {
            return sql.isEmpty() ? Optional.empty() : Optional.of(question.ask(sql.get()));
        } catch (SQLException e) {
            throw new UsageException(advice(e));
        }
    }

    /** Opens the database if there is one; otherwise looks whether it could be made. */
    void tryOut() {
        if (existing().isEmpty()) {
            database.check();
        }
    }

    String lockForReading() {
        return database.lockForReading();
    }

    String advice(SQLException error) {
        return database.advice(error);
    }

    private synchronized Optional<Sql> existing() {
        if (opened == null && database.mayExist()) {
            opened = Opening.of(database, false).orElse(null);
        }
        return Optional.ofNullable(opened);
    }

    private static Path home() {
        Path home = Path.of(System.getProperty("user.home", "?"));
        if (!home.isAbsolute()) {
            throw new UsageException("this user has no home folder: name a folder with --data (VETT_DATA)");
        }
        return home.resolve(".vett");
    }
}
