// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import org.sayso.dossier.Dossier;
import org.sayso.page.PageOptions;
import org.sayso.page.Pages;
import org.sayso.sentence.Reader;

/** The shipped stages, with a reader that needs no model: for tests of all that is not reading. */
final class TestStages implements Stages {

    private final Stages installed = new InstalledStages();
    private final Reader reader;

    private TestStages(Reader reader) {
        this.reader = reader;
    }

    static TestStages withPlainReader() {
        return new TestStages(new PlainReader());
    }

    static TestStages withReader(Reader reader) {
        return new TestStages(reader);
    }

    @Override
    public Pages pages(PageOptions options) {
        return installed.pages(options);
    }

    @Override
    public Reader reader() {
        return reader;
    }

    @Override
    public Dossier dossier(Path file, boolean create) {
        return installed.dossier(file, create);
    }
}
