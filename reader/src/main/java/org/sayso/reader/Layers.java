// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.List;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Token;

/**
 * The layers of a reading while windows are decoded into them.
 *
 * @param nodes the words that may refer back or be referred to
 * @param claims for each word what the head that reads claims needs
 * @param seen   the windows as the judge of claims sees them
 */
record Layers(
        List<Token> tokens,
        List<Mention> mentions,
        List<Predicate> predicates,
        List<Attribution> attributions,
        List<Antecedents.Node> nodes,
        List<float[]> claims,
        List<Judge.Seen> seen) {

    static Layers empty() {
        return new Layers(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    void addAll(Layers other) {
        tokens.addAll(other.tokens);
        mentions.addAll(other.mentions);
        predicates.addAll(other.predicates);
        attributions.addAll(other.attributions);
        nodes.addAll(other.nodes);
        claims.addAll(other.claims);
        seen.addAll(other.seen);
    }
}
