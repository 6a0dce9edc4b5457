// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a command writes: results to {@code out}, progress and warnings to {@code err}. Always UTF-8, never a control code. */
final class Terminal {

    private final ShownWriter shownOut;
    private final ShownWriter shownErr;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colour;
    private final boolean live;

    private Terminal(ShownWriter shownOut, ShownWriter shownErr, boolean colour, boolean live) {
        this.shownOut = shownOut;
        this.shownErr = shownErr;
        this.out = new PrintWriter(shownOut, false);
        this.err = new PrintWriter(shownErr, true);
        this.colour = colour;
        this.live = live;
    }

    /**
     * A terminal over two streams of text.
     *
     * @param colour whether results may be coloured
     * @param live   whether {@code err} is a terminal, on which a line can be redrawn
     */
    static Terminal over(Writer out, Writer err, boolean colour, boolean live) {
        return new Terminal(new ShownWriter(out, colour), new ShownWriter(err, colour), colour, live);
    }

    /** The launcher says which streams are terminals: Java can tell only of both together. */
    static Terminal ofProcess() {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean plain = dumb || !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return over(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                Boolean.getBoolean("sayso.terminal.out") && !plain,
                Boolean.getBoolean("sayso.terminal.err") && !dumb);
    }

    private static Writer writer(OutputStream stream) {
        return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    boolean colour() {
        return colour;
    }

    boolean live() {
        return live;
    }

    /** Writes one line for the user to standard error, whatever line ends the sentence holds. */
    void complain(String sentence) {
        err.println("sayso: " + sentence.replace('\n', '␊'));
    }

    /** Puts a text in the place of the line on standard error; an empty one erases it. */
    void redraw(String line) {
        shownErr.redraw(line);
    }

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    private String styled(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /**
     * Why results did not reach standard output; empty where they did, or where the reader had enough of them, as
     * {@code head} has.
     */
    Optional<IOException> lost() {
        return Optional.ofNullable(shownOut.failure())
                .filter(failure -> !String.valueOf(failure.getMessage()).contains("roken pipe"));
    }
}
