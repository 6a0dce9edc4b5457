// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.StringJoiner;

/** Shows how far reading is: one line redrawn on a terminal, else a plain line from time to time. For one thread. */
final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(120);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(10);
    private static final int BAR = 16;

    private final Terminal terminal;
    private final int files;
    private final InstantSource clock;
    private final Instant start;
    private Instant shown;
    private boolean drawn;

    Progress(Terminal terminal, int files, InstantSource clock) {
        this.terminal = terminal;
        this.files = files;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = terminal.live() ? Instant.MIN : start;
    }

    /** Shows the tally, if it was not shown just now. */
    void update(Tally tally) {
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(terminal.live() ? REDRAW : PLAIN_LINE) < 0) {
            return;
        }
        shown = now;
        if (terminal.live()) {
            terminal.redraw(bar(tally.pages) + " " + line(tally));
            drawn = true;
        } else {
            terminal.err().println(line(tally));
        }
    }

    /** Writes a lasting line above the bar. */
    void note(String sentence) {
        erase();
        terminal.complain(sentence);
    }

    /** Pages done, time left, articles, claims, rate: what is wanted most stands where a narrow terminal shows it. */
    private String line(Tally tally) {
        double seconds = Math.max(0.001, Duration.between(start, shown).toMillis() / 1000.0);
        double rate = tally.pages / seconds;
        boolean known = tally.pages <= files;
        StringJoiner line = new StringJoiner(", ");
        line.add(known ? tally.pages + " of " + Tally.count(files, "page") : Tally.count(tally.pages, "page"));
        if (known && tally.pages > 0) {
            line.add(left((files - tally.pages) / rate) + " left");
        }
        line.add(Tally.count(tally.articles, "article"));
        line.add(Tally.count(tally.claims, "claim"));
        if (tally.pages > 0) {
            line.add(
                    rate < 1
                            ? String.format(Locale.ROOT, "%.1f pages/min", rate * 60)
                            : String.format(Locale.ROOT, "%.1f pages/s", rate));
        }
        return line.toString();
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
            terminal.redraw("");
            drawn = false;
        }
    }

    @Override
    public void close() {
        erase();
        terminal.err().flush();
    }
}
