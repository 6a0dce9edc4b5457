// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/** How sure the text is of what one of its words says: whether it is so or not, and how far the text commits to it. */
public record Certainty(Polarity polarity, Modality modality) {

    static final Certainty FACT = new Certainty(Polarity.POSITIVE, Modality.ASSERTED);

    /** The certainty of the claim that the word {@code token} carries: a verb, an event noun or a title. */
    public static Certainty of(Reading reading, int token) {
        Certainty certainty = FACT;
        for (int child : reading.children(token)) {
            certainty = certainty.under(reading.tokens().get(child));
        }
        return certainty;
    }

    private Certainty under(Token modifier) {
        return switch (modifier.lemma()) {
            case "not", "never", "no" -> new Certainty(Polarity.NEGATIVE, modality);
            case "may", "might", "could" -> new Certainty(polarity, Modality.POSSIBLE);
            case "will" -> new Certainty(polarity, Modality.PREDICTED);
            case "would" -> new Certainty(polarity, Modality.HYPOTHETICAL);
            default -> this;
        };
    }
}
