// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decoders against the search of everything, on small cases drawn by a seed. */
class DecodingTest {

    @Test
    void findsTheBestTreeWithOneRoot() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(5);
            float[][] scores = matrix(random, n, n + 1);
            int[] found = SpanningTree.decode(scores);
            assertThat(SpanningTree.isTree(found)).isTrue();
            assertThat(score(scores, found)).isCloseTo(bestTree(scores, new int[n], 0), within(1e-4));
        }
    }

    @Test
    void makesATreeOfAnyScoresHoweverLong() {
        Random random = new Random(12);
        float[][] scores = matrix(random, 220, 221);
        assertThat(SpanningTree.isTree(SpanningTree.decode(scores))).isTrue();
    }

    @Test
    void findsTheBestLegalLabels() {
        Bio bio = new Bio(List.of("O", "B-A", "I-A", "B-B", "I-B"));
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            float[][] scores = matrix(random, 1 + random.nextInt(5), 5);
            int[] found = bio.best(scores, 0, scores.length);
            double total = 0;
            for (int t = 0; t < found.length; t++) {
                total += scores[t][found[t]];
            }
            assertThat(legal(found)).isTrue();
            assertThat(total).isCloseTo(bestLabels(scores, new int[scores.length], 0), within(1e-4));
        }
    }

    @Test
    void readsChunksFromLabels() {
        Bio bio = new Bio(List.of("O", "B-A", "I-A", "B-B", "I-B"));
        assertThat(bio.chunks(new int[] {1, 2, 3, 0, 1}, 10))
                .containsExactly(new Bio.Chunk(10, 12, "A"), new Bio.Chunk(12, 13, "B"), new Bio.Chunk(14, 15, "A"));
    }

    private static double bestTree(float[][] scores, int[] heads, int at) {
        if (at == heads.length) {
            return SpanningTree.isTree(heads) ? score(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = -1; head < heads.length; head++) {
            if (head != at) {
                heads[at] = head;
                best = Math.max(best, bestTree(scores, heads, at + 1));
            }
        }
        return best;
    }

    private static double bestLabels(float[][] scores, int[] labels, int at) {
        if (at == labels.length) {
            double total = 0;
            for (int t = 0; t < at; t++) {
                total += scores[t][labels[t]];
            }
            return legal(labels) ? total : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < 5; l++) {
            labels[at] = l;
            best = Math.max(best, bestLabels(scores, labels, at + 1));
        }
        return best;
    }

    private static boolean legal(int[] labels) {
        for (int t = 0; t < labels.length; t++) {
            boolean inside = labels[t] == 2 || labels[t] == 4;
            if (inside && (t == 0 || (labels[t - 1] != labels[t] && labels[t - 1] != labels[t] - 1))) {
                return false;
            }
        }
        return true;
    }

    private static double score(float[][] scores, int[] heads) {
        double total = 0;
        for (int i = 0; i < heads.length; i++) {
            total += scores[i][heads[i] + 1];
        }
        return total;
    }

    private static float[][] matrix(Random random, int rows, int columns) {
        List<float[]> out = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            float[] row = new float[columns];
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextFloat() * 10 - 5;
            }
            out.add(row);
        }
        return out.toArray(new float[0][]);
    }
}
