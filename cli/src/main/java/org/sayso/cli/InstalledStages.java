// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import java.time.Clock;
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

    private @Nullable Reader reader;

    @Override
    public Pages pages(PageOptions options) {
        return Pages.with(options, new TikaDocumentReader());
    }

    @Override
    public synchronized Reader reader() {
        if (reader == null) {
            reader = OnnxReader.open();
        }
        return reader;
    }

    @Override
    public Dossier dossier(Path file, boolean create) {
        Clock clock = Clock.systemUTC();
        return create ? SqliteDossier.open(file, clock) : SqliteDossier.openExisting(file, clock);
    }
}
