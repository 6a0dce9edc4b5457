// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sort of claim: its roles, what it says, and the ways in which English words it.
 *
 * @param symmetric whether its two sides can be exchanged
 * @param maps      its name in other vocabularies: {@code wikidata: P157}
 */
public record ClaimType(
        String name,
        Nature nature,
        boolean symmetric,
        String says,
        List<Role> roles,
        Map<String, String> maps,
        List<Wording> wordings) {

    /** The type that keeps a verb which no other type covers, with its semantic roles; never mixed with the others. */
    public static final String OTHER = "other";

    public ClaimType {
        roles = List.copyOf(roles);
        maps = Map.copyOf(maps);
        wordings = List.copyOf(wordings);
    }

    /** Whether it holds over an interval or happens. */
    public enum Nature {
        STATE,
        EVENT
    }

    public Optional<Role> role(String name) {
        for (Role role : roles) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
