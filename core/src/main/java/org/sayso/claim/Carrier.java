// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.ClaimScores;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Role;

/** A word that may carry a claim, and what the encoder makes of it. */
final class Carrier {

    private static final String PLACE = "place";
    /** A filler of a role that a claim needs is taken when it is this likely, one that it can do without when likelier than not. */
    private static final double LEAST_NEEDED = 0.35;

    private static final double LEAST = 0.5;

    private final int token;
    private final Frame frame;
    private final Map<String, Double> types;
    private final Supplier<Map<Integer, List<String>>> asked;
    private final ClaimScores scores;
    private final Map<String, Map<Integer, Map<String, Double>>> known = new HashMap<>();
    private @Nullable Map<Integer, List<String>> parts;

    /**
     * @param features what is known of the word
     * @param asked    gives the words that may fill its roles, itself among them, with what is known of each
     */
    Carrier(
            int token,
            Frame frame,
            ClaimScores scores,
            List<String> features,
            Supplier<Map<Integer, List<String>>> asked) {
        this.token = token;
        this.frame = frame;
        this.scores = scores;
        this.types = scores.types(token, features);
        this.asked = asked;
    }

    private Map<Integer, List<String>> parts() {
        if (parts == null) {
            parts = asked.get();
        }
        return parts;
    }

    /** A claim as the encoder reads it: who fills which role, and how likely that is. */
    record Read(Map<String, List<Integer>> roles, double likely) {}

    Frame frame() {
        return frame;
    }

    /** The likeliest type of claim, however unlikely; {@link ClaimScores#NONE} where no encoder was asked. */
    String type() {
        return best(types);
    }

    double likely(String type) {
        return types.getOrDefault(type, 0.0);
    }

    /** How likely a word fills a role in a claim of a type, among the roles that the type has; null where it was not asked. */
    @Nullable
    Double likely(ClaimType type, String role, int filler) {
        return parts().containsKey(filler)
                ? roles(type).getOrDefault(filler, Map.of()).get(role)
                : null;
    }

    private Map<Integer, Map<String, Double>> roles(ClaimType type) {
        return known.computeIfAbsent(type.name(), name -> {
            Map<Integer, Map<String, Double>> all = new LinkedHashMap<>();
            parts().forEach((filler, features) ->
                    all.put(filler, among(type, scores.roles(token, name, filler, features))));
            return all;
        });
    }

    private static Map<String, Double> among(ClaimType type, Map<String, Double> likely) {
        Map<String, Double> own = new LinkedHashMap<>(likely);
        own.keySet()
                .removeIf(role -> !role.equals(PLACE)
                        && !role.equals(ClaimScores.NONE)
                        && type.role(role).isEmpty());
        double sum = own.values().stream().mapToDouble(Double::doubleValue).sum();
        own.replaceAll((role, share) -> share / sum);
        return own;
    }

    /** The fillers of a claim of that type; null where a role that it needs has none. */
    @Nullable
    Read read(ClaimType type, Tree tree) {
        Set<Integer> used = new HashSet<>();
        Map<String, List<Integer>> filled = new LinkedHashMap<>();
        double least = 1;
        List<Role> ordered = new ArrayList<>(type.roles());
        ordered.sort(Comparator.comparing(Role::optional));
        for (Role role : ordered) {
            List<Integer> fillers = fillers(type, role, used, tree);
            if (fillers.isEmpty() && !role.optional()) {
                return null;
            }
            if (!fillers.isEmpty()) {
                filled.put(role.name(), fillers);
                used.addAll(fillers);
            }
            for (int filler : fillers) {
                least = Math.min(least, share(type, role, filler));
            }
        }
        return filled.isEmpty() ? null : new Read(filled, least);
    }

    private double share(ClaimType type, Role role, int filler) {
        return roles(type).getOrDefault(filler, Map.of()).getOrDefault(role.name(), 0.0);
    }

    private List<Integer> fillers(ClaimType type, Role role, Set<Integer> used, Tree tree) {
        double least = role.optional() ? LEAST : LEAST_NEEDED;
        List<Integer> likely = new ArrayList<>();
        roles(type).forEach((filler, roles) -> {
            if (!used.contains(filler)
                    && roles.getOrDefault(role.name(), 0.0) > least
                    && best(roles).equals(role.name())) {
                likely.add(filler);
            }
        });
        if (likely.isEmpty()) {
            return List.of();
        }
        likely.sort(Comparator.comparing((Integer filler) -> share(type, role, filler))
                .reversed());
        int first = likely.get(0);
        boolean many = role.least() > 1;
        return likely.stream()
                .filter(filler -> filler == first
                        || share(type, role, filler) > LEAST
                                && (many || tree.firstConjunct(filler) == tree.firstConjunct(first)))
                .sorted()
                .toList();
    }

    /** The likeliest, "none" left out. */
    private static String best(Map<String, Double> likely) {
        return likely.entrySet().stream()
                .filter(one -> !one.getKey().equals(ClaimScores.NONE))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ClaimScores.NONE);
    }
}
