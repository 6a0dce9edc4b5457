// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;

/**
 * Finds which mentions of an article stand for one thing: it gives every name, pronoun and noun phrase that it resolves a chain,
 * and leaves the others alone. Names, appositions and relatives are joined by rules; the rest by the model's links, where what is
 * known of both sides allows it.
 *
 * <p>The order of the steps, the surest first, and their sharing of what a chain is known to be follow Lee, Chang, Peirsman,
 * Chambers, Surdeanu and Jurafsky, "Deterministic coreference resolution based on entity-centric, precision-ranked rules"
 * (2013).
 */
final class Chains {

    private final Reading reading;
    private final List<Candidate> candidates;
    private final Map<Candidate, Referent> referents = new IdentityHashMap<>();
    private final Map<Integer, Candidate> byHead = new HashMap<>();

    private Chains(Reading reading) {
        this.reading = reading;
        this.candidates = new CandidateFinder(reading).find();
        for (Candidate candidate : candidates) {
            referents.put(candidate, new Referent(candidate));
            byHead.putIfAbsent(candidate.head(), candidate);
        }
    }

    /**
     * The reading with its mentions in the order of the text, and their chains.
     *
     * @param links from the number of a word that refers back to those it may refer to, the likeliest first
     * @param gap   how much likelier the first choice of a pronoun must be than another thing
     */
    static Reading resolve(Reading reading, Map<Integer, List<Antecedents.Choice>> links, float gap) {
        Chains chains = new Chains(reading);
        PronounSieve pronouns = new PronounSieve(chains);
        new NameSieve(chains).run();
        new NounSieve(chains).run();
        pronouns.run();
        new LinkSieve(chains, pronouns, links, gap).run();
        return chains.resolved();
    }

    Reading reading() {
        return reading;
    }

    List<Candidate> all() {
        return candidates;
    }

    List<Candidate> candidates(Mention.Kind kind) {
        return candidates.stream().filter(candidate -> candidate.is(kind)).toList();
    }

    @Nullable
    Candidate at(int head) {
        return byHead.get(head);
    }

    Referent of(Candidate candidate) {
        Referent referent = referents.get(candidate);
        if (referent == null) {
            throw new IllegalArgumentException("not a candidate of this text: " + candidate);
        }
        return referent;
    }

    /** Both stand for one thing. */
    void join(Candidate earlier, Candidate later) {
        Referent kept = of(earlier);
        Referent lost = of(later);
        if (kept != lost) {
            kept.absorb(lost);
            lost.mentions().forEach(mention -> referents.put(mention, kept));
        }
    }

    private Reading resolved() {
        Map<Referent, Integer> numbers = new IdentityHashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Referent referent = of(candidate);
            boolean chained = referent.mentions().size() > 1;
            boolean kept = candidate.own() >= 0
                    || chained
                    || candidate.is(Mention.Kind.PRONOUN)
                    || candidate.type() != EntityType.OTHER;
            if (kept) {
                int chain =
                        chained || candidate.own() >= 0 ? numbers.computeIfAbsent(referent, r -> numbers.size()) : -1;
                EntityType type = candidate.own() >= 0 ? candidate.type() : referent.type();
                mentions.add(new Mention(candidate.range(), candidate.kind(), type, chain));
            }
        }
        mentions.sort(Comparator.comparingInt((Mention m) -> m.range().start())
                .thenComparingInt(m -> m.range().end()));
        return new Reading(
                reading.text(),
                reading.tokens(),
                reading.sentences(),
                mentions,
                reading.predicates(),
                reading.attributions(),
                reading.version());
    }
}
