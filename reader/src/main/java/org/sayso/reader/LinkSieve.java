// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;

/** Joins what the model links, save where grammar or what is known of the two forbids it. */
final class LinkSieve {

    private static final Set<String> OF_SPEECH =
            Set.of("i", "me", "my", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours");

    private final Chains chains;
    private final Reading reading;
    private final PronounSieve pronouns;
    private final Map<Integer, Integer> links;

    /** @param links from the number of a word that refers back to that of the word it refers to */
    LinkSieve(Chains chains, PronounSieve pronouns, Map<Integer, Integer> links) {
        this.chains = chains;
        this.pronouns = pronouns;
        this.reading = chains.reading();
        this.links = links;
    }

    void run() {
        for (Candidate candidate : chains.all()) {
            Candidate antecedent = antecedent(candidate);
            if (antecedent != null
                    && chains.of(antecedent) != chains.of(candidate)
                    && possible(antecedent, candidate)) {
                chains.join(antecedent, candidate);
            }
        }
    }

    private @Nullable Candidate antecedent(Candidate candidate) {
        Integer head = links.get(candidate.head());
        return head == null ? null : chains.at(head);
    }

    private boolean possible(Candidate earlier, Candidate later) {
        Referent a = chains.of(earlier);
        Referent b = chains.of(later);
        boolean agree = a.gender().agrees(b.gender()) && typesAgree(a, b);
        if (later.is(Mention.Kind.PRONOUN)) {
            return agree && (speakersOwn(later) || pronouns.possible(earlier, later));
        }
        if (later.is(Mention.Kind.NAME) && a.named()) {
            return agree && shareAWord(earlier, later);
        }
        return agree && !reading.dominates(earlier.head(), later.head());
    }

    /** "I", "we" and "you" depend on who speaks, not on what was named before. */
    private static boolean speakersOwn(Candidate pronoun) {
        return OF_SPEECH.contains(pronoun.lemma());
    }

    /** A person is no place and no body; what is not known may be anything. */
    private static boolean typesAgree(Referent a, Referent b) {
        return a.type() == b.type()
                || a.type() == EntityType.OTHER
                || b.type() == EntityType.OTHER
                || (a.type() != EntityType.PER && b.type() != EntityType.PER);
    }

    private boolean shareAWord(Candidate a, Candidate b) {
        for (int i = a.range().start(); i < a.range().end(); i++) {
            String word = reading.tokens().get(i).form();
            for (int j = b.range().start(); j < b.range().end(); j++) {
                if (word.length() > 2
                        && word.equalsIgnoreCase(reading.tokens().get(j).form())) {
                    return true;
                }
            }
        }
        return false;
    }
}
