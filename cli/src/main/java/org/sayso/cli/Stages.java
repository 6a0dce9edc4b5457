// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import org.sayso.dossier.Dossier;
import org.sayso.page.PageOptions;
import org.sayso.page.Pages;
import org.sayso.sentence.Reader;

/** The parts of the path that other modules bring, opened only when a command needs them. */
interface Stages {

    Pages pages(PageOptions options);

    /** The language model; opened once. */
    Reader reader();

    /** Begins to open the language model beside what else is done, where that takes long. */
    default void openReaderAhead() {}

    /** A dossier that is there, or a new one where {@code create}. */
    Dossier dossier(Path file, boolean create);
}
