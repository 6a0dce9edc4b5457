// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.sayso.documents.TikaDocumentReader;
import org.sayso.dossier.Dossier;
import org.sayso.page.PageOptions;
import org.sayso.page.Pages;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reader;
import org.sayso.sql.SqliteDossier;

/** The stages as shipped: Tika for documents, ONNX Runtime for the reader, SQLite for the dossier. */
final class InstalledStages implements Stages {

    private @Nullable FutureTask<Reader> opening;

    @Override
    public Pages pages(PageOptions options) {
        return Pages.with(options, new TikaDocumentReader());
    }

    @Override
    public Reader reader() {
        FutureTask<Reader> task = opening();
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process does not end while the runtime's library is being loaded. */
    @Override
    public void openReaderAhead() {
        Thread thread = new Thread(opening(), "reader");
        thread.setDaemon(true);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private synchronized FutureTask<Reader> opening() {
        FutureTask<Reader> task = opening == null ? new FutureTask<>(OnnxReader::open) : opening;
        opening = task;
        return task;
    }

    @Override
    public Dossier dossier(Path file, boolean create) {
        Clock clock = Clock.systemUTC();
        return create ? SqliteDossier.open(file, clock) : SqliteDossier.openExisting(file, clock);
    }
}
