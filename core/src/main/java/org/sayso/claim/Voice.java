// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import org.sayso.sentence.TokenRange;

/**
 * One who may speak in an article.
 *
 * @param word the word that names him
 * @param cue  the word that says that he speaks; -1 for none
 * @param said what he is known to say
 */
record Voice(Sort sort, int word, int cue, int sentence, List<TokenRange> said) {

    /** How a voice is known. */
    enum Sort {
        /** Is known to say certain words. */
        SAYS,
        /** Speaks in a transcript. */
        TURN,
        /** Does what a verb of saying names, of unknown words. */
        VERB,
        /** Holds or asks what a claim tells. */
        SAYER,
        /** Is named where the article begins. */
        NAMED
    }

    boolean holds(int token) {
        return said.stream().anyMatch(range -> range.contains(token));
    }

    boolean overlaps(TokenRange words) {
        return said.stream().anyMatch(words::overlaps);
    }

    int size() {
        return said.stream().mapToInt(TokenRange::size).sum();
    }
}
