package dev.vett.app.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.vett.app.setup.UsageException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Opens a database. Apart from {@link Store}, so that a program that stores nothing loads no library for it. */
final class Opening {
    private Opening() {}

    /**
     * A connected store with its tables; empty if there are none and none are to be made.
     *
     * @throws UsageException with what to do about it
     */
    static Optional<Sql> of(Database database, boolean make) {
        Sql sql = null;
        boolean done = false;
        Optional<String> damage = database.damageIfEmpty();
        try {
            sql = new Sql(database);
            Schema schema = new Schema(sql.source(), database);
            boolean there = schema.isThere();
            if (!there && damage.isPresent()) {
                throw new UsageException(damage.get());
            }
            if (!there && !make) {
                return Optional.empty();
            }
            schema.bringUpToDate();
            database.opened();
            done = true;
            return Optional.of(sql);
        } catch (PoolInitializationException | FlywayException e) {
            throw new UsageException(cause(e).map(database::advice).orElse(database.place() + " cannot be used"));
        } finally {
            if (sql != null && !done) {
                sql.close();
            }
        }
    }

    private static Optional<SQLException> cause(@Nullable Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
