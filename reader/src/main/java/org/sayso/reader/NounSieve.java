// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/** Joins what stands in apposition: "the minister, Sergei Lavrov", "Lavrov, a diplomat". */
final class NounSieve {

    private final Chains chains;
    private final Reading reading;

    NounSieve(Chains chains) {
        this.chains = chains;
        this.reading = chains.reading();
    }

    void run() {
        for (Candidate noun : chains.candidates(Mention.Kind.NOMINAL)) {
            apposition(noun);
        }
    }

    private void apposition(Candidate noun) {
        Token token = reading.tokens().get(noun.head());
        Candidate other = token.relation().equals("appos") ? chains.at(token.head()) : null;
        if (other != null && compatible(other, noun)) {
            chains.join(other, noun);
        }
        for (int child : reading.children(noun.head())) {
            Candidate name = chains.at(child);
            boolean close = reading.tokens().get(child).relation().matches("appos|flat");
            if (name != null && close && name.is(Mention.Kind.NAME) && compatible(name, noun)) {
                chains.join(noun, name);
            }
        }
    }

    private boolean compatible(Candidate a, Candidate b) {
        EntityType first = chains.of(a).type();
        EntityType second = chains.of(b).type();
        boolean types = first == second || (first != EntityType.PER && second != EntityType.PER);
        return types
                && chains.of(a).gender().agrees(chains.of(b).gender())
                && chains.of(a).count().agrees(chains.of(b).count());
    }
}
