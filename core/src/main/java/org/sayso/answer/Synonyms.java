// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.Wording;

/** Words that can stand for each other in a question and its answer: those of one claim type, and those of the lexicon. */
final class Synonyms {

    private final Map<String, Set<String>> near = new HashMap<>();

    private Synonyms() {}

    static Synonyms of(Vocabulary vocabulary) {
        Synonyms synonyms = new Synonyms();
        for (String line : Lexicon.named("answer-synonyms").entries()) {
            synonyms.add(Set.of(line.split("\\s*,\\s*")));
        }
        vocabulary.types().forEach(type -> {
            Set<String> words = new HashSet<>();
            type.wordings().forEach(wording -> words.addAll(single(wording)));
            synonyms.add(words);
        });
        return synonyms;
    }

    /** Only what happens: nouns that denote a post differ from each other. */
    private static Set<String> single(Wording wording) {
        Set<String> words = new HashSet<>();
        boolean event = wording.trigger() == Wording.Trigger.VERB
                        && wording.conditions().isEmpty()
                || wording.trigger() == Wording.Trigger.NOUN;
        if (event) {
            wording.phrases().stream().filter(phrase -> phrase.indexOf(' ') < 0).forEach(words::add);
        }
        return words;
    }

    private void add(Set<String> group) {
        for (String word : group) {
            near.computeIfAbsent(word, key -> new HashSet<>()).addAll(group);
        }
    }

    /** All words that may stand for this one, itself among them. */
    Set<String> of(String lemma) {
        Set<String> all = new HashSet<>(near.getOrDefault(lemma, Set.of()));
        all.add(lemma);
        return all;
    }

    boolean near(String one, String other) {
        return one.equals(other) || near.getOrDefault(one, Set.of()).contains(other);
    }
}
