// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import org.sayso.text.Span;

/**
 * A syntactic word (Universal Dependencies): its place in the text, lemma, tags, and its governor.
 *
 * @param head   index of the governor in {@link Reading#tokens()}, -1 for the root of a sentence
 * @param deprel relation to the governor, with subtype: {@code nsubj:pass}
 */
public record Token(Span span, String form, String lemma, String upos, String xpos, int head, String deprel) {

    /** The relation without its subtype: {@code nsubj} of {@code nsubj:pass}. */
    public String relation() {
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }
}
