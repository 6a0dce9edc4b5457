// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Shows how far reading is: one line redrawn on a terminal, else a plain line from time to time. For one thread. */
final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(120);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(10);
    private static final int BAR = 24;

    private final PrintWriter err;
    private final boolean live;
    private final int files;
    private final InstantSource clock;
    private final Instant start;
    private Instant shown;
    private boolean drawn;

    Progress(Terminal terminal, int files, InstantSource clock) {
        this.err = terminal.err();
        this.live = terminal.live();
        this.files = files;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = live ? Instant.MIN : start;
    }

    /** Shows the tally, if it was not shown just now. */
    void update(Tally tally) {
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(live ? REDRAW : PLAIN_LINE) < 0) {
            return;
        }
        shown = now;
        if (live) {
            err.print("\r\u001b[2K" + bar(tally.pages) + " " + line(tally));
            err.flush();
            drawn = true;
        } else {
            err.println(line(tally));
        }
    }

    /** Writes a lasting line above the bar. */
    void note(String sentence) {
        erase();
        err.println("sayso: " + sentence);
    }

    /** Pages done, articles, claims, rate, time left. */
    private String line(Tally tally) {
        double seconds = Math.max(0.001, Duration.between(start, shown).toMillis() / 1000.0);
        double rate = tally.pages / seconds;
        boolean known = tally.pages <= files;
        return String.format(
                Locale.ROOT,
                "%d%s pages, %d articles, %d claims, %.1f pages/s%s",
                tally.pages,
                known ? " of " + files : "",
                tally.articles,
                tally.claims,
                rate,
                known && tally.pages > 0 ? ", " + left((files - tally.pages) / rate) + " left" : "");
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }

    private String bar(int done) {
        int filled = files == 0 ? BAR : (int) ((long) BAR * Math.min(done, files) / files);
        return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
    }

    private void erase() {
        if (drawn) {
            err.print("\r\u001b[2K");
            drawn = false;
        }
    }

    @Override
    public void close() {
        erase();
        err.flush();
    }
}
