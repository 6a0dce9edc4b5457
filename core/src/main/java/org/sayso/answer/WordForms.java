// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.vocabulary.Lexicon;

/**
 * The forms that a lemma takes in a sentence, so that plain text can be sieved before anything is read. Rather too many
 * forms than too few: what passes the sieve is read.
 */
final class WordForms {

    private static final Map<String, List<String>> IRREGULAR = new HashMap<>();

    static {
        for (String line : Lexicon.named("irregular-verbs").entries()) {
            List<String> forms = List.of(line.split(" "));
            IRREGULAR.put(forms.get(0), forms);
        }
    }

    private final Set<String> forms = new HashSet<>();

    private WordForms(Collection<String> lemmas) {
        lemmas.forEach(this::add);
    }

    static WordForms of(Collection<String> lemmas) {
        return new WordForms(lemmas);
    }

    /** Whether any of the forms stands in a text, as a word of its own. */
    boolean in(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (forms.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void add(String lemma) {
        forms.addAll(IRREGULAR.getOrDefault(lemma, List.of()));
        for (String end : List.of("", "s", "es", "d", "ed", "ing", "'s")) {
            forms.add(lemma + end);
        }
        String last = lemma.isEmpty() ? "" : lemma.substring(lemma.length() - 1);
        String bare = lemma.isEmpty() ? "" : lemma.substring(0, lemma.length() - 1);
        if (last.equals("e")) {
            forms.add(bare + "ing");
        } else if (last.equals("y")) {
            forms.addAll(List.of(bare + "ies", bare + "ied"));
        } else if (lemma.endsWith("man")) {
            forms.add(lemma.substring(0, lemma.length() - 2) + "en");
        }
        forms.addAll(List.of(lemma + last + "ed", lemma + last + "ing"));
    }
}
