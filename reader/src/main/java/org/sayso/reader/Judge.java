// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
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

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Set<String> types;
    private final Map<String, Integer> features;
    private final float[][] rows;
    private final float[][] numbers;
    private final int layers;

    private Judge(OrtSession session) throws OrtException, IOException {
        this.session = session;
        Map<String, String> metadata = session.getMetadata().getCustomMetadata();
        types = Set.copyOf(names(metadata, "types"));
        features = ClaimHead.numbers(names(metadata, "features"));
        layers = Integer.parseInt(metadata.getOrDefault("layers", "0"));
        int units = Integer.parseInt(metadata.getOrDefault("units", "0"));
        Seen one = new Seen(0, 1, new float[layers * units]);
        try (OrtSession.Result constants =
                run(one, new long[PLACES], new float[units], new float[1], Set.of("const.features", "const.numbers"))) {
            rows = Model.rows(constants, "const.features");
            numbers = Model.rows(constants, "const.numbers");
        }
    }

    /** Opens the weights that the class path carries; null where it has none. */
    static @Nullable Judge open() {
        try (InputStream in = Judge.class.getResourceAsStream(FILE);
                OrtSession.SessionOptions options = Model.options()) {
            return in == null
                    ? null
                    : new Judge(OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options));
        } catch (OrtException | IOException e) {
            throw new ReaderException("S302", "The model " + FILE + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static List<String> names(Map<String, String> metadata, String key) throws IOException {
        return new JsonMapper().readValue(metadata.getOrDefault(key, "[]"), new TypeReference<List<String>>() {});
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
        try (OrtSession.Result result = run(seen, places, known, apart, Set.of("right"))) {
            float[][] scores = Model.rows(result, "right");
            return Arrays.stream(carriers)
                    .mapToDouble(carrier -> 1 / (1 + Math.exp(-scores[carrier][0])))
                    .toArray();
        } catch (OrtException e) {
            throw new ReaderException(
                    "S304", "The model " + FILE + " failed on " + claims.size() + " claims: " + e.getMessage(), e);
        }
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

    private OrtSession.Result run(Seen seen, long[] places, float[] known, float[] apart, Set<String> outputs)
            throws OrtException {
        long marks = places.length / PLACES;
        long units = seen.states().length / ((long) layers * seen.words());
        try (OnnxTensor states = floats(seen.states(), layers, seen.words(), units);
                OnnxTensor at =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(places), new long[] {marks, PLACES});
                OnnxTensor of = floats(known, marks, units);
                OnnxTensor mask = floats(apart, marks, marks)) {
            return session.run(Map.of("states", states, "at", at, "known", of, "apart", mask), outputs);
        }
    }

    private OnnxTensor floats(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ReaderException("S305", "The model " + FILE + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
