// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation as other systems read it: two phrases and what stands between them.
 *
 * @param relation the name of a relation, or the lemmas of its words
 * @param place    of the relation's head in the text; what shares it says more of the same happening
 */
record Triple(Phrase subject, List<String> relation, Phrase object, int place) {

    /**
     * One side.
     *
     * @param text   as it stands
     * @param name   what the system's chains call it; the text where they know nothing better
     * @param number where it holds one
     */
    record Phrase(String text, String name, @Nullable Double number) {

        static Phrase of(String text) {
            return new Phrase(text, text, null);
        }
    }
}
