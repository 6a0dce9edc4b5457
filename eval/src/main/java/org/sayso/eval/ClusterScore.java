// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The three usual measures of clusterings of mentions and their average, summed over documents: MUC (Vilain et al. 1995),
 * B-cubed (Bagga and Baldwin 1998) and CEAF by entities (Luo 2005). Clusters of one are left out on both sides.
 */
record ClusterScore(Measure muc, Measure bCubed, Measure ceaf) {

    /** The clusters of one document, each a list of mentions. */
    record Document(List<List<Integer>> gold, List<List<Integer>> read) {}

    /** Sums of what is right, of what was read and of what is gold. */
    record Measure(double rightOfRead, double read, double rightOfGold, double gold) {

        double precision() {
            return read == 0 ? 0 : rightOfRead / read;
        }

        double recall() {
            return gold == 0 ? 0 : rightOfGold / gold;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        Measure plus(Measure other) {
            return new Measure(
                    rightOfRead + other.rightOfRead,
                    read + other.read,
                    rightOfGold + other.rightOfGold,
                    gold + other.gold);
        }
    }

    private static final Measure NONE = new Measure(0, 0, 0, 0);

    static ClusterScore of(List<Document> documents) {
        Measure muc = NONE;
        Measure bCubed = NONE;
        Measure ceaf = NONE;
        for (Document document : documents) {
            muc = muc.plus(muc(document));
            bCubed = bCubed.plus(bCubed(document));
            ceaf = ceaf.plus(ceaf(document));
        }
        return new ClusterScore(muc, bCubed, ceaf);
    }

    double average() {
        return (muc.f1() + bCubed.f1() + ceaf.f1()) / 3;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-8s %6s %6s %6s%n", "", "P", "R", "F1"));
        row(table, "MUC", muc);
        row(table, "B3", bCubed);
        row(table, "CEAFe", ceaf);
        return table.append(String.format(Locale.ROOT, "average F1 %.1f", 100 * average()))
                .toString();
    }

    private static void row(StringBuilder table, String name, Measure measure) {
        table.append(String.format(
                Locale.ROOT,
                "%-8s %6.1f %6.1f %6.1f%n",
                name,
                100 * measure.precision(),
                100 * measure.recall(),
                100 * measure.f1()));
    }

    private static Measure muc(Document document) {
        double right = 0;
        double rightGold = 0;
        for (List<Integer> cluster : document.read()) {
            right += cluster.size() - parts(cluster, document.gold());
        }
        for (List<Integer> cluster : document.gold()) {
            rightGold += cluster.size() - parts(cluster, document.read());
        }
        return new Measure(right, links(document.read()), rightGold, links(document.gold()));
    }

    private static double links(List<List<Integer>> clusters) {
        return clusters.stream().mapToInt(cluster -> cluster.size() - 1).sum();
    }

    /** Into how many parts the other clustering cuts a cluster. */
    private static int parts(List<Integer> cluster, List<List<Integer>> other) {
        Map<Integer, Integer> of = clusterOf(other);
        Set<Integer> parts = new HashSet<>();
        int alone = 0;
        for (int mention : cluster) {
            Integer part = of.get(mention);
            if (part == null) {
                alone++;
            } else {
                parts.add(part);
            }
        }
        return alone + parts.size();
    }

    private static Map<Integer, Integer> clusterOf(List<List<Integer>> clusters) {
        Map<Integer, Integer> of = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (int mention : clusters.get(i)) {
                of.put(mention, i);
            }
        }
        return of;
    }

    private static Measure bCubed(Document document) {
        return new Measure(
                overlap(document.read(), document.gold()),
                mentions(document.read()),
                overlap(document.gold(), document.read()),
                mentions(document.gold()));
    }

    private static double mentions(List<List<Integer>> clusters) {
        return clusters.stream().mapToInt(List::size).sum();
    }

    private static double overlap(List<List<Integer>> clusters, List<List<Integer>> other) {
        Map<Integer, Integer> of = clusterOf(other);
        double sum = 0;
        for (List<Integer> cluster : clusters) {
            Map<Integer, Integer> common = new HashMap<>();
            cluster.stream().map(of::get).filter(i -> i != null).forEach(i -> common.merge(i, 1, Integer::sum));
            sum += common.values().stream().mapToDouble(n -> (double) n * n).sum() / cluster.size();
        }
        return sum;
    }

    private static Measure ceaf(Document document) {
        double[][] similarity =
                new double[document.gold().size()][document.read().size()];
        Map<Integer, Integer> of = clusterOf(document.read());
        for (int g = 0; g < similarity.length; g++) {
            List<Integer> gold = document.gold().get(g);
            Map<Integer, Integer> common = new HashMap<>();
            gold.stream().map(of::get).filter(i -> i != null).forEach(i -> common.merge(i, 1, Integer::sum));
            for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
                int size = gold.size() + document.read().get(entry.getKey()).size();
                similarity[g][entry.getKey()] = 2.0 * entry.getValue() / size;
            }
        }
        double best = Assignment.best(similarity);
        return new Measure(best, document.read().size(), best, document.gold().size());
    }

    /** The best pairing of rows and columns (Kuhn and Munkres, in the form with potentials and shortest paths). */
    private static final class Assignment {

        private Assignment() {}

        static double best(double[][] similarity) {
            int size = similarity.length == 0 ? 0 : Math.max(similarity.length, similarity[0].length);
            double[] rowPotential = new double[size + 1];
            double[] columnPotential = new double[size + 1];
            int[] rowOf = new int[size + 1];
            for (int row = 1; row <= size; row++) {
                augment(similarity, row, rowPotential, columnPotential, rowOf);
            }
            double sum = 0;
            for (int column = 1; column <= size; column++) {
                sum -= cost(similarity, rowOf[column], column);
            }
            return sum;
        }

        private static double cost(double[][] similarity, int row, int column) {
            boolean inside = row <= similarity.length && column <= similarity[0].length;
            return inside ? -similarity[row - 1][column - 1] : 0;
        }

        private static void augment(
                double[][] similarity, int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
            int size = rowOf.length - 1;
            double[] shortest = new double[size + 1];
            boolean[] done = new boolean[size + 1];
            int[] way = new int[size + 1];
            Arrays.fill(shortest, Double.POSITIVE_INFINITY);
            rowOf[0] = row;
            int column = 0;
            do {
                done[column] = true;
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int c = 1; c <= size; c++) {
                    if (!done[c]) {
                        double reduced =
                                cost(similarity, rowOf[column], c) - rowPotential[rowOf[column]] - columnPotential[c];
                        if (reduced < shortest[c]) {
                            shortest[c] = reduced;
                            way[c] = column;
                        }
                        if (shortest[c] < step) {
                            step = shortest[c];
                            next = c;
                        }
                    }
                }
                for (int c = 0; c <= size; c++) {
                    if (done[c]) {
                        rowPotential[rowOf[c]] += step;
                        columnPotential[c] -= step;
                    } else {
                        shortest[c] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }
    }
}
