// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a claim: which of the times, or of the places, that its article names is its own.
 *
 * @param token    the word that carries the claim
 * @param none     what speaks of none of them being its own, as short names
 * @param settings the word of each time or place, with what is known of it
 */
public record SettingQuestion(
        int token, String type, boolean time, List<String> none, Map<Integer, List<String>> settings) {

    public SettingQuestion {
        none = List.copyOf(none);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
