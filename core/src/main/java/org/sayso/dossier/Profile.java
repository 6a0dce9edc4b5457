// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.ClaimType;

/**
 * One entity as the dossier knows it.
 *
 * @param parts    its claims by part, each part in order of time, then of recording
 * @param totals   how many claims each part holds, shown or not
 * @param sources  who says so: the publishers or files, most claims first
 * @param speakers who is quoted on it, most claims first, as far as its latest five thousand claims tell
 */
public record Profile(
        EntityRef entity,
        List<Alias> aliases,
        Map<Part, List<StoredClaim>> parts,
        Map<Part, Long> totals,
        List<Count> sources,
        List<Count> speakers,
        long articles,
        long claims) {

    public Profile {
        aliases = List.copyOf(aliases);
        parts = Map.copyOf(parts);
        totals = Map.copyOf(totals);
        sources = List.copyOf(sources);
        speakers = List.copyOf(speakers);
    }

    /** What a claim tells about the entity. */
    public enum Part {
        ROLES,
        RELATIONS,
        EVENTS,
        NUMBERS,
        /** What the entity itself says. */
        SAID,
        /** What no claim type covers, verb by verb. */
        OTHER;

        private static final Set<String> OF_ROLES =
                Set.of("role", "membership", "appointment", "removal", "joining", "leaving", "allegiance", "election");
        private static final Set<String> OF_NUMBERS = Set.of("measure", "comparison", "composition");
        private static final Set<String> OF_RELATIONS = Set.of(
                "alias",
                "kind",
                "part_of",
                "alliance",
                "stance",
                "kinship",
                "nationality",
                "presence",
                "control",
                "ownership",
                "developer_of",
                "based_on",
                "compatibility");

        /** The part in which a claim of that type is shown for what fills one of its roles. */
        public static Part of(String claimType) {
            if (OF_ROLES.contains(claimType)) {
                return ROLES;
            }
            if (OF_NUMBERS.contains(claimType)) {
                return NUMBERS;
            }
            if (claimType.equals(ClaimType.OTHER)) {
                return OTHER;
            }
            return OF_RELATIONS.contains(claimType) ? RELATIONS : EVENTS;
        }
    }

    /** Another name, why it is one, and the first article that uses it. */
    public record Alias(String name, String basis, @Nullable ArticleRef article, long articles) {}

    /** A name and how often. */
    public record Count(String name, long claims) {}
}
