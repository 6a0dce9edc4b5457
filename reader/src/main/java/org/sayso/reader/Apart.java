// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.vocabulary.Lexicon;

/**
 * What grammar tells to be two things: "her husband" is not she, "Anna and Peter" are two, "he told him" is of two, and "Nordsee, a
 * branch of the bank" is not the bank.
 */
final class Apart {

    private static final Set<String> REFLEXIVE =
            Set.of("himself", "herself", "itself", "themselves", "myself", "ourselves");

    private static final Set<String> LOOSE =
            Set.of("conj", "parataxis", "advcl", "discourse", "vocative", "dislocated");

    private final Chains chains;
    private final Reading reading;
    private final Map<Candidate, Set<Candidate>> others = new IdentityHashMap<>();

    Apart(Chains chains) {
        this.chains = chains;
        this.reading = chains.reading();
        for (Candidate candidate : chains.all()) {
            if (!REFLEXIVE.contains(form(candidate.head()))) {
                holders(candidate);
                conjuncts(candidate);
                subject(candidate);
                commanded(candidate);
            }
        }
    }

    /** Whether a mention of the one stands beside a mention of the other as another thing. */
    boolean tells(Referent one, Referent other) {
        boolean fewer = one.mentions().size() <= other.mentions().size();
        List<Candidate> few = fewer ? one.mentions() : other.mentions();
        Referent many = fewer ? other : one;
        return few.stream()
                .flatMap(mention -> others.getOrDefault(mention, Set.of()).stream())
                .anyMatch(mention -> chains.of(mention) == many);
    }

    /** The phrases that a word describes or owns, up to the verb: "the bank" in "Nordsee, a branch of the bank". */
    private void holders(Candidate candidate) {
        boolean inside = false;
        int word = candidate.head();
        while (reading.tokens().get(word).head() >= 0) {
            Token token = reading.tokens().get(word);
            boolean phrase = token.relation().equals("nmod") || isBefore(candidate, token);
            if (!phrase && !token.relation().equals("appos")) {
                return;
            }
            word = token.head();
            inside |= phrase && !token.deprel().equals("nmod:desc") && !isSettlement(word);
            if (inside) {
                add(candidate, chains.at(word));
            }
        }
    }

    /** "The Nordsee branch" is not Nordsee. */
    private static boolean isBefore(Candidate candidate, Token word) {
        return candidate.is(Mention.Kind.NAME) && word.relation().equals("compound");
    }

    /** "The city of Holm" is Holm. */
    private boolean isSettlement(int noun) {
        return Lexicon.named("settlements")
                .contains(reading.tokens().get(noun).lemma().toLowerCase(Locale.ROOT));
    }

    private void conjuncts(Candidate candidate) {
        Token token = reading.tokens().get(candidate.head());
        if (token.relation().equals("conj")) {
            add(candidate, chains.at(token.head()));
            reading.children(token.head()).stream()
                    .filter(sister -> reading.tokens().get(sister).relation().equals("conj"))
                    .forEach(sister -> add(candidate, chains.at(sister)));
        }
    }

    /** The subject of the verb of which a candidate is the object. */
    private void subject(Candidate object) {
        Token token = reading.tokens().get(object.head());
        if (token.relation().matches("i?obj")) {
            reading.children(token.head()).stream()
                    .filter(sister -> reading.tokens().get(sister).relation().equals("nsubj"))
                    .forEach(sister -> add(object, chains.at(sister)));
        }
    }

    /** "He spoke of Berg", "his talk with Berg": who is named after a pronoun of the same clause or in what it governs is another. */
    private void commanded(Candidate pronoun) {
        Token token = reading.tokens().get(pronoun.head());
        if (!pronoun.is(Mention.Kind.PRONOUN) || !token.deprel().matches("nsubj(:pass)?|i?obj|nmod:poss")) {
            return;
        }
        for (Candidate name : chains.all()) {
            if (name.is(Mention.Kind.NAME)
                    && name.sentence() == pronoun.sentence()
                    && name.head() > pronoun.head()
                    && governs(token.head(), name.head())) {
                add(pronoun, name);
            }
        }
    }

    /** Whether a word stands below a head in the same sentence proper: not beside it, nor in a clause of circumstance. */
    private boolean governs(int head, int word) {
        int at = word;
        while (at != head && at >= 0) {
            Token token = reading.tokens().get(at);
            if (LOOSE.contains(token.relation())) {
                return false;
            }
            at = token.head();
        }
        return at == head;
    }

    private void add(Candidate one, @Nullable Candidate other) {
        if (other != null && other != one) {
            others.computeIfAbsent(one, c -> identities()).add(other);
            others.computeIfAbsent(other, c -> identities()).add(one);
        }
    }

    private static Set<Candidate> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private String form(int token) {
        return reading.tokens().get(token).form().toLowerCase(Locale.ROOT);
    }
}
