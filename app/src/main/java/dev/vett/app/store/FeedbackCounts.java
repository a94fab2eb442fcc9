package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import dev.vett.data.YamlNode;
import dev.vett.request.Feedback;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people think of the replies, added up by month. Thread-safe.
 *
 * <p>The database is opened, and made, with the first feedback that comes. Without it the bot works: what cannot be
 * counted is dropped.
 */
public final class FeedbackCounts {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackCounts.class);

    /** Ids of packs and sections. Whatever a forged button holds besides, no sentence gets into the database. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,99}");

    private final Store store;
    private final Clock clock;

    FeedbackCounts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Adds one, in the month that it is now. Takes up to some seconds where a database does not answer, and never throws.
     *
     * @param feedback on a pack and section that exist; the caller has looked
     */
    public void count(Feedback feedback) {
        if (!isId(feedback.pack())
                || !feedback.section().map(FeedbackCounts::isId).orElse(true)) {
            LOG.warn("a feedback was dropped: its pack or section is no id");
            return;
        }
        Object[] key = {
            feedback.pack(),
            YearMonth.now(clock).toString(),
            YamlNode.kebab(feedback.subject()),
            feedback.section().orElse(""),
            YamlNode.kebab(feedback.opinion())
        };
        try {
            store.open()
                    .changeOrAdd(
                            "UPDATE feedback_count SET amount = amount + 1 WHERE pack = ? AND counted_month = ?"
                                    + " AND subject = ? AND section = ? AND opinion = ?",
                            "INSERT INTO feedback_count (pack, counted_month, subject, section, opinion, amount)"
                                    + " VALUES (?, ?, ?, ?, ?, 1)",
                            key);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("a feedback was dropped: {}", e.getClass().getName());
        }
    }

    /**
     * What was counted, in the order of month, pack, subject, section and opinion; nothing if there is no database, and
     * none is made.
     *
     * @throws UsageException if the database cannot be used
     */
    public List<FeedbackCount> all() {
        return store.ifThere(sql -> sql.rows(
                        FeedbackCounts::row,
                        "SELECT pack, counted_month, subject, section, opinion, amount FROM feedback_count"
                                + " ORDER BY counted_month, pack, subject, section, opinion"))
                .orElse(List.of());
    }

    /** Why feedback is not counted, in a line for whoever starts the program; makes no database if there is none. */
    public Optional<String> problem() {
        try {
            store.tryOut();
            return Optional.empty();
        } catch (UsageException e) {
            return Optional.of("Feedback is not counted: " + e.getMessage());
        }
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static FeedbackCount row(ResultSet row) throws SQLException {
        return new FeedbackCount(
                row.getString(1),
                YearMonth.parse(row.getString(2)),
                row.getString(3),
                Optional.of(row.getString(4)).filter(section -> !section.isEmpty()),
                row.getString(5),
                row.getLong(6));
    }
}
