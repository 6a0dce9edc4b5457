// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;
import java.util.Locale;

/**
 * What is asked of a claim: which of the times, of the places, or of those who speak, that its article names is its own.
 *
 * @param word       the word that carries the claim
 * @param type       type of claim
 * @param choice     what is asked for
 * @param fillers    the words that fill its roles
 * @param none       what speaks of none of them being its own, as short names
 * @param candidates the times, places or speakers
 */
public record SettingQuestion(
        int word, String type, Choice choice, List<Integer> fillers, List<String> none, List<Candidate> candidates) {

    /** What is asked for. */
    public enum Choice {
        TIME,
        PLACE,
        SPEAKER;

        /** Its name in questions and in the model's file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One time, place or speaker.
     *
     * @param word  its word
     * @param host  the verb or the noun of a deed that it hangs on, or that says that one speaks; -1 for none
     * @param name  what or whom it names, alike for all that name the same
     * @param known what is known of it, as short names
     */
    public record Candidate(int word, int host, String name, List<String> known) {

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
