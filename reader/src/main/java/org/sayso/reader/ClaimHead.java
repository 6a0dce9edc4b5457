// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.sentence.ClaimScores;

/**
 * The head that reads claims. The type that a word t states is {@code out . relu(p_t + features)}; the role that a word f
 * fills in it is {@code out' . relu(a_t + b_f + c_t * d_f + features + type) + out''(type)}. The encoder's run gives the
 * projections p, a, b, c, d of each word, side by side.
 */
final class ClaimHead {

    /**
     * One layer of the network behind the projections.
     *
     * @param labels   what it tells apart
     * @param features names of the features, in the order of their rows
     * @param rows     [features][units]
     * @param out      [units][labels]
     */
    record Layer(List<String> labels, Map<String, Integer> features, float[][] rows, float[][] out, float[] bias) {

        /** @param out [labels][units] */
        static Layer of(List<String> labels, List<String> features, float[][] rows, float[][] out, float[] bias) {
            return new Layer(labels, numbers(features), rows, turned(out), bias);
        }

        private static float[][] turned(float[][] rows) {
            float[][] turned = new float[rows[0].length][rows.length];
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < turned.length; k++) {
                    turned[k][i] = rows[i][k];
                }
            }
            return turned;
        }

        int units() {
            return out.length;
        }

        private void addFeatures(List<String> names, float[] units) {
            for (String name : names) {
                Integer number = features.get(name);
                if (number != null) {
                    add(rows[number], units);
                }
            }
        }

        /** The score of each label, not yet a probability. */
        private float[] scores(float[] units) {
            float[] scores = bias.clone();
            for (int k = 0; k < units.length; k++) {
                float unit = units[k];
                if (unit > 0) {
                    float[] row = out[k];
                    for (int label = 0; label < scores.length; label++) {
                        scores[label] += unit * row[label];
                    }
                }
            }
            return scores;
        }
    }

    private final Layer types;
    private final Layer roles;
    private final float[][] typeUnits;
    private final float[][] typeRoles;
    private final Map<String, Integer> typeNumbers;

    /**
     * @param typeUnits [types][units of the roles' layer]
     * @param typeRoles [types][roles]
     */
    ClaimHead(Layer types, Layer roles, float[][] typeUnits, float[][] typeRoles) {
        this.types = types;
        this.roles = roles;
        this.typeUnits = typeUnits;
        this.typeRoles = typeRoles;
        this.typeNumbers = numbers(types.labels());
    }

    /** The scores of one text, from the projections of its words. */
    ClaimScores over(float[][] words) {
        return new ClaimScores() {

            @Override
            public Map<String, Double> types(int word, List<String> features) {
                float[] units = new float[types.units()];
                add(words[word], units);
                types.addFeatures(features, units);
                return likely(types.labels(), types.scores(units));
            }

            @Override
            public Map<String, Double> roles(int word, String type, int filler, List<String> features) {
                Integer number = typeNumbers.get(type);
                return number == null ? Map.of() : rolesOf(words[word], number, words[filler], features);
            }
        };
    }

    private Map<String, Double> rolesOf(float[] word, int type, float[] filler, List<String> features) {
        int size = roles.units();
        int a = types.units();
        float[] units = typeUnits[type].clone();
        for (int k = 0; k < size; k++) {
            units[k] += word[a + k] + filler[a + size + k] + word[a + 2 * size + k] * filler[a + 3 * size + k];
        }
        roles.addFeatures(features, units);
        float[] scores = roles.scores(units);
        for (int role = 0; role < scores.length; role++) {
            scores[role] += typeRoles[type][role];
        }
        return likely(roles.labels(), scores);
    }

    private static Map<String, Double> likely(List<String> labels, float[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        Map<String, Double> likely = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            likely.put(labels.get(i), Math.exp(scores[i] - most) / sum);
        }
        return likely;
    }

    static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    static void add(float[] row, float[] units) {
        for (int k = 0; k < units.length; k++) {
            units[k] += row[k];
        }
    }
}
