// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.Set;

/** The roles of the vocabulary that hold words or numbers and never a thing. */
final class ValueRoles {

    private static final Set<String> ROLES = Set.of(
            "title", "value", "measure", "position", "name", "dimension", "charge", "verdict", "kind", "relation");

    private ValueRoles() {}

    static boolean contains(String role) {
        return ROLES.contains(role);
    }
}
