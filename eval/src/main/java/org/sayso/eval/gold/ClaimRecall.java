// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.eval.gold.ClaimMatch.Qualifier;

/** How many gold claims of one part of {@code eval/gold} are among the claims that a system reads, paired one to one. */
public final class ClaimRecall {

    static final Path GOLD = Path.of("eval", "gold");

    private final boolean printMissed;
    private final Map<String, Share> byType = new TreeMap<>();
    private final Map<Qualifier, Share> byQualifier = new EnumMap<>(Qualifier.class);
    private final Map<String, Share> totals = new LinkedHashMap<>();
    private final Map<ClaimMatch.Miss, Integer> misses = new EnumMap<>(ClaimMatch.Miss.class);
    private int texts;
    private int exported;

    /** A system that reads claims, in the shape of our export. */
    public interface ClaimSource {

        /** The claims of a text, published on a day such as {@code 2016-08-30}. */
        List<JsonNode> claims(String text, @Nullable String published) throws IOException;
    }

    /** How many of so many. */
    public record Share(int right, int all) {

        private Share plus(Share other) {
            return new Share(right + other.right, all + other.all);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d/%d = %.3f", right, all, all == 0 ? 0.0 : (double) right / all);
        }
    }

    private ClaimRecall(boolean printMissed) {
        this.printMissed = printMissed;
    }

    /** Scores a system on {@code dev}, {@code train} or {@code blind}; tells nothing of the texts. */
    public static ClaimRecall of(String part, ClaimSource system) throws IOException {
        return of(part, system, false);
    }

    static ClaimRecall of(String part, ClaimSource system, boolean printMissed) throws IOException {
        ClaimRecall recall = new ClaimRecall(printMissed);
        for (GoldSet.Item item : GoldSet.read(GOLD).part(part)) {
            recall.score(item, system.claims(item.words(), item.text().published()));
        }
        return recall;
    }

    private void score(GoldSet.Item item, List<JsonNode> claims) {
        texts++;
        exported += claims.size();
        if (printMissed) {
            System.out.println("text " + item.text().id() + ": " + claims.size() + " claims");
        }
        List<GoldClaim> gold = item.claims();
        List<List<Integer>> candidates = new ArrayList<>();
        for (GoldClaim wanted : gold) {
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                if (ClaimMatch.same(wanted, claims.get(i))) {
                    fitting.add(i);
                }
            }
            fitting.sort(Comparator.comparingInt(i -> -qualifiersRight(wanted, claims.get(i))));
            candidates.add(fitting);
        }
        int[] pairs = Pairing.of(candidates, claims.size());
        for (int g = 0; g < pairs.length; g++) {
            count(gold.get(g), pairs[g] < 0 ? null : claims.get(pairs[g]));
            if (pairs[g] < 0 && gold.get(g).core()) {
                ClaimMatch.Nearest nearest = ClaimMatch.miss(gold.get(g), claims);
                misses.merge(nearest.miss(), 1, Integer::sum);
                if (printMissed && nearest.claim() != null) {
                    System.out.println("    " + nearest.miss() + ": " + nearest.claim());
                }
            }
        }
    }

    private static int qualifiersRight(GoldClaim gold, JsonNode claim) {
        int right = 0;
        for (Qualifier qualifier : Qualifier.values()) {
            right += Boolean.TRUE.equals(ClaimMatch.right(qualifier, gold, claim)) ? 1 : 0;
        }
        return right;
    }

    private void count(GoldClaim gold, @Nullable JsonNode claim) {
        boolean found = claim != null;
        add(totals, "all", found);
        if (gold.core()) {
            add(totals, "core", found);
        }
        add(byType, gold.options().get(0).type(), found);
        boolean whole = true;
        List<String> wrong = new ArrayList<>();
        for (Qualifier qualifier : Qualifier.values()) {
            Boolean right = claim == null ? null : ClaimMatch.right(qualifier, gold, claim);
            if (right != null) {
                add(byQualifier, qualifier, right);
                whole &= right;
                if (!right) {
                    wrong.add(qualifier.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (found) {
            add(totals, "all parts together, of those found", whole);
        }
        if (printMissed && (!found || !whole)) {
            System.out.println((found ? "wrong " + wrong : gold.core() ? "MISSED" : "missed") + " " + gold
                    + (claim == null ? "" : " read as " + claim));
        }
    }

    private static <K> void add(Map<K, Share> shares, K key, boolean right) {
        shares.merge(key, new Share(right ? 1 : 0, 1), Share::plus);
    }

    /** By the first type that the gold names. */
    public Map<String, Share> byType() {
        return byType;
    }

    public Share of(String type) {
        return byType.getOrDefault(type, new Share(0, 0));
    }

    /** Of {@code all} gold claims, or of the {@code core}. */
    public Share total(String of) {
        return totals.getOrDefault(of, new Share(0, 0));
    }

    public int texts() {
        return texts;
    }

    /** How many claims the system read. */
    public int exported() {
        return exported;
    }

    void print(String part) {
        System.out.println(part + ": " + texts + " texts, " + exported + " claims exported");
        totals.forEach((name, share) -> System.out.println("  " + name + " " + share));
        byQualifier.forEach((qualifier, share) ->
                System.out.println("  " + qualifier.name().toLowerCase(Locale.ROOT) + " right " + share));
        System.out.println("why core claims were missed:");
        misses.forEach((miss, count) -> System.out.println("  " + count + "  " + miss));
        System.out.println("recall by type (the first that the gold names):");
        byType.forEach((type, share) -> System.out.println("  " + type + " " + share));
    }
}
