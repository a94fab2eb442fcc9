package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, as the numbered files beside this class make them; each is run once, in order, and never changed after. */
final class Schema {
    private static final String MIGRATIONS = "classpath:dev/vett/app/store/migration";

    private final Flyway flyway;
    private final MigrationInfo[] applied;
    private final Database database;

    /** Looks what is there. Throws what Flyway throws. */
    Schema(DataSource source, Database database) {
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .load();
        this.applied = flyway.info().applied();
        this.database = database;
    }

    /** Whether Vett made tables here before. */
    boolean isThere() {
        return applied.length > 0;
    }

    /**
     * Makes what is missing; two programs at once wait for one another.
     *
     * @throws UsageException if a newer Vett was here, or the tables are somebody else's
     */
    void bringUpToDate() {
        if (Arrays.stream(applied).anyMatch(Schema::isFromTheFuture)) {
            throw new UsageException("a newer Vett has changed the tables in " + database.place()
                    + ": start that version, or put a backup from before in place");
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new UsageException("there are tables in " + database.place()
                        + " that are not Vett's: give it a database or a schema of its own (?currentSchema=…)");
            }
            if (e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
                throw new UsageException(
                        "the tables in " + database.place() + " are not as Vett made them: put a backup in place");
            }
            throw e;
        }
    }

    private static boolean isFromTheFuture(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED -> true;
            default -> false;
        };
    }
}
