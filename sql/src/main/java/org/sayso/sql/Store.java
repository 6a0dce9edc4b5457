// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sayso.text.SaysoException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to one file: one that writes, one transaction at a time, and as many that read as threads ask at
 * once. In SQLite's WAL mode readers see the last whole state and never wait for the writer.
 */
final class Store implements AutoCloseable {

    /** The log may grow to 32 MB before it is written back: an article changes some 200 pages, mostly the same ones. */
    private static final int LOG_PAGES = 8000;

    private final Path file;
    private final Settings settings;
    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Handle> idleReaders = new ConcurrentLinkedDeque<>();
    private @Nullable Handle writer;

    private Store(Path file, Settings settings) {
        this.file = file;
        this.settings = settings;
        SQLiteDataSource dataSource = dataSource(file, settings);
        this.jdbi = Jdbi.create(dataSource::getConnection);
    }

    /** Opens the file and brings its tables up to date; makes it where {@code create}. */
    static Store open(Path file, boolean create, Settings settings) {
        Schema schema = new Schema(file);
        schema.checkFile();
        if (!create && !Files.exists(file)) {
            throw Failures.missing(file);
        }
        Store store = new Store(file, settings);
        try {
            if (!store.isCurrent(schema)) {
                schema.migrate(settings.busyTimeoutMillis());
            }
            return store;
        } catch (RuntimeException failure) {
            store.close();
            throw Failures.translate(file, failure);
        }
    }

    private boolean isCurrent(Schema schema) {
        return read(handle -> {
            try {
                return schema.isCurrent(handle.getConnection());
            } catch (SQLException e) {
                throw Failures.translate(file, e);
            }
        });
    }

    private static SQLiteDataSource dataSource(Path file, Settings settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(settings.busyTimeoutMillis());
        config.enforceForeignKeys(true);
        config.setCacheSize(-8000);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "268435456");
        String url = "jdbc:sqlite:" + file;
        if (settings.readOnly()) {
            config.setReadOnly(true);
            url = "jdbc:sqlite:" + file.toUri() + "?immutable=1";
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        }
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl(url);
        return dataSource;
    }

    /** Runs what only reads, over one unchanging state of the dossier. */
    <T> T read(Function<Handle, T> work) {
        Handle handle = null;
        try {
            handle = idleReaders.poll();
            if (handle == null) {
                handle = open(reader -> reader.execute("PRAGMA query_only = 1"));
            }
            handle.execute("BEGIN DEFERRED");
            T result = work.apply(handle);
            handle.execute("COMMIT");
            idleReaders.push(handle);
            return result;
        } catch (RuntimeException failure) {
            closeQuietly(handle);
            throw Failures.translate(file, failure);
        }
    }

    /** Runs a change, all or nothing; others that write wait. */
    <T> T write(Function<Handle, T> work) {
        if (settings.readOnly()) {
            throw new SaysoException(
                    "S406",
                    file
                            + ": the dossier or its folder may not be written to. Change its rights or copy it elsewhere.");
        }
        writing.lock();
        try {
            if (writer == null) {
                writer = open(handle -> {
                    handle.execute("PRAGMA max_page_count = " + settings.mostPages());
                    handle.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
                });
            }
            return writer.inTransaction(handle -> work.apply(handle));
        } catch (RuntimeException failure) {
            closeQuietly(writer);
            writer = null;
            throw Failures.translate(file, failure);
        } finally {
            writing.unlock();
        }
    }

    private Handle open(Consumer<Handle> setUp) {
        Handle handle = jdbi.open();
        try {
            setUp.accept(handle);
            return handle;
        } catch (RuntimeException failure) {
            closeQuietly(handle);
            throw failure;
        }
    }

    private static void closeQuietly(@Nullable Handle handle) {
        if (handle != null) {
            try {
                handle.close();
            } catch (JdbiException e) {
                // What made us give the connection up is thrown already, and says more.
            }
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Handle reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                closeQuietly(reader);
            }
            closeQuietly(writer);
            writer = null;
        } finally {
            writing.unlock();
        }
    }

    /**
     * How the file is used.
     *
     * @param readOnly  on a medium or in a folder that cannot be written to
     * @param mostPages the file grows no larger, in SQLite's pages
     */
    record Settings(int busyTimeoutMillis, boolean readOnly, long mostPages) {

        private static final int PATIENCE_MILLIS = 10_000;
        private static final long NO_LIMIT = 4_294_967_294L;

        /** Reads only where the file is there and cannot be written to. */
        static Settings of(Path file) {
            Path folder = file.toAbsolutePath().getParent();
            boolean readOnly =
                    Files.exists(file) && (!Files.isWritable(file) || folder != null && !Files.isWritable(folder));
            return new Settings(PATIENCE_MILLIS, readOnly, NO_LIMIT);
        }
    }
}
