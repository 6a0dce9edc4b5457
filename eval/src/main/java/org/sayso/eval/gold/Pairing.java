// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Pairs gold claims with claims one to one, as many as can be (Kuhn's maximum matching). */
public final class Pairing {

    private final List<List<Integer>> candidates;
    private final int[] ownerOf;

    private Pairing(List<List<Integer>> candidates, int claims) {
        this.candidates = candidates;
        this.ownerOf = new int[claims];
        Arrays.fill(ownerOf, -1);
    }

    /**
     * For each gold claim the number of its claim, or -1.
     *
     * @param candidates for each gold claim the claims that it accepts, the best first
     */
    public static int[] of(List<List<Integer>> candidates, int claims) {
        Pairing pairing = new Pairing(candidates, claims);
        for (int gold = 0; gold < candidates.size(); gold++) {
            pairing.place(gold, new BitSet());
        }
        int[] pairs = new int[candidates.size()];
        Arrays.fill(pairs, -1);
        for (int claim = 0; claim < claims; claim++) {
            if (pairing.ownerOf[claim] >= 0) {
                pairs[pairing.ownerOf[claim]] = claim;
            }
        }
        return pairs;
    }

    private boolean place(int gold, BitSet seen) {
        for (int claim : candidates.get(gold)) {
            if (!seen.get(claim)) {
                seen.set(claim);
                if (ownerOf[claim] < 0 || place(ownerOf[claim], seen)) {
                    ownerOf[claim] = gold;
                    return true;
                }
            }
        }
        return false;
    }
}
