// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;

/**
 * Which syntactic words stand in one written word, as Universal Dependencies counts for English: a word and its
 * clitics ("does" + "n't", "Huawei" + "'s"), and two words written as one ("can" + "not").
 */
final class Contractions {

    private Contractions() {}

    static boolean startsAt(Reading reading, Sentence sentence, int token) {
        return !continues(reading, sentence, token) && continues(reading, sentence, token + 1);
    }

    static boolean joined(Reading reading, Sentence sentence, int token) {
        return continues(reading, sentence, token + 1);
    }

    /** The last token of the written word that begins at {@code first}. */
    static int end(Reading reading, Sentence sentence, int first) {
        int last = first;
        while (continues(reading, sentence, last + 1)) {
            last++;
        }
        return last;
    }

    /** Whether a token goes on the written word of the token before it. */
    static boolean continues(Reading reading, Sentence sentence, int token) {
        if (token <= sentence.first() || token >= sentence.last()) {
            return false;
        }
        int border = reading.tokens().get(token).span().start();
        if (reading.tokens().get(token - 1).span().end() != border) {
            return false;
        }
        String text = reading.text();
        int length = reading.tokens().get(token).span().length();
        int before = border > 0 ? text.codePointBefore(border) : ' ';
        boolean twoWords = length > 0 && Character.isLetter(before) && isLetter(text, border);
        boolean clitic = length > 1 && Character.isLetterOrDigit(before) && isClitic(text, border);
        return twoWords || clitic;
    }

    private static boolean isLetter(String text, int index) {
        return Character.isLetter(text.codePointAt(index));
    }

    private static boolean isClitic(String text, int index) {
        char c = text.charAt(index);
        return (c == '\'' || c == '\u2019') && isLetter(text, index + 1);
    }
}
