// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the encoder is asked about a word that may carry a claim.
 *
 * @param features what is known of it, as short names
 * @param parts    the words that may fill its roles, itself among them, with what is known of each
 */
public record Question(int token, List<String> features, Map<Integer, List<String>> parts) {

    public Question {
        features = List.copyOf(features);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
