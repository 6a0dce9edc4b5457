// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sayso.dossier.Dossier;
import org.sayso.page.Page;

/** A process that reads pages of several articles into a dossier, says when each is finished, and is to be killed. */
final class EndlessReading {

    static final int PAGES = 40;
    static final int ARTICLES = 3;

    private EndlessReading() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Dossier dossier = SqliteDossier.open(Path.of(args[0]), new TickingClock("2026-03-01T10:00:00Z"))) {
            for (int page = 1; ; page++) {
                readPage(dossier, (page - 1) % PAGES, page > PAGES);
                out.println("finished " + page);
            }
        }
    }

    /** Reads what is missing. */
    static void read(Dossier dossier, int pages) {
        for (int page = 0; page < pages; page++) {
            if (!dossier.articles().holds(page(page))) {
                readPage(dossier, page, false);
            }
        }
    }

    private static void readPage(Dossier dossier, int page, boolean again) {
        for (int number = 0; number < ARTICLES; number++) {
            Story story = DossierContract.arrest("page" + page + ".html").number(number);
            dossier.articles().put(story.read(), again);
        }
        dossier.articles().finish(page(page), ARTICLES);
    }

    private static Page page(int page) {
        return DossierContract.arrest("page" + page + ".html").page();
    }
}
