// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

/** White space as a reader sees it. */
final class Spaces {

    private Spaces() {}

    /** Runs of white space become one space; what is never shown (soft hyphens, zero-width marks, control characters) goes. */
    static String squeeze(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007' || c == '\u0085') {
                gap = true;
            } else if (!isUnseen(c)) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isUnseen(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u200e'
                || c == '\u200f'
                || Character.isISOControl(c);
    }
}
