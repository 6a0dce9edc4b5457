// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;

/**
 * A claim as the encoder is asked whether it is right: the word that carries it, then its fillers.
 *
 * @param type    type of claim
 * @param marks   the carrying word first
 * @param numbers what is known of the claim besides
 */
public record ClaimMarks(String type, List<Mark> marks, List<Double> numbers) {

    /**
     * One word or phrase.
     *
     * @param first    its first token
     * @param last     its last token
     * @param head     the token that governs it
     * @param features what is known of it, as short names
     */
    public record Mark(int first, int last, int head, List<String> features) {

        public Mark {
            features = List.copyOf(features);
        }
    }

    public ClaimMarks {
        marks = List.copyOf(marks);
        numbers = List.copyOf(numbers);
    }

    /** The word that carries the claim. */
    public Mark carrier() {
        return marks.get(0);
    }
}
