package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import dev.vett.slack.Installation;
import dev.vett.slack.Installations;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Slack workspaces that installed Vett, in the database, each with its bot token encrypted. Thread-safe.
 *
 * <p>Every method throws {@link UsageException}, and logs its message, when the database cannot be used.
 */
public final class SlackInstallations implements Installations {
    private static final Logger LOG = LoggerFactory.getLogger(SlackInstallations.class);

    private final Store store;
    private final TokenCipher cipher;

    SlackInstallations(Store store, TokenCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /** @throws UsageException also if the token was encrypted with another client secret */
    @Override
    public Optional<Installation> find(String workspace) {
        return asking(sql -> sql
                        .rows(
                                row -> new Stored(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()),
                                "SELECT workspace, bot_token, installed FROM slack_installation WHERE workspace = ?",
                                workspace)
                        .stream()
                        .findFirst())
                .map(stored -> new Installation(
                        stored.workspace(),
                        token(stored).orElseThrow(() -> failed(unreadable(List.of(stored.workspace())))),
                        stored.installed()));
    }

    /** The time is kept to the millisecond. */
    @Override
    public void save(Installation installation) {
        String token = cipher.encrypt(installation.workspace(), installation.botToken());
        OffsetDateTime installed =
                installation.installed().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        asking(sql -> {
            sql.changeOrAdd(
                    "UPDATE slack_installation SET bot_token = ?, installed = ? WHERE workspace = ?",
                    "INSERT INTO slack_installation (bot_token, installed, workspace) VALUES (?, ?, ?)",
                    token,
                    installed,
                    installation.workspace());
            return installation.workspace();
        });
    }

    @Override
    public void remove(String workspace) {
        asking(sql -> sql.change("DELETE FROM slack_installation WHERE workspace = ?", workspace));
    }

    /** Tells the log, once at the start, which tokens this client secret does not decrypt. */
    void warnOfUnreadable() {
        List<String> unreadable = asking(sql -> sql.rows(
                        row -> new Stored(row.getString(1), row.getString(2), Instant.EPOCH),
                        "SELECT workspace, bot_token FROM slack_installation ORDER BY workspace"))
                .stream()
                .filter(stored -> token(stored).isEmpty())
                .map(Stored::workspace)
                .toList();
        if (!unreadable.isEmpty()) {
            LOG.warn("{}", unreadable(unreadable));
        }
    }

    private Optional<String> token(Stored stored) {
        return cipher.decrypt(stored.workspace(), stored.token());
    }

    private static String unreadable(List<String> workspaces) {
        return "the Slack installation of " + String.join(", ", workspaces)
                + " cannot be read, since SLACK_CLIENT_SECRET is not the one of then: install again there";
    }

    private <T> T asking(Store.Question<T> question) {
        try {
            return question.ask(store.open());
        } catch (SQLException e) {
            throw failed(store.advice(e));
        }
    }

    private static UsageException failed(String message) {
        LOG.warn("{}", message);
        return new UsageException(message);
    }

    /** A row. */
    private record Stored(String workspace, String token, Instant installed) {
        @Override
        public String toString() {
            return "Stored[" + workspace + "]";
        }
    }
}
