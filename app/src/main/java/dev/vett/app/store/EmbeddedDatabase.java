package dev.vett.app.store;

import com.zaxxer.hikari.HikariConfig;
import dev.vett.app.setup.UsageException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/** A file in a folder, read and written by this process alone. */
final class EmbeddedDatabase implements Database {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

    /**
     * WRITE_DELAY: what is stored is on disk, should the machine stop. DB_CLOSE_ON_EXIT: the store
     * closes it, after the last write. TRACE_LEVEL_FILE: otherwise H2 writes statements that fail, with their values, to a
     * file of its own. CACHE_SIZE: in kilobytes; the tables are small.
     */
    private static final String OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;CACHE_SIZE=2048";

    private final Path folder;

    EmbeddedDatabase(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path file() {
        return folder.resolve("vett.mv.db");
    }

    @Override
    public String place() {
        return file().toString();
    }

    /** Where the folder may not be looked into, there may be one: "nothing is stored" must not be a guess. */
    @Override
    public boolean mayExist() {
        try {
            Files.readAttributes(file(), BasicFileAttributes.class);
            return true;
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void check() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new UsageException(notWritable());
        }
    }

    /** Makes the folder, with owner-only rights where the file system has them; one that is there keeps its rights. */
    @Override
    public void prepare() {
        if (folder.toString().contains(";")) {
            throw new UsageException("the path of --data (VETT_DATA) may not hold a semicolon");
        }
        check();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, posix() ? ownerOnly() : new FileAttribute<?>[0]);
            }
        } catch (IOException e) {
            throw new UsageException(notWritable());
        }
    }

    @Override
    public void connect(HikariConfig pool) {
        pool.setDataSource(source());
        // The file is closed with the last connection: there is no server that would want an old one renewed.
        pool.setMaxLifetime(0);
    }

    /** The file is the owner's alone, also in a folder that others may read. */
    @Override
    public void opened() {
        try {
            if (posix() && Files.exists(file())) {
                Files.setPosixFilePermissions(file(), OWNER_ONLY_FILE);
            }
        } catch (IOException e) {
            // Then it belongs to somebody else, who decides.
        }
    }

    @Override
    public void wipe() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
        opened();
    }

    /** H2 knows no lock that several share. */
    @Override
    public String lockForReading() {
        return " FOR UPDATE";
    }

    @Override
    public String advice(SQLException error) {
        return switch (error.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "the database " + file()
                        + " is in use by another Vett: stop that one first, or use PostgreSQL (VETT_DATABASE_URL)";
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1 -> damaged();
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 -> notWritable();
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                endsEarly(error)
                        ? damaged()
                        : "the database " + file() + " cannot be read and written: is the disk full,"
                                + " or does the file belong to another user?";
            default -> "the database " + file() + " cannot be used (H2 error " + error.getErrorCode() + ")";
        };
    }

    /** H2 takes a file whose beginning it does not know for an empty one, and would begin anew in it. */
    @Override
    public Optional<String> damageIfEmpty() {
        return mayExist() ? Optional.of(damaged()) : Optional.empty();
    }

    private String damaged() {
        return "the database " + file() + " is damaged or no database of Vett's: put a backup in its place,"
                + " or move it away; Vett then begins a new one, and Slack has to be connected again";
    }

    private static boolean endsEarly(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    private JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("vett") + OPTIONS);
        return source;
    }

    private String notWritable() {
        return "the folder " + folder + " cannot be written: name another with --data (VETT_DATA),"
                + " or a database with VETT_DATABASE_URL";
    }

    private static FileAttribute<?>[] ownerOnly() {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
