// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Locale;

/**
 * What a word says of the clause or noun that it governs.
 *
 * @param presupposed it holds whatever stands around the word: "X regrets that", "X does not regret that"
 */
record Commitment(Polarity polarity, Modality modality, boolean presupposed) {

    static final Commitment HOLDS = new Commitment(Polarity.POSITIVE, Modality.ASSERTED, false);
    static final Commitment FAILS = new Commitment(Polarity.NEGATIVE, Modality.ASSERTED, false);
    static final Commitment PRESUPPOSED = new Commitment(Polarity.POSITIVE, Modality.ASSERTED, true);

    static Commitment to(Modality modality) {
        return new Commitment(Polarity.POSITIVE, modality, false);
    }

    /** Reads {@code +}, {@code -planned}, {@code denied} or {@code !}. */
    static Commitment parse(String text) {
        if (text.equals("!")) {
            return PRESUPPOSED;
        }
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String modality = signed ? text.substring(1) : text;
        return new Commitment(
                text.startsWith("-") ? Polarity.NEGATIVE : Polarity.POSITIVE,
                modality.isEmpty() ? Modality.ASSERTED : Modality.valueOf(modality.toUpperCase(Locale.ROOT)),
                false);
    }
}
