// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sayso.dossier.EntityRef;
import org.sayso.entity.NameBasis;
import org.sayso.entity.ShownNames;
import org.sayso.entity.ShownNames.UsedName;
import org.sayso.sentence.EntityType;

/** Looks up canonical entities with their names. */
final class EntityNames {

    private static final Statements SQL = Statements.of(EntityNames.class);

    /** By the canonical ids; those that are not there are left out. */
    Map<Long, EntityRef> of(Handle handle, Collection<Long> canonicalIds) {
        if (canonicalIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, EntityType> types = new LinkedHashMap<>();
        Map<Long, List<UsedName>> names = new HashMap<>();
        handle.createQuery(SQL.get("of"))
                .bindList("ids", List.copyOf(canonicalIds))
                .map((row, context) -> {
                    long id = row.getLong("canonical_id");
                    types.put(id, Rows.choice(EntityType.class, row.getString("type")));
                    List<UsedName> used = names.computeIfAbsent(id, key -> new ArrayList<>());
                    String name = row.getString("name");
                    if (name != null) {
                        used.add(new UsedName(
                                name, Rows.choice(NameBasis.class, row.getString("basis")), row.getLong("articles")));
                    }
                    return id;
                })
                .list();
        Map<Long, EntityRef> entities = new HashMap<>();
        types.forEach((id, type) -> {
            ShownNames shown = ShownNames.of(type, names.getOrDefault(id, List.of()));
            entities.put(id, new EntityRef(id, type, shown.name(), shown.aliases()));
        });
        return entities;
    }

    Optional<EntityRef> of(Handle handle, long anyId) {
        return handle.createQuery(SQL.get("canonical"))
                .bind("id", anyId)
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> Optional.ofNullable(of(handle, List.of(id)).get(id)));
    }
}
