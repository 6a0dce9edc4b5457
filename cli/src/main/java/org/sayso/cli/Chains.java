// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;

/** A chain number for every mention of a reading: one that was not resolved gets a number of its own. */
final class Chains {

    private final Map<Mention, Integer> numbers = new IdentityHashMap<>();

    private Chains() {}

    static Chains of(Reading reading) {
        return of(reading.mentions());
    }

    static Chains of(List<Mention> mentions) {
        Chains chains = new Chains();
        int next = mentions.stream().mapToInt(Mention::chain).max().orElse(-1) + 1;
        for (Mention mention : mentions) {
            chains.numbers.put(mention, mention.chain() < 0 ? next++ : mention.chain());
        }
        return chains;
    }

    int of(Mention mention) {
        return numbers.getOrDefault(mention, mention.chain());
    }

    /** As the formats write it: name, nominal or pronoun. */
    static String kind(Mention mention) {
        return mention.kind().name().toLowerCase(Locale.ROOT);
    }
}
