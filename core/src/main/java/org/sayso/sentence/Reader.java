// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;

/** Reads text. Safe for use by several threads; the same text gives the same reading, whatever is read beside it. */
public interface Reader {

    /** Reads a text whole: never fails on odd text, and degrades gently on long sentences. */
    Reading read(String text);

    /** Reads text that is cut into sentences and tokens already, and keeps them: the tokens joined by one space. */
    Reading read(List<List<String>> sentences);

    /** The same reader, whose chains hold every link that is likelier than not, and not only those that a claim may rest on. */
    default Reader withLikelyLinks() {
        return this;
    }
}
