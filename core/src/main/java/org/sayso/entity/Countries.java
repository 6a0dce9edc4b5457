// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The states of the world: their names, and the words for what and who is theirs. From the lexicon countries.txt. */
final class Countries {

    private static final Countries STANDARD = new Countries();

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byDemonym = new HashMap<>();

    /** A line: {@code name, other names | adjective, demonyms}. */
    private Countries() {
        for (String line : WordList.read("countries.txt")) {
            String[] halves = line.split("\\|", -1);
            String[] names = halves[0].split(",", -1);
            for (String name : names) {
                byName.put(NameFolding.fold(name), NameFolding.fold(names[0]));
            }
            for (String demonym : halves[1].split(",", -1)) {
                byDemonym.put(NameFolding.fold(demonym), names[0].strip());
            }
        }
    }

    static Countries standard() {
        return STANDARD;
    }

    /** The folded main name of the country that a folded name names: "united states" for "us". */
    Optional<String> country(String folded) {
        return Optional.ofNullable(byName.get(folded));
    }

    /** The country whose adjective or people a folded word names: "China" for "chinese". */
    Optional<String> ofDemonym(String folded) {
        return Optional.ofNullable(byDemonym.get(folded));
    }
}
