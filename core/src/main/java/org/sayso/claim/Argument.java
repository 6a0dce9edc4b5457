// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import org.jspecify.annotations.Nullable;
import org.sayso.sentence.TokenRange;

/**
 * One filled role of a claim.
 *
 * @param text     the words, without determiners and trailing clauses: a name, not a sentence
 * @param range    the tokens the words come from; null for a value that the vocabulary sets ("supports") and for a lemma
 * @param mention  index in {@link org.sayso.sentence.Reading#mentions()} of what the words refer to, -1 for none
 * @param resolved false where a pronoun or "the group" could not be resolved
 * @param quantity the number, where the role holds one
 */
public record Argument(
        String role,
        String text,
        @Nullable TokenRange range,
        int mention,
        boolean resolved,
        @Nullable Quantity quantity) {}
