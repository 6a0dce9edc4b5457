// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

/** Judges single lines of text by their form. */
final class Lines {

    private static final String CLOSING = "\"'”’»)]}*†";
    private static final String ENDING = ".!?…。！？।؟";

    private Lines() {}

    static boolean endsAsSentence(String line) {
        int i = line.length() - 1;
        while (i >= 0 && (CLOSING.indexOf(line.charAt(i)) >= 0 || Character.isWhitespace(line.charAt(i)))) {
            i--;
        }
        return i >= 0 && ENDING.indexOf(line.charAt(i)) >= 0;
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || inside && (text.charAt(i) == '\'' || text.charAt(i) == '’');
        }
        return words;
    }
}
