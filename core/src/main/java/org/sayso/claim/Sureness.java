// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Set;
import org.sayso.vocabulary.ClaimType;

/**
 * How sure a claim is, from what its wording was found right and from what the encoder makes of it: a logistic regression on
 * claims that careful readers judged, of texts that the encoder did not learn from ({@code training/sureness.py}).
 */
final class Sureness {

    /** What a wording reads is a claim where it is at least this sure. */
    static final double LEAST = 0.5;
    /** What the encoder alone reads must be surer, since no wording vouches for it. */
    static final double LEAST_ALONE = 0.6;

    /** Types of which the encoder learns nothing: no single predicate states them. */
    private static final Set<String> UNKNOWN = Set.of("measure", "kind", "alias", "statement", "other");

    private static final double SMALLEST = 0.005;

    private Sureness() {}

    /** Whether the encoder has learnt such claims. */
    static boolean knows(ClaimType type) {
        return !UNKNOWN.contains(type.name());
    }

    /**
     * Of a claim that a wording reads.
     *
     * @param share how often the wording is right
     * @param type  how likely the word states a claim of that type
     * @param roles how likely the least likely of its fillers is the right one
     */
    static double of(double share, double type, double roles) {
        return share(-0.704 + 0.78 * odds(share) + 0.137 * odds(type) + 0.166 * odds(roles));
    }

    /** Of a claim that the encoder alone reads; {@code share} is how often its claims of that type are right. */
    static double alone(double share, double type, double roles) {
        return share(-0.962 + 1.178 * odds(share) + 0.298 * odds(type) + 0.226 * odds(roles));
    }

    private static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double odds(double share) {
        double bounded = Math.max(SMALLEST, Math.min(1 - SMALLEST, share));
        return Math.log(bounded / (1 - bounded));
    }
}
