// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.List;
import org.sayso.sentence.EntityType;

/**
 * A person, body, place or other thing as one article knows it: the statement that is stored and never merged.
 *
 * @param number its place in the article's list, from 0
 * @param name   the fullest name; the words of the best description where {@code named} is false
 * @param names  the name first, then all others; empty where {@code named} is false
 */
public record ArticleEntity(int number, EntityType type, String name, boolean named, List<EntityName> names) {

    public ArticleEntity {
        names = List.copyOf(names);
    }

    /**
     * Whether its name says which one is meant also in other articles. What is not named, and a person by a surname
     * alone, is known in its own article only.
     */
    public boolean isKnownElsewhere() {
        return named && !key().isEmpty() && (type != EntityType.PER || key().words() > 1);
    }

    /** The fullest name, folded. */
    public NameKey key() {
        return NameKey.of(name, type);
    }
}
