// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import org.sayso.documents.TikaDocumentReader;
import org.sayso.dossier.Dossier;
import org.sayso.page.PageOptions;
import org.sayso.page.Pages;
import org.sayso.sentence.Reader;

/** The stages as shipped: Tika for documents, ONNX Runtime for the reader, SQLite for the dossier. */
final class InstalledStages implements Stages {

    @Override
    public Pages pages(PageOptions options) {
        return Pages.with(options, new TikaDocumentReader());
    }

    @Override
    public Reader reader() {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Dossier dossier(Path file, boolean create) {
        throw new UnsupportedOperationException("to come");
    }
}
