// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;
import org.sayso.sentence.EntityType;

/**
 * An entity of the dossier, all its merges looked up.
 *
 * @param name    its most used full name
 * @param aliases its other names, the most used first
 */
public record EntityRef(long id, EntityType type, String name, List<String> aliases) {

    public EntityRef {
        aliases = List.copyOf(aliases);
    }

    /** As exports write it: {@code e12}. */
    public String key() {
        return "e" + id;
    }
}
