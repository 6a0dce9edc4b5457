// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.vocabulary.Lexicon;

/** Whether a thing can be of the sort that a question asks for, as far as the lexicons of nouns know. */
final class Sorts {

    private static final List<String> LEXICONS = List.of(
            "nouns-person",
            "nouns-group",
            "nouns-place",
            "nouns-facility",
            "nouns-vehicle",
            "nouns-weapon",
            "nouns-product",
            "nouns-work",
            "nouns-animal",
            "nouns-event");

    private Sorts() {}

    /** False only where the sorts of both are known and none is shared. */
    static boolean agree(String noun, Set<String> lemmas) {
        Set<String> wanted = of(noun);
        Set<String> given = new HashSet<>();
        lemmas.forEach(lemma -> given.addAll(of(lemma)));
        return wanted.isEmpty() || given.isEmpty() || given.stream().anyMatch(wanted::contains);
    }

    private static Set<String> of(String noun) {
        Set<String> sorts = new HashSet<>();
        for (String lexicon : LEXICONS) {
            if (Lexicon.named(lexicon).contains(noun)) {
                sorts.add(lexicon);
            }
        }
        return sorts;
    }
}
