// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sayso.sentence.EntityType;

/** A name folded, so that spellings of one name agree: case, accents, punctuation, articles, titles, legal forms. */
public record NameKey(String value) {

    /**
     * The key of a name of something of that type: leading titles go from persons ("General Musharraf") but not from
     * companies ("General Motors"), legal forms go from organisations, and a country gets one key for all its names.
     */
    public static NameKey of(String name, EntityType type) {
        String folded = NameFolding.fold(name);
        return new NameKey(
                switch (type) {
                    case PER -> NameFolding.withoutTitles(folded);
                    case ORG -> NameFolding.withoutLegalForm(folded);
                    case LOC -> Countries.standard().country(folded).orElse(folded);
                    default -> folded;
                });
    }

    /** The keys that a name may have while it is not known what it names; the plainest first. */
    public static Set<NameKey> anyOf(String name) {
        Set<NameKey> keys = new LinkedHashSet<>();
        for (EntityType type : new EntityType[] {EntityType.OTHER, EntityType.LOC, EntityType.PER, EntityType.ORG}) {
            keys.add(of(name, type));
        }
        keys.removeIf(NameKey::isEmpty);
        return keys;
    }

    /** Whether nothing of the name was left: it names nothing. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    public int words() {
        return isEmpty() ? 0 : value.split(" ", -1).length;
    }

    @Override
    public String toString() {
        return value;
    }
}
