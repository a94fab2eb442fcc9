package dev.vett.app.store;

import com.zaxxer.hikari.HikariConfig;
import dev.vett.app.setup.UsageException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that the settings name. {@link #toString} and every message keep the URL, user and password to themselves. */
final class PostgresDatabase implements Database {
    static final String PREFIX = "jdbc:postgresql:";

    /** The driver's own log, held so that it stays off: about a wrong URL it writes pieces of it, such as a password. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 20;
    private static final String NAME = "the database that VETT_DATABASE_URL names";

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    /** @throws UsageException if that is no such URL */
    PostgresDatabase(String url, Optional<String> user, Optional<String> password) {
        String authority = url.replaceFirst("[?].*", "");
        if (!url.startsWith(PREFIX) || authority.contains("@")) {
            throw new UsageException("VETT_DATABASE_URL is jdbc:postgresql://HOST:5432/NAME; user and password stand in"
                    + " VETT_DATABASE_USER and VETT_DATABASE_PASSWORD, or behind it as ?user=…&password=…");
        }
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public String place() {
        return "PostgreSQL (VETT_DATABASE_URL)";
    }

    @Override
    public boolean mayExist() {
        return true;
    }

    @Override
    public void check() {}

    @Override
    public void prepare() {}

    @Override
    public void connect(HikariConfig pool) {
        DRIVER.setLevel(Level.OFF);
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            // Its message repeats the URL.
            throw new UsageException("VETT_DATABASE_URL cannot be read: it is jdbc:postgresql://HOST:5432/NAME");
        }
        if (!url.contains("connectTimeout=")) {
            source.setConnectTimeout(CONNECT_SECONDS);
        }
        if (!url.contains("socketTimeout=")) {
            source.setSocketTimeout(ANSWER_SECONDS);
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        pool.setDataSource(source);
    }

    @Override
    public String lockForReading() {
        return " FOR SHARE";
    }

    /** By SQLSTATE, see PostgreSQL's documentation, appendix A. */
    @Override
    public String advice(SQLException error) {
        String state = error.getSQLState() == null ? "none" : error.getSQLState();
        if (state.startsWith("28")) {
            return NAME + " refuses user or password: see VETT_DATABASE_USER and VETT_DATABASE_PASSWORD";
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return NAME + " cannot be reached: does it run, and does it let this machine in? (SQLSTATE " + state + ")";
        }
        return switch (state) {
            case "3D000" -> NAME + " does not exist: create it, Vett makes its tables itself";
            case "42501" -> NAME + " does not let this user make or use tables: grant it the right to";
            case "25006" -> NAME + " can only be read: name the one that can be written";
            default -> NAME + " cannot be used (SQLSTATE " + state + ")";
        };
    }

    @Override
    public String toString() {
        return place();
    }
}
