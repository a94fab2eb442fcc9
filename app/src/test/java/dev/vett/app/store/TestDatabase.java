package dev.vett.app.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vett.app.setup.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A fresh database for one test: the settings that lead to it, and a way to look into it behind the store's back. */
final class TestDatabase {
    /** Which kinds there are to test. */
    enum Kind {
        EMBEDDED,
        POSTGRES
    }

    private final Map<String, String> settings;
    private final String jdbc;

    private TestDatabase(Map<String, String> settings, String jdbc) {
        this.settings = Map.copyOf(settings);
        this.jdbc = jdbc;
    }

    /** @param folder for the file of the embedded one */
    static TestDatabase fresh(Kind kind, Path folder) throws SQLException {
        if (kind == Kind.EMBEDDED) {
            return new TestDatabase(Map.of("VETT_DATA", folder.toString()), "jdbc:h2:file:" + folder.resolve("vett"));
        }
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        int port = postgres().getPort();
        try (Connection connection = postgres().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = "jdbc:postgresql://localhost:" + port + "/" + name;
        return new TestDatabase(
                Map.of("VETT_DATABASE_URL", url, "VETT_DATABASE_USER", "postgres"), url + "?user=postgres");
    }

    Map<String, String> settings() {
        return settings;
    }

    Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }

    Store open(Clock clock) {
        return of(settings, clock);
    }

    static Store of(Map<String, String> environment, Clock clock) {
        Settings settings = Settings.read(environment);
        return Store.of(settings, settings.value("VETT_DATA").map(Path::of), clock);
    }

    /** Everything in a table, as text; no store may have the embedded database open. */
    String dump(String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getString(i)).append(' ');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes the tables as the program of that migration did. */
    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(jdbc, null, null)
                .locations("classpath:dev/vett/app/store/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** The server, started once; where it cannot be, the calling test is skipped, or fails if tools are required. */
    static EmbeddedPostgres postgres() {
        Optional<EmbeddedPostgres> server = Server.STARTED;
        String missing = "needs a PostgreSQL, and the one of the tests does not start on this machine";
        if ("true".equals(System.getenv("TEST_TOOLS_REQUIRED")) && server.isEmpty()) {
            throw new AssertionError(missing);
        }
        assumeTrue(server.isPresent(), missing);
        return server.orElseThrow();
    }

    /** Started when it is first needed; stops with the tests. */
    private static final class Server {
        static final Optional<EmbeddedPostgres> STARTED = start();

        private static Optional<EmbeddedPostgres> start() {
            try {
                return Optional.of(EmbeddedPostgres.start());
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        }
    }
}
