// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.Wording;

/** Words that can stand for each other in a question and its answer: those of one claim type, and those of the lexicon. */
final class Synonyms {

    /** Types whose wordings say opposite things: to back and to condemn are both a stance. */
    private static final Set<String> OPPOSITES = Set.of("stance", "comparison", "statement", ClaimType.OTHER);

    private final Map<String, Set<String>> near = new HashMap<>();
    private final Map<String, Set<String>> converses = new HashMap<>();
    private final Map<String, Set<String>> mentions = new HashMap<>();

    private Synonyms() {}

    static Synonyms of(Vocabulary vocabulary) {
        Synonyms synonyms = new Synonyms();
        for (String line : Lexicon.named("answer-synonyms").entries()) {
            join(synonyms.near, words(line));
        }
        for (String line : Lexicon.named("answer-converses").entries()) {
            join(synonyms.converses, words(line));
        }
        for (String line : Lexicon.named("answer-mentions").entries()) {
            join(synonyms.mentions, words(line));
        }
        vocabulary.types().stream()
                .filter(type -> !OPPOSITES.contains(type.name()))
                .forEach(type -> {
                    Set<String> words = new HashSet<>();
                    type.wordings().forEach(wording -> words.addAll(single(wording)));
                    join(synonyms.near, words);
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

    private static Set<String> words(String line) {
        return Set.of(line.split("\\s*,\\s*"));
    }

    private static void join(Map<String, Set<String>> groups, Set<String> group) {
        for (String word : group) {
            groups.computeIfAbsent(word, key -> new HashSet<>()).addAll(group);
        }
    }

    /** Verbs that say the same with the sides changed: who powers something is run by it. */
    boolean converse(String one, String other) {
        return !one.equals(other) && converses.getOrDefault(one, Set.of()).contains(other);
    }

    /** All verbs that may tell what this one asks, whichever way round. */
    Set<String> predicates(String lemma) {
        Set<String> all = of(lemma);
        all.addAll(converses.getOrDefault(lemma, Set.of()));
        return all;
    }

    /** Whether a word tells of what "the attack" takes up: "a bomb exploded". */
    boolean mentions(String event, String word) {
        return near(event, word) || mentions.getOrDefault(event, Set.of()).contains(word);
    }

    /** All words that tell of what "the attack" takes up. */
    Set<String> mentioning(String event) {
        Set<String> all = of(event);
        all.addAll(mentions.getOrDefault(event, Set.of()));
        return all;
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
