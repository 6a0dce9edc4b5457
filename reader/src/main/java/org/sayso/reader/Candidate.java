// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;

/**
 * A mention before it is resolved.
 *
 * @param head     the token that the phrase hangs from
 * @param lemma    of the head, in lower case
 * @param sentence its number in the text
 * @param own      index in the reading's mentions of a name, -1 for pronouns and nominals
 */
record Candidate(
        TokenRange range,
        int head,
        String lemma,
        Mention.Kind kind,
        EntityType type,
        Gender gender,
        Count count,
        int sentence,
        int own) {

    /** What a pronoun may tell of a person. */
    enum Gender {
        HE,
        SHE,
        UNKNOWN;

        boolean agrees(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    /** One or several. */
    enum Count {
        ONE,
        MANY,
        EITHER;

        boolean agrees(Count other) {
            return this == EITHER || other == EITHER || this == other;
        }
    }

    boolean is(Mention.Kind wanted) {
        return kind == wanted;
    }
}
