// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, progress and warnings to {@code err}. Always UTF-8.
 *
 * @param colour whether results may be coloured
 * @param live   whether {@code err} is a terminal, on which a line can be redrawn
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean live) {

    /** The launcher says which streams are terminals: Java can tell only of both together. */
    static Terminal ofProcess() {
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                writer(new FileOutputStream(FileDescriptor.out), false),
                writer(new FileOutputStream(FileDescriptor.err), true),
                Boolean.getBoolean("sayso.terminal.out") && !plain,
                Boolean.getBoolean("sayso.terminal.err") && !"dumb".equals(System.getenv("TERM")));
    }

    private static PrintWriter writer(OutputStream stream, boolean autoFlush) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), autoFlush);
    }

    /** Writes a line for the user to standard error. */
    void complain(String sentence) {
        err.println("sayso: " + sentence);
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
}
