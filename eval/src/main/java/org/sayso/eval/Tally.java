// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts of what was right, found and wanted. */
final class Tally {

    private long right;
    private long found;
    private long wanted;

    /** Adds one decision that is right or wrong. */
    void add(boolean isRight) {
        right += isRight ? 1 : 0;
        found++;
        wanted++;
    }

    /** Adds two sets: what was found and what is gold. */
    void add(Set<?> foundSet, Set<?> gold) {
        Set<Object> both = new HashSet<>(foundSet);
        both.retainAll(gold);
        right += both.size();
        found += foundSet.size();
        wanted += gold.size();
    }

    double precision() {
        return found == 0 ? 0 : 100.0 * right / found;
    }

    double recall() {
        return wanted == 0 ? 0 : 100.0 * right / wanted;
    }

    /** The harmonic mean of precision and recall; of single decisions their accuracy. */
    double f1() {
        return found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (P %.1f, R %.1f, n %d)", f1(), precision(), recall(), wanted);
    }
}
