// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;
import java.util.Optional;

/** The entities of the dossier, merged as the judgements say. */
public interface Entities {

    /**
     * Who may be meant by a name, the likeliest first: those called exactly so (case, accents, punctuation, leading
     * titles aside), then those with that alias, then, only where there is none, similar names as suggestions.
     */
    List<Found> find(String name, int limit);

    Optional<EntityRef> get(long entity);

    /** All that the dossier holds of one entity; at most {@code limit} claims a part. */
    Optional<Profile> profile(long entity, int limit);

    /** An entity that a name may mean. {@code claims} counts its claims. */
    record Found(EntityRef entity, Match match, long claims) {}

    /** How well a name fits. */
    enum Match {
        NAME,
        ALIAS,
        SIMILAR
    }
}
