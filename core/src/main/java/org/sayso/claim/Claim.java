// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;
import org.sayso.time.TimeSpan;

/**
 * An occurrence: what one sentence of one article says, in the terms of the vocabulary.
 *
 * @param type      a type of the vocabulary
 * @param predicate lemma of the word that carries the claim
 * @param speakers  the chain of speakers, nearest first; empty where the outlet itself says it
 * @param evidence  the sentence, as a stretch of the article's body
 */
public record Claim(
        String type,
        String predicate,
        List<Argument> arguments,
        Polarity polarity,
        Modality modality,
        @Nullable TimeSpan time,
        List<Speaker> speakers,
        Span evidence,
        ReadBy reading) {

    public Claim {
        arguments = List.copyOf(arguments);
        speakers = List.copyOf(speakers);
    }

    /** The same, with these arguments, at this time. */
    Claim with(List<Argument> others, @Nullable TimeSpan when) {
        return new Claim(type, predicate, others, polarity, modality, when, speakers, evidence, reading);
    }

    /** The same, said by these. */
    Claim saidBy(List<Speaker> others) {
        return new Claim(type, predicate, arguments, polarity, modality, time, others, evidence, reading);
    }

    /** The same, this sure. */
    Claim withConfidence(double confidence) {
        ReadBy sure = new ReadBy(reading.by(), reading.version(), Math.round(100 * confidence) / 100.0);
        return new Claim(type, predicate, arguments, polarity, modality, time, speakers, evidence, sure);
    }
}
