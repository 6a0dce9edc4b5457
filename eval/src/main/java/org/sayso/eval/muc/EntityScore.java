// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.muc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.eval.gold.Pairing;

/**
 * CEAF-REE, the entity measure of Du, Rush and Cardie, "GRIT" (2021): the entities found for a role are paired one to one with
 * those of the gold, as many as can be. A pair is right where every mention found is among the mentions of the gold entity, the
 * strings compared without case, punctuation and articles. The average counts the entities of all roles and texts alike.
 */
final class EntityScore {

    private final Map<IncidentRole, Counts> roles = new EnumMap<>(IncidentRole.class);

    /** Entities that are right, found, and wanted. */
    record Counts(int right, int found, int wanted) {

        Counts plus(Counts other) {
            return new Counts(right + other.right, found + other.found, wanted + other.wanted);
        }

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 0 : (double) right / wanted;
        }

        double f1() {
            return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    EntityScore() {
        for (IncidentRole role : IncidentRole.values()) {
            roles.put(role, new Counts(0, 0, 0));
        }
    }

    /** Adds one role of one text: entities, each a list of its mentions. */
    void add(IncidentRole role, List<List<String>> found, List<List<String>> gold) {
        roles.merge(role, count(found, gold), Counts::plus);
    }

    static Counts count(List<List<String>> found, List<List<String>> gold) {
        List<Set<String>> wanted = gold.stream().map(EntityScore::normal).toList();
        List<List<Integer>> candidates = new ArrayList<>();
        for (List<String> entity : found) {
            Set<String> mentions = normal(entity);
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                if (wanted.get(i).containsAll(mentions)) {
                    fitting.add(i);
                }
            }
            candidates.add(fitting);
        }
        int right = 0;
        for (int pair : Pairing.of(candidates, wanted.size())) {
            right += pair >= 0 ? 1 : 0;
        }
        return new Counts(right, found.size(), wanted.size());
    }

    private static Set<String> normal(List<String> mentions) {
        Set<String> normal = new HashSet<>();
        mentions.forEach(mention -> normal.add(normal(mention)));
        return normal;
    }

    /** Lower case, no ASCII punctuation, then no articles and single spaces. */
    static String normal(String mention) {
        return mention.toLowerCase(Locale.ROOT)
                .replaceAll("[!-/:-@\\[-`{-~]", "")
                .replaceAll("\\b(a|an|the)\\b", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    Counts of(IncidentRole role) {
        return roles.getOrDefault(role, new Counts(0, 0, 0));
    }

    Counts all() {
        return roles.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
    }
}
