// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * A sentence that proves a wording.
 *
 * @param text    the sentence
 * @param markers words before the type: {@code not} for negative polarity, or a modality
 * @param values  for each role the words that must fill it; empty for a counter-example
 * @param place   file and line where it is written
 */
public record Example(String text, Set<String> markers, List<Value> values, String place) {

    public Example {
        markers = Set.copyOf(markers);
        values = List.copyOf(values);
    }

    /** What a role must hold. */
    public record Value(String role, String text) {}
}
