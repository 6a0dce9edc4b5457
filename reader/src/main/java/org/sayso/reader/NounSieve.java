// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/**
 * Joins what stands in apposition: "the minister, Sergei Lavrov", "Lavrov, a diplomat"; and what takes up the last word of a name:
 * "the Valdara Football Association ... the association".
 */
final class NounSieve {

    private final Chains chains;
    private final Reading reading;
    /** Names of bodies and places by their last word, in lower case. */
    private final Map<String, List<Candidate>> named = new HashMap<>();

    NounSieve(Chains chains) {
        this.chains = chains;
        this.reading = chains.reading();
        for (Candidate name : chains.candidates(Mention.Kind.NAME)) {
            boolean body = name.type() == EntityType.ORG || name.type() == EntityType.LOC;
            if (body && name.range().size() > 1) {
                named.computeIfAbsent(word(name.range().end() - 1), last -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    private String word(int token) {
        return reading.tokens().get(token).form().toLowerCase(Locale.ROOT);
    }

    void run() {
        for (Candidate noun : chains.candidates(Mention.Kind.NOMINAL)) {
            apposition(noun);
            lastWord(noun);
        }
    }

    /** "The association" by itself is the one body before it whose name ends in "Association", where there is one only. */
    private void lastWord(Candidate noun) {
        if (!isBareDefinite(noun)) {
            return;
        }
        Candidate found = null;
        for (Candidate name : named.getOrDefault(word(noun.head()), List.of())) {
            boolean before = name.range().end() <= noun.range().start();
            if (before && found != null && chains.of(found) != chains.of(name)) {
                return;
            }
            found = before && compatible(name, noun) ? name : found;
        }
        if (found != null) {
            chains.join(found, noun);
        }
    }

    private boolean isBareDefinite(Candidate noun) {
        if (noun.range().size() != 2 || noun.head() != noun.range().end() - 1) {
            return false;
        }
        String first = reading.tokens().get(noun.range().start()).lemma();
        return first.equals("the") || first.equals("this") || first.equals("that");
    }

    private void apposition(Candidate noun) {
        Token token = reading.tokens().get(noun.head());
        Candidate other = token.relation().equals("appos") && !isOfAnother(noun) ? chains.at(token.head()) : null;
        boolean told = noun.range().size() > 1
                || noun.type() == EntityType.PER; // "in Holm, police said" tells nothing of Holm
        if (other != null && told && compatible(other, noun) && !isList(other, noun.head())) {
            chains.join(other, noun);
        }
        for (int child : reading.children(noun.head())) {
            Candidate name = chains.at(child);
            boolean close = child > noun.head()
                    && reading.tokens().get(child).relation().matches("appos|flat");
            if (name != null && close && name.is(Mention.Kind.NAME) && compatible(name, noun) && !isList(noun, child)) {
                chains.join(noun, name);
            }
        }
    }

    /** "Anna Berg, whose son": the son is another. */
    private boolean isOfAnother(Candidate noun) {
        return reading.children(noun.head()).stream()
                .anyMatch(child -> reading.tokens().get(child).form().equalsIgnoreCase("whose"));
    }

    /** "Two parties, the Greens and Nordsee": several are told by a list, not by its first. */
    private boolean isList(Candidate noun, int apposed) {
        boolean several = reading.tokens().get(noun.head()).xpos().matches("NNP?S");
        return several
                && reading.children(apposed).stream()
                        .anyMatch(
                                child -> reading.tokens().get(child).relation().equals("conj"));
    }

    private boolean compatible(Candidate a, Candidate b) {
        Referent one = chains.of(a);
        Referent other = chains.of(b);
        boolean known = one.type() == other.type() || (one.type() != EntityType.PER && other.type() != EntityType.PER);
        return known && one.sharesName(other) && one.gender().agrees(other.gender()) && one.sharesNumber(other);
    }
}
