// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.List;
import org.sayso.sentence.EntityType;
import org.sayso.vocabulary.States;

/** A name as its words in lower case, without title and article, and what sort of thing it names. */
record Named(List<String> words, EntityType type) {

    private boolean person() {
        return type == EntityType.PER;
    }

    /** Whether both may name one thing. */
    boolean fits(Named other) {
        if (words.isEmpty() || other.words.isEmpty() || words.equals(other.words)) {
            return true;
        }
        boolean longer = words.size() >= other.words.size();
        List<String> all = longer ? words : other.words;
        List<String> part = longer ? other.words : words;
        return person() && other.person()
                ? personFits(all, part)
                : !isPlaceInName(longer ? other : this, longer ? this : other) && shortened(all, part)
                        || abbreviates(all, part)
                        || sameState(other);
    }

    /** "Velmora" is not short for "Velmora Hydro". */
    private static boolean isPlaceInName(Named part, Named whole) {
        return part.type == EntityType.LOC && whole.type == EntityType.ORG;
    }

    /** "Anna Berg" is "Berg", "A. Berg" and "Anna Maria Berg", but not "Peter Berg". */
    private static boolean personFits(List<String> all, List<String> part) {
        return part.stream().allMatch(word -> all.stream().anyMatch(own -> sameWord(own, word)))
                && part.stream().anyMatch(word -> word.length() > 2);
    }

    /** Equal, an initial, or a short form: "Ben" of "Benjamin". */
    private static boolean sameWord(String a, String b) {
        int least = Math.min(a.length(), b.length());
        return a.equals(b) || (least == 1 || least > 2) && (a.startsWith(b) || b.startsWith(a));
    }

    /** "The Brand Party" may be called "Brand", and the "Free Brand Party" the "Brand Party"; "Brand" in its middle is another thing. */
    private static boolean shortened(List<String> all, List<String> part) {
        boolean begins = all.subList(0, part.size()).equals(part);
        boolean ends = all.subList(all.size() - part.size(), all.size()).equals(part);
        return begins || (ends && part.size() > 1);
    }

    private static boolean abbreviates(List<String> all, List<String> part) {
        StringBuilder initials = new StringBuilder();
        all.forEach(word -> initials.append(word.charAt(0)));
        return part.size() == 1 && all.size() > 1 && part.get(0).equals(initials.toString());
    }

    private boolean sameState(Named other) {
        String own = String.join(" ", words);
        return States.ofName(own).isPresent()
                && States.ofName(own).equals(States.ofName(String.join(" ", other.words)));
    }
}
