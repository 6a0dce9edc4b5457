// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

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

    /** How a word that names an origin hangs on its noun: "Korean officials", "a Leeds court", "Korea's president". */
    private static final Set<String> ORIGINS = Set.of("amod", "compound", "nmod:poss", "nmod:unmarked");

    private final Reading reading;
    private final List<Candidate> candidates;
    private final Map<Candidate, Referent> referents = new IdentityHashMap<>();
    private final Map<Integer, Candidate> byHead = new HashMap<>();

    private Chains(Reading reading) {
        this.reading = reading;
        this.candidates = new CandidateFinder(reading).find();
        for (Candidate candidate : candidates) {
            byHead.putIfAbsent(candidate.head(), candidate);
        }
        for (Candidate candidate : candidates) {
            referents.put(candidate, new Referent(candidate, origin(candidate), names(candidate)));
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

    /** The name, and that of a noun that says what sort of place is named: "the village of Holm", "Holm village". */
    private Set<Named> names(Candidate candidate) {
        if (candidate.is(Mention.Kind.NAME)) {
            boolean lasting = candidate.type() != EntityType.TIME && candidate.type() != EntityType.TITLE;
            return lasting ? Set.of(named(candidate)) : Set.of();
        }
        if (!candidate.is(Mention.Kind.NOMINAL) || !Lexicon.named("settlements").contains(candidate.lemma())) {
            return Set.of();
        }
        Set<Named> names = new HashSet<>();
        for (int child : reading.children(candidate.head())) {
            Candidate name = at(child);
            if (name != null && isPlaceName(name) && names(candidate.head(), child)) {
                names.add(named(name));
            }
        }
        return names;
    }

    private static boolean isPlaceName(Candidate candidate) {
        return candidate.is(Mention.Kind.NAME) && candidate.type() == EntityType.LOC;
    }

    private boolean names(int place, int word) {
        Token token = reading.tokens().get(word);
        boolean of = token.relation().equals("nmod")
                && reading.children(word).stream()
                        .anyMatch(child -> reading.tokens().get(child).lemma().equals("of"));
        return of || word < place && token.relation().equals("compound");
    }

    private Named named(Candidate name) {
        return new Named(NameSieve.words(reading, name.range(), name.type()), name.type());
    }

    /** The nation or place before a noun, empty where there is none or more than one: "Korean and French officials". */
    private String origin(Candidate noun) {
        Set<String> origins = new HashSet<>();
        if (noun.is(Mention.Kind.NOMINAL)) {
            for (int child : reading.children(noun.head())) {
                if (child < noun.head()
                        && ORIGINS.contains(reading.tokens().get(child).deprel())) {
                    origins.add(origin(child));
                    origins.addAll(reading.children(child).stream()
                            .filter(other ->
                                    reading.tokens().get(other).relation().equals("conj"))
                            .map(this::origin)
                            .toList());
                }
            }
        }
        origins.remove("");
        return origins.size() == 1 ? origins.iterator().next() : "";
    }

    /** The state of "Korean" and of "Korea", the name of any other place or people, nothing of all other words. */
    private String origin(int word) {
        Candidate name = byHead.get(word);
        boolean people = name != null && name.is(Mention.Kind.NAME) && name.type() == EntityType.NORP;
        if (name == null || !people && !isPlaceName(name)) {
            return state(reading.tokens().get(word).form()).orElse("");
        }
        String words = reading.text(name.range());
        return state(words).orElse(people ? "" : words.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> state(String words) {
        return States.ofAdjective(words).or(() -> States.ofName(words));
    }

    /** Both stand for one thing, unless they are known to be of different places. */
    void join(Candidate earlier, Candidate later) {
        Referent kept = of(earlier);
        Referent lost = of(later);
        if (kept != lost && kept.sharesOrigin(lost)) {
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
        return reading.with(reading.tokens(), mentions);
    }
}
