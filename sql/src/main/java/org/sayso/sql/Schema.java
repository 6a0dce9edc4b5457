// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Whose file it is, and how far its tables are: the migrations run only where they are behind. */
final class Schema {

    /** "SYSO", in SQLite's header of every dossier. */
    static final int APPLICATION_ID = 0x5359534F;

    /** The number of the newest migration. */
    static final int NEWEST = 1;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** The database header, https://www.sqlite.org/fileformat.html#the_database_header */
    private static final int HEADER_BYTES = 100;

    private static final int APPLICATION_ID_AT = 68;

    /** Held, since Java forgets the level of a logger that nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Path file;

    Schema(Path file) {
        this.file = file;
    }

    /**
     * Refuses what is no dossier before it is opened for writing, so that it is left exactly as it was. The header of
     * ours tells it; a file without a mark may be one whose making was cut off, and is asked without changing it.
     */
    void checkFile() {
        if (Files.isDirectory(file)) {
            throw Failures.notADossier(file);
        }
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                checkHeader();
            }
        } catch (IOException e) {
            throw Failures.unreadable(file, e);
        }
    }

    private void checkHeader() throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER_BYTES);
        }
        boolean sqlite = header.length == HEADER_BYTES && Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC);
        int application = sqlite ? ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) : 0;
        if (!sqlite || application != 0 && application != APPLICATION_ID) {
            throw Failures.notADossier(file);
        }
        if (application == 0) {
            checkTables();
        }
    }

    private void checkTables() {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = dataSource.getConnection()) {
            isCurrent(connection);
        } catch (SQLException e) {
            throw Failures.translate(file, e);
        }
    }

    /** Whether the tables are the newest; refuses what is not ours or from a later version. */
    boolean isCurrent(Connection connection) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int version = number(connection, "PRAGMA user_version");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'flyway%'") == 0;
        if (application != APPLICATION_ID && !(application == 0 && empty)) {
            throw Failures.notADossier(file);
        }
        if (application == APPLICATION_ID && version > NEWEST) {
            throw Failures.newer(file, version, NEWEST);
        }
        return application == APPLICATION_ID && version == NEWEST;
    }

    void migrate(int busyTimeoutMillis) {
        FLYWAY.setLevel(Level.WARNING);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(busyTimeoutMillis);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file);
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:org/sayso/sql/migration")
                .table("flyway_history")
                .load()
                .migrate();
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
