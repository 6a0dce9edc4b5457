// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.Arrays;

/**
 * The maximum spanning tree of a sentence with exactly one root.
 *
 * <p>Most sentences need no search: when each word's best governor already gives a tree, that tree is the best. Otherwise
 * Chu and Liu's and Edmonds' algorithm contracts cycles; arcs from the root pay a sum larger than any tree's score can differ
 * by, so that just one of them is taken.
 */
final class SpanningTree {

    private SpanningTree() {}

    /**
     * @param scores {@code [n][n + 1]}: how well word i is governed by the root (column 0) or by word j (column j + 1)
     * @return for each word its governor, -1 for the root
     */
    static int[] decode(float[][] scores) {
        int n = scores.length;
        int[] greedy = greedy(scores);
        if (isTree(greedy)) {
            return greedy;
        }
        double[][] arcs = new double[n + 1][n + 1]; // [dependent][governor], 0 is the root
        double range = range(scores);
        for (int i = 0; i < n; i++) {
            Arrays.fill(arcs[i + 1], Double.NEGATIVE_INFINITY);
            for (int j = 0; j <= n; j++) {
                if (j != i + 1) {
                    arcs[i + 1][j] = scores[i][j] - (j == 0 ? range : 0);
                }
            }
        }
        int[] heads = edmonds(arcs);
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            out[i] = heads[i + 1] - 1;
        }
        return out;
    }

    private static double range(float[][] scores) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] row : scores) {
            for (float s : row) {
                low = Math.min(low, s);
                high = Math.max(high, s);
            }
        }
        return (high - low + 1) * (scores.length + 1);
    }

    private static int[] greedy(float[][] scores) {
        int[] heads = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            int best = 0;
            for (int j = 1; j <= scores.length; j++) {
                if (j != i + 1 && scores[i][j] > scores[i][best]) {
                    best = j;
                }
            }
            heads[i] = best - 1;
        }
        return heads;
    }

    /** Whether every word is led to the one root by its governors. */
    static boolean isTree(int[] heads) {
        int roots = 0;
        int[] visited = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] < 0 ? 1 : 0;
            for (int at = i; at >= 0 && (visited[at] == 0 || visited[at] == i + 1); at = heads[at]) {
                if (visited[at] == i + 1) {
                    return false;
                }
                visited[at] = i + 1;
            }
        }
        return roots == 1;
    }

    /** Chu-Liu/Edmonds over nodes 0..n with node 0 the root; contracts one cycle at a time. */
    private static int[] edmonds(double[][] arcs) {
        int n = arcs.length;
        int[] heads = new int[n];
        heads[0] = -1;
        for (int i = 1; i < n; i++) {
            heads[i] = bestHead(arcs[i]);
        }
        int[] cycle = cycle(heads);
        if (cycle.length == 0) {
            return heads;
        }
        return expand(arcs, heads, cycle);
    }

    private static int bestHead(double[] row) {
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            if (row[j] > row[best]) {
                best = j;
            }
        }
        return best;
    }

    private static int[] cycle(int[] heads) {
        int[] mark = new int[heads.length];
        for (int i = 1; i < heads.length; i++) {
            int at = i;
            while (at > 0 && mark[at] == 0) {
                mark[at] = i;
                at = heads[at];
            }
            if (at > 0 && mark[at] == i) {
                int size = 0;
                int[] members = new int[heads.length];
                int walk = at;
                do {
                    members[size++] = walk;
                    walk = heads[walk];
                } while (walk != at);
                return Arrays.copyOf(members, size);
            }
        }
        return new int[0];
    }

    private static int[] expand(double[][] arcs, int[] heads, int[] cycle) {
        int n = arcs.length;
        boolean[] inCycle = new boolean[n];
        for (int c : cycle) {
            inCycle[c] = true;
        }
        int[] old = new int[n - cycle.length + 1];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (!inCycle[i]) {
                old[size++] = i;
            }
        }
        double[][] small = new double[size + 1][size + 1];
        int[] enter = new int[size + 1]; // the cycle's member through which governor g would enter
        int[] leave = new int[size + 1]; // the cycle's member that would govern dependent d
        for (double[] row : small) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                small[a][b] = arcs[old[a]][old[b]];
            }
            for (int c : cycle) {
                if (a > 0 && arcs[old[a]][c] > small[a][size]) {
                    small[a][size] = arcs[old[a]][c];
                    leave[a] = c;
                }
                double gain = arcs[c][old[a]] - arcs[c][heads[c]];
                if (gain > small[size][a]) {
                    small[size][a] = gain;
                    enter[a] = c;
                }
            }
        }
        int[] solved = edmonds(small);
        int[] out = heads.clone();
        for (int a = 1; a < size; a++) {
            out[old[a]] = solved[a] == size ? leave[a] : old[solved[a]];
        }
        int entrance = solved[size];
        out[enter[entrance]] = old[entrance];
        return out;
    }
}
