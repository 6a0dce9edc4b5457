// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Lexicon;
import org.sayso.reader.Candidate.Count;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/** Joins noun phrases: appositions and titles, "the drill" after "a drill", "the company" and "the minister" to a name. */
final class NounSieve {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> NEAR = Set.of("this", "these");
    private static final Set<String> CHANGES = Set.of("former", "then", "late", "current", "new", "acting", "outgoing");
    private static final Set<String> ANY = Lexicon.words("reference-nouns", "any");
    private static final Set<String> TIMES = Lexicon.words("reference-nouns", "time");

    /** Sentences back in which the same noun means the same thing. */
    private static final int REACH = 8;

    /** Sentences back in which "the minister" may have been called so. */
    private static final int FAR = 60;

    private final Chains chains;
    private final Reading reading;

    NounSieve(Chains chains) {
        this.chains = chains;
        this.reading = chains.reading();
    }

    void run() {
        chains.candidates(Mention.Kind.NAME).forEach(this::titles);
        for (Candidate noun : chains.candidates(Mention.Kind.NOMINAL)) {
            apposition(noun);
            identity(noun);
        }
        for (Candidate noun : chains.candidates(Mention.Kind.NOMINAL)) {
            if (chains.of(noun).mentions().size() == 1 && definite(noun) && !TIMES.contains(noun.lemma())) {
                Candidate antecedent = sameNoun(noun);
                antecedent = antecedent != null ? antecedent : described(noun);
                antecedent = antecedent != null ? antecedent : bySort(noun);
                if (antecedent != null) {
                    chains.join(antecedent, noun);
                }
            }
        }
    }

    /** "Foreign Minister Sergei Lavrov" is described as a minister. */
    private void titles(Candidate name) {
        for (int i = Math.max(0, name.range().start() - 2); i < name.range().end(); i++) {
            Token token = reading.tokens().get(i);
            String word = token.lemma().toLowerCase(Locale.ROOT);
            boolean before = i >= name.range().start() || name.range().contains(token.head());
            if (before) {
                chains.of(name).describe(word);
            }
        }
    }

    private void apposition(Candidate noun) {
        Token token = reading.tokens().get(noun.head());
        Candidate other = token.relation().equals("appos") ? chains.at(token.head()) : null;
        if (other != null && compatible(other, noun)) {
            chains.join(other, noun);
            describe(other, noun);
        }
        for (int child : reading.children(noun.head())) {
            Candidate name = chains.at(child);
            boolean close = reading.tokens().get(child).relation().matches("appos|flat");
            if (name != null && close && name.is(Mention.Kind.NAME) && compatible(name, noun)) {
                chains.join(noun, name);
                describe(name, noun);
            }
        }
    }

    /** "Lavrov is the minister": a definite predicate names who was meant. */
    private void identity(Candidate noun) {
        boolean copula = reading.children(noun.head()).stream()
                .anyMatch(child -> reading.tokens().get(child).relation().equals("cop"));
        if (!copula) {
            return;
        }
        for (int child : reading.children(noun.head())) {
            Candidate subject = reading.tokens().get(child).relation().equals("nsubj") ? chains.at(child) : null;
            if (subject != null && subject.is(Mention.Kind.NAME) && compatible(subject, noun)) {
                describe(subject, noun);
            }
        }
    }

    private void describe(Candidate name, Candidate noun) {
        chains.of(name).describe(noun.lemma());
        modifiers(noun).forEach(chains.of(name)::describe);
    }

    private boolean compatible(Candidate a, Candidate b) {
        EntityType first = chains.of(a).type();
        EntityType second = chains.of(b).type();
        boolean types = first == second || (first != EntityType.PER && second != EntityType.PER);
        return types
                && chains.of(a).gender().agrees(chains.of(b).gender())
                && chains.of(a).count().agrees(chains.of(b).count());
    }

