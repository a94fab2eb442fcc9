package dev.vett.app.store;

import com.zaxxer.hikari.HikariConfig;
import dev.vett.app.setup.UsageException;
import java.sql.SQLException;
import java.util.Optional;

/** Where the store is. Making one touches nothing; immutable and thread-safe. */
sealed interface Database permits EmbeddedDatabase, PostgresDatabase {

    /** The place in words for people, without a secret. */
    String place();

    /** Whether there may be a database already; false only where that is certain without opening it. */
    boolean mayExist();

    /**
     * What can be told, without making or opening anything, to be in the way of the first opening.
     *
     * @throws UsageException with what to do about it
     */
    void check();

    /**
     * Makes what must be there before the first connection.
     *
     * @throws UsageException if that is not possible
     */
    void prepare();

    /**
     * Says how to connect.
     *
     * @throws UsageException if the settings are wrong
     */
    void connect(HikariConfig pool);

    /** Does what is left to do once the database is there. */
    default void opened() {}

    /** Takes deleted rows out of the files as well, where that is in Vett's hands; called while nobody is connected. */
    default void wipe() throws SQLException {}

    /** Asked before opening: what is wrong if there turn out to be no tables; empty if that is how one begins. */
    default Optional<String> damageIfEmpty() {
        return Optional.empty();
    }

    /** How a row that is read is kept as it is until the transaction ends; others may read it, too, where that can be. */
    String lockForReading();

    /** What to do about an error, in one line without a secret. */
    String advice(SQLException error);
}
