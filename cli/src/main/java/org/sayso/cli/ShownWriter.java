// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes what commands print, and shows control characters instead of sending them: names of files and words of pages are
 * hostile, and a terminal obeys what it is sent. Each becomes one visible sign (␛ for escape), so that offsets stay as they
 * are. Line ends and tabs pass; so do, where there is colour, the few codes that make text bold, faint or coloured.
 *
 * <p>Remembers the first failure, which a {@code PrintWriter} around it would swallow.
 */
final class ShownWriter extends FilterWriter {

    /** ECMA-48 "select graphic rendition" with what the program itself uses. */
    private static final Pattern STYLE = Pattern.compile("\u001b\\[(?:[0-3]|2[123]|33|39)?m");

    private static final String ERASE_LINE = "\r\u001b[2K";
    private static final String CUT_AT_MARGIN = "\u001b[?7l";
    private static final String WRAP_AT_MARGIN = "\u001b[?7h";

    private final boolean styled;
    private @Nullable IOException failure;

    ShownWriter(Writer out, boolean styled) {
        super(out);
        this.styled = styled;
    }

    /** Puts a text in the place of the terminal's line; what goes beyond its margin is cut off. */
    void redraw(String line) {
        String text = shown(line).replace('\n', ' ');
        try {
            out.write(text.isEmpty() ? ERASE_LINE : ERASE_LINE + CUT_AT_MARGIN + text + WRAP_AT_MARGIN);
            out.flush();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
    }

    /** Why something could not be written; null where all was. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        write(new String(text, start, length), 0, length);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        String part = text.substring(start, start + length);
        try {
            out.write(part.chars().anyMatch(ShownWriter::isHeld) ? shown(part) : part);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    private String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Matcher style = STYLE.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (styled && c == '\u001b' && style.region(i, text.length()).lookingAt()) {
                shown.append(style.group());
                i = style.end() - 1;
            } else {
                boolean lineEnd = c == '\r' && text.startsWith("\n", i + 1);
                shown.append(lineEnd ? c : sign(c));
            }
        }
        return shown.toString();
    }

    private static boolean isHeld(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    /** Unicode's control pictures; the second block of controls has none. */
    static char sign(char c) {
        if (!isHeld(c)) {
            return c;
        }
        return c < 0x20 ? (char) (0x2400 + c) : c == 0x7f ? '\u2421' : '\ufffd';
    }
}
