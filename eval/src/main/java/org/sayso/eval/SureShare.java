// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.vocabulary.Measured;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.Wording;

/**
 * How many of the judged claims are right among those of which the reader is sure: by the confidence that the claim was drawn with, or,
 * where the judgement does not hold it, by how often its wording was right.
 */
final class SureShare {

    private static final double[] LEAST = {0, 0.6, 0.7, 0.8, 0.86, 0.9, 0.92};

    private final Measured measured = Measured.load();
    private final Map<String, Wording> wordings =
            Vocabulary.load().wordings().stream().collect(Collectors.toMap(Wording::key, wording -> wording));
    private final Map<Double, int[]> shares = new TreeMap<>();

    /** @param by the wording, and behind a space, where it is known, the confidence of the claim */
    void add(String by, boolean right) {
        double sure = sure(by);
        for (double least : LEAST) {
            if (sure >= least) {
                int[] share = shares.computeIfAbsent(least, key -> new int[2]);
                share[0] += right ? 1 : 0;
                share[1]++;
            }
        }
    }

    private double sure(String by) {
        int space = by.indexOf(' ');
        if (space > 0) {
            return Double.parseDouble(by.substring(space + 1));
        }
        Wording wording = wordings.get(by);
        return wording == null ? 0 : measured.share(wording);
    }

    void print() {
        shares.forEach((least, share) -> System.out.printf(
                Locale.ROOT,
                "  type and roles where the reader is at least %.2f sure %d/%d = %.3f%n",
                least,
                share[0],
                share[1],
                (double) share[0] / share[1]));
    }
}
