// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

/**
 * What a word commits its complement to, where the word itself holds and where it is negated.
 *
 * <p>The implicative and factive signatures of Karttunen (1971) and of Nairn, Condoravdi and Karttunen, "Computing relative
 * polarity for textual inference" (2006), with a modality in place of their "unknown".
 */
record Signature(Commitment positive, Commitment negative) {

    /** Goes with the word: so where the word is so, not so where it is not. */
    static final Signature TRANSPARENT = new Signature(Commitment.HOLDS, Commitment.FAILS);

    static final Signature PRESUPPOSING = new Signature(Commitment.PRESUPPOSED, Commitment.PRESUPPOSED);

    static Signature of(Modality modality) {
        return new Signature(Commitment.to(modality), Commitment.to(modality));
    }

    Commitment under(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? positive : negative;
    }
}
