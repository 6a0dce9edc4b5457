// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;
import java.util.Map;

/**
 * What the encoder that read a text makes of its words as words that carry claims: which type of claim a word states, and
 * which role of it another word fills. Both are asked with what else is known of the words, as short names of features.
 */
public interface ClaimScores {

    /** No encoder read the text: it says nothing. */
    ClaimScores UNKNOWN = new ClaimScores() {

        @Override
        public Map<String, Double> types(int word, List<String> features) {
            return Map.of();
        }

        @Override
        public Map<String, Double> roles(int word, String type, int filler, List<String> features) {
            return Map.of();
        }
    };

    /** The key of "no claim" and "no role". */
    String NONE = "none";

    /** How likely a word states a claim of each type; empty where no encoder was asked. */
    Map<String, Double> types(int word, List<String> features);

    /** How likely another word, or the same, fills each role of a claim of that type which a word states. */
    Map<String, Double> roles(int word, String type, int filler, List<String> features);

    /** How likely each of these claims is right, not a number where the encoder has not learnt such claims; empty where none was asked. */
    default List<Double> right(List<ClaimMarks> claims) {
        return List.of();
    }

    /** To each question how likely none of its times, places or speakers is that of the claim, then how likely each is; empty where no encoder was asked. */
    default List<List<Double>> settings(List<SettingQuestion> questions) {
        return List.of();
    }
}
