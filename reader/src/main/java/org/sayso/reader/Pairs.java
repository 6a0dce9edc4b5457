// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import org.jspecify.annotations.Nullable;

/**
 * Scores the labels of a pair of words (i, j) from their projections: {@code relu(a_i + b_j + c_i * d_j + features) W + bias}.
 * The projections of all words come from the encoder's run; only the pairs that matter are scored, here. Features are the
 * words' distance and what the tree, or the two phrases, say of the pair.
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
    private final float[][][] features;

    /**
     * @param weight   [labels][hidden]
     * @param distance [33][hidden], or no rows where distance plays no part
     * @param features for each feature [values][hidden]
     */
    Pairs(float[][] weight, float[] bias, float[][] distance, float[][]... features) {
        this.labels = weight.length;
        this.hidden = weight[0].length;
        this.bias = bias;
        this.distance = distance;
        this.features = features;
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

    /**
     * Fills {@code scores} with the labels' scores of the pair. Projections are rows of a, b, c, d side by side; {@code values}
     * holds a number for each feature.
     */
    void score(float[][] projections, int i, int j, float[] scores, int... values) {
        float[] far = distance.length == 0 ? null : distance[Math.max(-FARTHEST, Math.min(FARTHEST, j - i)) + FARTHEST];
        score(projections[i], projections[j], far, scores, values);
    }

    /** The same for two words that may stand in different windows, where distance plays no part. */
    void score(float[] from, float[] to, float[] scores, int... values) {
        score(from, to, null, scores, values);
    }

    /** Plain loops over one array each, which the JVM turns into vector instructions. */
    private void score(float[] from, float[] to, float @Nullable [] far, float[] scores, int... values) {
        float[] units = new float[hidden];
        for (int k = 0; k < hidden; k++) {
            units[k] = from[k] + to[hidden + k] + from[2 * hidden + k] * to[3 * hidden + k];
        }
        if (far != null) {
            add(far, units);
        }
        for (int f = 0; f < features.length; f++) {
            add(features[f][values[f]], units);
        }
        if (labels == 1) {
            scores[0] = bias[0] + positive(units);
        } else {
            label(units, scores);
        }
    }

    private static void add(float[] row, float[] units) {
        for (int k = 0; k < units.length; k++) {
            units[k] += row[k];
        }
    }

    /** The weighted sum of the units above zero, in four strands that do not wait for each other. */
    private float positive(float[] units) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int k = 0;
        for (; k + 3 < units.length; k += 4) {
            one += Math.max(0, units[k]) * weight[k];
            two += Math.max(0, units[k + 1]) * weight[k + 1];
            three += Math.max(0, units[k + 2]) * weight[k + 2];
            four += Math.max(0, units[k + 3]) * weight[k + 3];
        }
        for (; k < units.length; k++) {
            one += Math.max(0, units[k]) * weight[k];
        }
        return one + two + three + four;
    }

    private void label(float[] units, float[] scores) {
        System.arraycopy(bias, 0, scores, 0, labels);
        for (int k = 0; k < hidden; k++) {
            float unit = units[k];
            if (unit > 0) {
                int at = k * labels;
                for (int l = 0; l < labels; l++) {
                    scores[l] += unit * weight[at + l];
                }
            }
        }
    }

    /** The label with the highest score. */
    int best(float[][] projections, int i, int j, float[] scores, int... values) {
        score(projections, i, j, scores, values);
        int best = 0;
        for (int l = 1; l < labels; l++) {
            if (scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }
}
