// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import java.util.Set;
import org.sayso.vocabulary.ClaimType;

/**
 * How sure a claim is, from what its wording was found right and from what the encoder makes of it: a logistic regression on
 * claims that careful readers judged, of texts that the encoder did not learn from ({@code training/sureness.py}).
 */
final class Sureness {

    /** What is less likely by what was known before is not put to the encoder. */
    static final double WORTH_ASKING = 0.4;

    /** Types of which the encoder learns nothing, since no single predicate states them, or too little: few labelled words did. */
    private static final Set<String> UNKNOWN = Set.of(
            "measure", "kind", "alias", "statement", "other", "exercise", "compatibility", "allegiance", "based_on");

    private static final double SMALLEST = 0.005;
    /** The weights of 1, of what the encoder says of the whole claim, and of what was known before. */
    private static final double[] WHOLE = {0.085, 0.752, 0.596, 0.706, 0.168, -0.361};

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

    /**
     * Of any claim that the encoder was asked about as a whole.
     *
     * @param right   how likely the encoder finds it right
     * @param numbers what was known of it before
     */
    static double whole(double right, List<Double> numbers) {
        double sum = WHOLE[0] + WHOLE[1] * odds(right);
        for (int i = 0; i < numbers.size(); i++) {
            sum += WHOLE[i + 2] * numbers.get(i);
        }
        return share(sum);
    }

    /** What is known of a claim whose word the encoder was not asked about, as the encoder learnt it. */
    static List<Double> numbers(double share) {
        return List.of(odds(share) / 3, 0.0, 0.0, 0.0);
    }

    static List<Double> numbers(double share, double type, double roles) {
        return List.of(odds(share) / 3, odds(type) / 5, odds(roles) / 5, 1.0);
    }

    private static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double odds(double share) {
        double bounded = Math.max(SMALLEST, Math.min(1 - SMALLEST, share));
        return Math.log(bounded / (1 - bounded));
    }
}
