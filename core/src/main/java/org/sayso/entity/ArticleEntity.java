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

    /** The fullest name, folded. */
    public NameKey key() {
        return NameKey.of(name, type);
    }
}
