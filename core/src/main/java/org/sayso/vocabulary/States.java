// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** States with their adjectives and capitals, from {@code lexicons/states.txt}. */
public final class States {

    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> BY_ADJECTIVE = new HashMap<>();
    private static final Map<String, String> BY_CAPITAL = new HashMap<>();

    static {
        for (String line : Lexicon.named("states").entries()) {
            List<String> columns = List.of(line.split("\\|"));
            List<String> names = alternatives(columns.get(0));
            names.forEach(name -> BY_NAME.put(key(name), names.get(0)));
            alternatives(columns.get(1)).forEach(adjective -> BY_ADJECTIVE.put(key(adjective), names.get(0)));
            alternatives(columns.get(2)).forEach(capital -> BY_CAPITAL.putIfAbsent(key(capital), names.get(0)));
        }
    }

    private States() {}

    /** Whether the words name a state, or a capital that can stand for one. */
    public static boolean isState(String words) {
        return BY_NAME.containsKey(key(words)) || BY_CAPITAL.containsKey(key(words));
    }

    /** The state that an adjective or a word for its people belongs to: Russia for "Russian" and "Russians". */
    public static Optional<String> ofAdjective(String word) {
        String key = key(word);
        String state = BY_ADJECTIVE.get(key);
        if (state == null && key.endsWith("s")) {
            state = BY_ADJECTIVE.get(key.substring(0, key.length() - 1));
        }
        return Optional.ofNullable(state);
    }

    /** The state that the words name: Bosnia and Herzegovina for "Bosnia". */
    public static Optional<String> ofName(String words) {
        return Optional.ofNullable(BY_NAME.get(key(words)));
    }

    /** The state whose capital this is: China for "Beijing". */
    public static Optional<String> ofCapital(String word) {
        return Optional.ofNullable(BY_CAPITAL.get(key(word)));
    }

    private static List<String> alternatives(String column) {
        return new ArrayList<>(List.of(column.split(",")));
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
