// SPDX-License-Identifier: Apache-2.0
package org.sayso.text;

import org.jspecify.annotations.Nullable;

/** Converts the UTF-16 offsets of one text to code-point offsets. Immutable. */
public final class CodePoints {

    /** Code points before each UTF-16 offset; null where the text has no surrogate and both counts agree. */
    private final int @Nullable [] before;

    private CodePoints(int @Nullable [] before) {
        this.before = before;
    }

    public static CodePoints of(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new CodePoints(null);
        }
        int[] before = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = count;
            boolean first = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            count += first ? 0 : 1;
        }
        before[text.length()] = count;
        return new CodePoints(before);
    }

    /** The number of code points before the UTF-16 offset {@code index}. */
    public int at(int index) {
        return before == null ? index : before[index];
    }
}
