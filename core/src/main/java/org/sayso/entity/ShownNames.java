// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayso.sentence.EntityType;

/**
 * Of all names that articles use for one entity, the one it is shown by and those that are listed beside it.
 *
 * @param name    the most used full name; a short form only where there is no other
 * @param aliases the other names, the most used first: what articles state, and what shares a word with the name. What
 *     only a chain of one article joined ("the Kremlin" for a country) is not listed
 */
public record ShownNames(String name, List<String> aliases) {

    public ShownNames {
        aliases = List.copyOf(aliases);
    }

    /** Chooses among all names, each with the number of articles that use it so. */
    public static ShownNames of(EntityType type, List<UsedName> all) {
        List<UsedName> names = new ArrayList<>(all);
        names.sort(Comparator.comparing((UsedName name) -> rank(name))
                .thenComparing(Comparator.comparingLong(UsedName::articles).reversed())
                .thenComparing(name -> -name.text().length())
                .thenComparing(UsedName::text));
        String shown = names.isEmpty() ? "" : names.get(0).text();
        Set<String> aliases = new LinkedHashSet<>();
        names.stream()
                .filter(name -> isListed(type, name, shown))
                .sorted(Comparator.comparingLong(UsedName::articles).reversed())
                .forEach(name -> aliases.add(name.text()));
        aliases.remove(shown);
        return new ShownNames(shown, List.copyOf(aliases));
    }

    private static int rank(UsedName name) {
        return switch (name.basis()) {
            case NAME -> Acronym.looksLike(name.text()) ? 1 : 0;
            case ALIAS -> 2;
            case ACRONYM -> 3;
            case MENTION -> 4;
            case DESCRIPTION -> 5;
            case DEMONYM -> 6;
        };
    }

    private static boolean isListed(EntityType type, UsedName name, String shown) {
        return switch (name.basis()) {
            case NAME, ALIAS, ACRONYM -> true;
            case MENTION -> Acronym.fits(name.text(), shown) || shareWord(type, name.text(), shown);
            case DEMONYM, DESCRIPTION -> false;
        };
    }

    private static boolean shareWord(EntityType type, String one, String other) {
        Set<String> words =
                new LinkedHashSet<>(List.of(NameKey.of(one, type).value().split(" ", -1)));
        words.retainAll(List.of(NameKey.of(other, type).value().split(" ", -1)));
        return !words.isEmpty();
    }

    /** A name, why it is one, and in how many articles. */
    public record UsedName(String text, NameBasis basis, long articles) {}
}
