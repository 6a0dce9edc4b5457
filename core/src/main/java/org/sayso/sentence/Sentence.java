// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import org.sayso.text.Span;

/** One sentence of a reading: its stretch of the text, and its tokens {@code [first, last)}. */
public record Sentence(Span span, int first, int last) {

    public boolean contains(int token) {
        return first <= token && token < last;
    }
}
