// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

/** The case of a word as one small input feature beside its uncased pieces; the order is the encoder's. */
enum WordCase {
    LOWER,
    CAPITALISED,
    UPPER,
    SINGLE,
    MIXED;

    static WordCase of(CharSequence word) {
        int letters = 0;
        int upper = 0;
        boolean firstUpper = false;
        for (int i = 0; i < word.length(); ) {
            int c = Character.codePointAt(word, i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                boolean isUpper = Character.isUpperCase(c);
                firstUpper |= letters == 0 && isUpper;
                letters++;
                upper += isUpper ? 1 : 0;
            }
        }
        if (upper == 0) {
            return LOWER;
        }
        if (letters == 1) {
            return SINGLE;
        }
        if (upper == letters) {
            return UPPER;
        }
        return firstUpper && upper == 1 ? CAPITALISED : MIXED;
    }
}