    private boolean definite(Candidate noun) {
        return reading.children(noun.head()).stream()
                .map(reading.tokens()::get)
                .anyMatch(child -> child.relation().equals("det")
                        && DEFINITE.contains(child.form().toLowerCase(Locale.ROOT)));
    }

    /** An earlier phrase with the same noun that says all that this one says. */
    private @Nullable Candidate sameNoun(Candidate noun) {
        Set<String> own = modifiers(noun);
        for (Candidate earlier : chains.before(noun, REACH)) {
            boolean same = earlier.is(Mention.Kind.NOMINAL)
                    && earlier.lemma().equals(noun.lemma())
                    && earlier.count() == noun.count();
            if (same && !reading.dominates(earlier.head(), noun.head())) {
                boolean said = modifiers(earlier).containsAll(own) && !restricted(noun);
                return said ? earlier : null;
            }
        }
        return null;
    }

    /** What tells one thing of a kind from another. */
    private Set<String> modifiers(Candidate noun) {
        Set<String> modifiers = new HashSet<>();
        for (int child : reading.children(noun.head())) {
            Token token = reading.tokens().get(child);
            switch (token.relation()) {
                case "amod", "compound", "nummod", "nmod", "acl" ->
                    modifiers.add(token.lemma().toLowerCase(Locale.ROOT));
                default -> {}
            }
        }
        return modifiers;
    }

    /** "the leader of X", "the man who": the phrase itself tells which. */
    private boolean restricted(Candidate noun) {
        return reading.children(noun.head()).stream()
                .map(reading.tokens()::get)
                .anyMatch(child -> child.deprel().equals("acl:relcl")
                        || child.relation().equals("acl")
                        || (child.relation().equals("nmod") && !child.deprel().equals("nmod:unmarked")));
    }

    /** The only thing that was called so before: "the minister" after "Foreign Minister Lavrov". */
    private @Nullable Candidate described(Candidate noun) {
        Set<String> own = modifiers(noun);
        own.removeAll(CHANGES);
        own.add(noun.lemma());
        Set<Referent> found = new LinkedHashSet<>();
        for (Candidate candidate : chains.before(noun, FAR)) {
            if (chains.of(candidate).descriptions().containsAll(own) && compatible(candidate, noun)) {
                found.add(chains.of(candidate));
            }
        }
        boolean clear = found.size() == 1 && !restricted(noun) && noun.count() != Count.MANY;
        return clear ? found.iterator().next().lastBefore(noun.head()) : null;
    }

    /** "The company", "this branch": the one body of its sort that was named close before. */
    private @Nullable Candidate bySort(Candidate noun) {
        boolean sorted =
                noun.type() == EntityType.ORG || noun.type() == EntityType.LOC || noun.type() == EntityType.PER;
        boolean plain = modifiers(noun).isEmpty() && noun.count() != Count.MANY;
        if (!sorted || !plain) {
            return null;
        }
        Set<Referent> near = new LinkedHashSet<>();
        for (Candidate candidate : chains.before(noun, reach(noun))) {
            boolean fits = candidate.is(Mention.Kind.NAME)
                    && candidate.type() == noun.type()
                    && chains.of(candidate).gender().agrees(noun.gender())
                    && (ANY.contains(noun.lemma()) || holds(candidate, noun.lemma()));
            if (fits && !reading.dominates(noun.head(), candidate.head())) {
                near.add(chains.of(candidate));
            }
        }
        return near.size() == 1 ? near.iterator().next().lastBefore(noun.head()) : null;
    }

    private boolean holds(Candidate name, String noun) {
        return reading.tokens().subList(name.range().start(), name.range().end()).stream()
                .anyMatch(token -> token.lemma().equalsIgnoreCase(noun));
    }

    private int reach(Candidate noun) {
        boolean close = reading.children(noun.head()).stream()
                .anyMatch(child ->
                        NEAR.contains(reading.tokens().get(child).form().toLowerCase(Locale.ROOT)));
        return close ? 1 : 2;
    }
}
