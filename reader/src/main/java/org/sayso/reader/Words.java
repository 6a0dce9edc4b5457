// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.List;
import org.sayso.text.Span;

/** A text cut into sentences of words: what the encoder reads. Spans point into the text. */
record Words(String text, List<List<Span>> sentences) {

    Words {
        sentences = List.copyOf(sentences);
    }
}
