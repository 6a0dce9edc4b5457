// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import ai.onnxruntime.OnnxTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.ClaimMarks.Mark;

/**
 * Tells how likely claims are right. Each claim is a few marks, one for the word that carries it and one for each filler; they run
 * through layers of their own, in which they look at the words of their window, as the encoder's last layers saw them, and at each
 * other. The words do not look at the marks, so that the window needs no second run, and no claim sees another.
 */
final class Judge implements AutoCloseable {

    private static final String FILE = "judge.onnx";
    /** Positions of a mark: the word before it, its first, its head, its last, the word behind it. */
    private static final int PLACES = 5;

    private static final float APART = -1e4f;

    /**
     * A window as the encoder saw it.
     *
     * @param first  its first word
     * @param words  how many words
     * @param states [layers][words][units], one after the other
     */
    record Seen(int first, int words, float[] states) {

        boolean holds(Mark mark) {
            return mark.first() >= first && mark.last() < first + words;
        }

        /** The words that stand for a mark, counted within the window. */
        private long[] places(Mark mark) {
            int last = first + words - 1;
            return new long[] {
                Math.max(mark.first() - 1, first) - first,
                mark.first() - first,
                mark.head() - first,
                mark.last() - first,
                Math.min(mark.last() + 1, last) - first
            };
        }
    }

    private final SideModel model;
    private final Set<String> types;
    private final Map<String, Integer> features;
    private final float[][] rows;
    private final float[][] numbers;
    private final int layers;

    private Judge(SideModel model) {
        this.model = model;
        types = Set.copyOf(model.names("types"));
        features = ClaimHead.numbers(model.names("features"));
        layers = model.number("layers");
        int units = model.number("units");
        Seen one = new Seen(0, 1, new float[layers * units]);
        Set<String> constants = Set.of("const.features", "const.numbers");
        float[][][] tables = model.run(
                inputs(one, new long[PLACES], new float[units], new float[1]), constants, "its tables", result ->
                        new float[][][] {Model.rows(result, "const.features"), Model.rows(result, "const.numbers")});
        rows = tables[0];
        numbers = tables[1];
    }

    /** Opens the weights that the class path carries; null where it has none. */
    static @Nullable Judge open() {
        SideModel model = SideModel.open(FILE);
        return model == null ? null : new Judge(model);
    }

    /** Whether it has learnt such claims. */
    boolean knows(ClaimMarks claim) {
        return types.contains(claim.type());
    }

    /** How likely each claim is right; all their carrying words stand in the window. */
    double[] right(Seen seen, List<ClaimMarks> claims) {
        List<Mark> marks = new ArrayList<>();
        List<ClaimMarks> owners = new ArrayList<>();
        int[] carriers = new int[claims.size()];
        for (int i = 0; i < carriers.length; i++) {
            ClaimMarks claim = claims.get(i);
            carriers[i] = marks.size();
            claim.marks().stream().filter(seen::holds).forEach(mark -> {
                marks.add(mark);
                owners.add(claim);
            });
        }
        int count = marks.size();
        long[] places = new long[count * PLACES];
        float[] known = new float[count * rows[0].length];
        float[] apart = new float[count * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(seen.places(marks.get(i)), 0, places, i * PLACES, PLACES);
            System.arraycopy(known(marks.get(i), owners.get(i)), 0, known, i * rows[0].length, rows[0].length);
            for (int j = 0; j < count; j++) {
                apart[i * count + j] = owners.get(i) == owners.get(j) ? 0 : APART;
            }
        }
        float[][] scores = model.run(
                inputs(seen, places, known, apart),
                Set.of("right"),
                claims.size() + " claims",
                result -> Model.rows(result, "right"));
        return Arrays.stream(carriers)
                .mapToDouble(carrier -> 1 / (1 + Math.exp(-scores[carrier][0])))
                .toArray();
    }

    /** What is known of a mark, as the sum of what the features stand for; the carrying word has the claim's numbers as well. */
    private float[] known(Mark mark, ClaimMarks claim) {
        float[] sum = new float[rows[0].length];
        for (String name : mark.features()) {
            Integer row = features.get(name);
            if (row != null) {
                add(rows[row], 1, sum);
            }
        }
        for (int i = 0; mark == claim.carrier() && i < claim.numbers().size(); i++) {
            add(numbers[i], claim.numbers().get(i).floatValue(), sum);
        }
        return sum;
    }

    private static void add(float[] row, float times, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += times * row[k];
        }
    }

    private Map<String, OnnxTensor> inputs(Seen seen, long[] places, float[] known, float[] apart) {
        long marks = places.length / PLACES;
        long units = seen.states().length / ((long) layers * seen.words());
        return Map.of(
                "states", model.floats(seen.states(), layers, seen.words(), units),
                "at", model.longs(places, marks, PLACES),
                "known", model.floats(known, marks, units),
                "apart", model.floats(apart, marks, marks));
    }

    @Override
    public void close() {
        model.close();
    }
}
