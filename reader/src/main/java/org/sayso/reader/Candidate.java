// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.List;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Lexicon;

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

    private static final List<String> THINGS = List.of(
            "nouns-work", "nouns-event", "nouns-product", "nouns-facility", "nouns-vehicle", "nouns-weapon", "goods");
    private static final List<String> PERSONS = List.of("nouns-person", "posts", "members", "kinship");

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

    /** A report or a car is nobody. */
    boolean isThing() {
        return is(Mention.Kind.NOMINAL)
                && THINGS.stream().anyMatch(things -> Lexicon.named(things).contains(lemma))
                && PERSONS.stream().noneMatch(persons -> Lexicon.named(persons).contains(lemma));
    }

    boolean is(Mention.Kind wanted) {
        return kind == wanted;
    }
}
