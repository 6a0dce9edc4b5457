// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

/**
 * Scores the labels of a pair of words (i, j) from their projections: {@code relu(a_i + b_j + c_i * d_j + distance) W + bias}.
 * The projections of all words come from the encoder's run; only the pairs that matter are scored, here.
 */
final class Pairs {

    /** Word distances are clipped to [-16, 16]. */
    private static final int FARTHEST = 16;

    private final int hidden;
    private final int labels;
    /** Transposed: labels of hidden unit k at {@code [k * labels, (k + 1) * labels)}. */
    private final float[] weight;

    private final float[] bias;
    private final float[][] distance;

    /**
     * @param weight   [labels][hidden]
     * @param distance [33][hidden], or no rows where distance plays no part
     */
    Pairs(float[][] weight, float[] bias, float[][] distance) {
        this.labels = weight.length;
        this.hidden = weight[0].length;
        this.bias = bias;
        this.distance = distance;
        this.weight = new float[hidden * labels];
        for (int l = 0; l < labels; l++) {
            for (int k = 0; k < hidden; k++) {
                this.weight[k * labels + l] = weight[l][k];
            }
        }
    }

    int labels() {
        return labels;
    }

    /** Fills {@code scores} with the labels' scores of the pair. Projections are rows of a, b, c, d side by side. */
    void score(float[][] projections, int i, int j, float[] scores) {
        System.arraycopy(bias, 0, scores, 0, labels);
        float[] from = projections[i];
        float[] to = projections[j];
        float[] far = distance.length == 0 ? null : distance[Math.max(-FARTHEST, Math.min(FARTHEST, j - i)) + FARTHEST];
        for (int k = 0; k < hidden; k++) {
            float h = from[k] + to[hidden + k] + from[2 * hidden + k] * to[3 * hidden + k];
            if (far != null) {
                h += far[k];
            }
            if (h > 0) {
                add(h, k * labels, scores);
            }
        }
    }

    private void add(float h, int at, float[] scores) {
        for (int l = 0; l < labels; l++) {
            scores[l] += h * weight[at + l];
        }
    }

    /** The label with the highest score. */
    int best(float[][] projections, int i, int j, float[] scores) {
        score(projections, i, j, scores);
        int best = 0;
        for (int l = 1; l < labels; l++) {
            if (scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }
}
