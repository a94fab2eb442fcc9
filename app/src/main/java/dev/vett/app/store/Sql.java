package dev.vett.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements on a pool of connections, each in a transaction of its own. Thread-safe. */
final class Sql implements AutoCloseable {
    /** A statement takes a millisecond, so a few connections serve many people; migrations need two at once. */
    private static final int CONNECTIONS = 4;

    private static final int WAIT_MILLIS = 5_000;
    private static final String UNIQUE_VIOLATION = "23505";
    /** H2's own, where another transaction has changed the row. */
    private static final String CHANGED_MEANWHILE = "90131";
    /** More than one only where rows are deleted meanwhile. */
    private static final int TRIES = 5;

    private final HikariDataSource pool;

    /** A table's row as an object. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    /** Statements on one connection. */
    record Transaction(Connection connection) {
        int change(String statement, Object... values) throws SQLException {
            try (PreparedStatement prepared = prepare(connection, statement, values)) {
                return prepared.executeUpdate();
            }
        }

        <T> List<T> rows(Row<T> row, String statement, Object... values) throws SQLException {
            List<T> rows = new ArrayList<>();
            try (PreparedStatement prepared = prepare(connection, statement, values);
                    ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return List.copyOf(rows);
        }
    }

    /** Connects. Throws what the pool or its database throws. */
    Sql(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        database.connect(config);
        this.pool = new HikariDataSource(config);
    }

    DataSource source() {
        return pool;
    }

    /** Runs a statement with values for its question marks and gives the number of rows that it changed. */
    int change(String statement, Object... values) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return new Transaction(connection).change(statement, values);
        }
    }

    /** The same for a statement that gives rows. */
    <T> List<T> rows(Row<T> row, String statement, Object... values) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return new Transaction(connection).rows(row, statement, values);
        }
    }

    /**
     * Runs several statements as one: all of them count, or none. Where another program was in the way, all is undone and
     * done again, so that the work must do nothing but ask the database.
     */
    <T> T together(Work<T> work) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                boolean done = false;
                try {
                    T result = work.in(new Transaction(connection));
                    connection.commit();
                    done = true;
                    return result;
                } finally {
                    if (!done) {
                        connection.rollback();
                    }
                }
            } catch (SQLException e) {
                if (!wasInTheWay(e) || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Another has added the same row (23505), or the database has undone one of two that wait for each other (class 40). */
    private static boolean wasInTheWay(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.equals(UNIQUE_VIOLATION) || state.startsWith("40") || state.equals(CHANGED_MEANWHILE);
    }

    /** Adds a row; false if one with its key is there already. */
    boolean add(String statement, Object... values) throws SQLException {
        try {
            return change(statement, values) == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Changes the one row that there is, or adds it; both statements take the same values. Where two add at once, the
     * primary key refuses the second, which then changes the row of the first: every database can do that, and none loses
     * a count.
     */
    void changeOrAdd(String change, String add, Object... values) throws SQLException {
        for (int tries = 1; change(change, values) == 0; tries++) {
            if (add(add, values)) {
                return;
            }
            if (tries == TRIES) {
                throw new SQLException("a row comes and goes", UNIQUE_VIOLATION);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }
}
