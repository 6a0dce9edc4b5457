// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far reading is, on a terminal and in a file. */
final class ProgressTest {

    private static final String ERASE = "\r\u001b[2K";

    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2024-07-02T10:00:00Z");

    @Test
    void barShowsPagesTimeLeftArticlesClaimsAndRateAndIsGoneAtTheEnd() {
        try (Progress progress = progress(true)) {
            progress.update(tally(0, 0, 0));
            now = now.plusSeconds(2);
            progress.update(tally(4, 5, 21));
        }
        assertThat(err.toString())
                .isEqualTo(ERASE
                        + cut("[                ] 0 of 8 pages, 0 articles, 0 claims")
                        + ERASE
                        + cut("[========        ] 4 of 8 pages, 0:02 left, 5 articles, 21 claims, 2.0 pages/s")
                        + ERASE);
    }

    @Test
    void noteStandsAboveTheBar() {
        try (Progress progress = progress(true)) {
            now = now.plusSeconds(60);
            progress.update(tally(1, 1, 1));
            progress.note("a.html: no article\nwas found.");
        }
        assertThat(err.toString())
                .isEqualTo(ERASE + cut("[==              ] 1 of 8 pages, 7:00 left, 1 article, 1 claim, 1.0 pages/min")
                        + ERASE + "sayso: a.html: no article␊was found.\n");
    }

    @Test
    void fileGetsAPlainLineFromTimeToTime() {
        try (Progress progress = progress(false)) {
            for (int page = 1; page <= 8; page++) {
                now = now.plusSeconds(4);
                progress.update(tally(page, page, page));
            }
        }
        assertThat(err.toString())
                .isEqualTo("3 of 8 pages, 0:20 left, 3 articles, 3 claims, 15.0 pages/min\n"
                        + "6 of 8 pages, 0:08 left, 6 articles, 6 claims, 15.0 pages/min\n");
    }

    private static String cut(String line) {
        return "\u001b[?7l" + line + "\u001b[?7h";
    }

    private Progress progress(boolean live) {
        return new Progress(Terminal.over(new StringWriter(), err, false, live), 8, () -> now);
    }

    private static Tally tally(int pages, int articles, int claims) {
        Tally tally = new Tally();
        tally.pages = pages;
        tally.articles = articles;
        tally.claims = claims;
        return tally;
    }
}
