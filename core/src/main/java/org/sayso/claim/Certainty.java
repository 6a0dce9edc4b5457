// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import org.sayso.sentence.Reading;

/** How sure the text is of what one of its words says: whether it is so or not, and how far the text commits to it. */
public record Certainty(Polarity polarity, Modality modality) {

    static final Certainty FACT = new Certainty(Polarity.POSITIVE, Modality.ASSERTED);

    /** The certainty of the claim that the word {@code token} carries: a verb, an event noun or a title. */
    public static Certainty of(Reading reading, int token) {
        return new Scope(reading).at(token);
    }

    /**
     * How sure the text is of what a word on the way down to a claim governs.
     *
     * @param token the word
     */
    public record Step(int token, Certainty certainty) {}

    /** The words that govern the word {@code token}, from the root of its sentence down, each with what it leaves of the certainty. */
    public static List<Step> steps(Reading reading, int token) {
        List<Step> steps = new ArrayList<>();
        Certainty whole = new Scope(reading).at(token, steps::add);
        if (!steps.isEmpty() && !steps.get(steps.size() - 1).certainty().equals(whole)) {
            steps.set(steps.size() - 1, new Step(token, whole));
        }
        return steps;
    }

    Certainty negated() {
        return new Certainty(polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE, modality);
    }

    /** With the polarity kept, and the weaker of both modalities. */
    Certainty atMost(Modality other) {
        return new Certainty(polarity, weaker(modality, other));
    }

    /** The certainty of what is governed by a word of this certainty. */
    Certainty through(Signature signature) {
        Commitment commitment = signature.under(polarity);
        if (commitment.presupposed()) {
            return FACT;
        }
        return new Certainty(commitment.polarity(), weaker(modality, commitment.modality()));
    }

    /** Of two modalities on the way down to a word the one that keeps it further from fact names the whole. */
    private static Modality weaker(Modality a, Modality b) {
        return distance(a) >= distance(b) ? a : b;
    }

    private static int distance(Modality modality) {
        return switch (modality) {
            case ASSERTED -> 0;
            case REPORTED -> 1;
            case ATTEMPTED -> 2;
            case ORDERED -> 3;
            case PLANNED -> 4;
            case PREDICTED -> 5;
            case POSSIBLE -> 6;
            case ALLEGED -> 7;
            case DENIED -> 8;
            case HYPOTHETICAL -> 9;
        };
    }
}
