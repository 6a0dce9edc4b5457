// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What aliases that were stated in several articles say about entities across the dossier. */
public final class Aliases {

    /** Names that share at least this part of their words may be spellings of one name. */
    private static final double ALIKE = 0.75;

    /** Words up to this length (of, and, for) tell no names apart. */
    private static final int SHORT = 3;

    private Aliases() {}

    /**
     * Whether a short form may stand for all of these full names at once: PLA joins neither the People's Liberation
     * Army nor the Palestine Liberation Army once both were introduced by it.
     */
    public static boolean mayBeOne(Collection<String> fullNameKeys) {
        List<String> keys = List.copyOf(fullNameKeys);
        for (int i = 1; i < keys.size(); i++) {
            if (!alike(keys.get(0), keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.equals(first) || shared.equals(second) || shared.size() >= ALIKE * all.size();
    }

    private static Set<String> words(String key) {
        Set<String> words = new HashSet<>(List.of(key.split(" ", -1)));
        words.removeIf(word -> word.length() <= SHORT);
        return words.isEmpty() ? Set.of(key) : words;
    }
}
