// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;

/**
 * What is asked of a claim: which of the times, or of the places, that its article names is its own.
 *
 * @param word       the word that carries the claim
 * @param type       type of claim
 * @param time       whether its time is asked for, not its place
 * @param fillers    the words that fill its roles
 * @param none       what speaks of none of them being its own, as short names
 * @param candidates the times or places
 */
public record SettingQuestion(
        int word, String type, boolean time, List<Integer> fillers, List<String> none, List<Candidate> candidates) {

    /**
     * One time or place.
     *
     * @param word  its word
     * @param host  the verb or the noun of a deed that it hangs on; -1 for none
     * @param known what is known of it, as short names
     */
    public record Candidate(int word, int host, List<String> known) {

        public Candidate {
            known = List.copyOf(known);
        }
    }

    public SettingQuestion {
        fillers = List.copyOf(fillers);
        none = List.copyOf(none);
        candidates = List.copyOf(candidates);
    }
}
