// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.SettingQuestion;
import org.sayso.sentence.SettingQuestion.Candidate;
import org.sayso.sentence.SettingQuestion.Choice;

/**
 * Tells which of the times, places or speakers that an article names is that of a claim. Each is scored by what is known of it and
 * by a hidden layer that also sees the words: the one that carries the claim, those that fill its roles, that of the time, place or
 * speaker, and the verb or noun that this hangs on ({@code training/settings.py}).
 */
final class SettingHead implements AutoCloseable {

    private static final String FILE = "settings.onnx";
    /** What stands for no word. */
    private static final int NO_WORD = -1;

    /** What a word is seen as; as all but a filler first by itself, then to be multiplied with another. */
    private enum As {
        CARRIER,
        SETTING,
        HOST,
        FILLER
    }

    /**
     * The tables of one of the choices.
     *
     * @param features what each adds to the hidden layer, then to the score
     */
    private record Tables(String name, Map<String, float[]> features, float[] out) {

        static Tables of(SideModel model, OrtSession.Result result, Choice choice) throws OrtException {
            String name = choice.key();
            List<String> names = model.names(name);
            float[][] sums = Model.rows(result, "const." + name + ".sum");
            float[][] rows = Model.rows(result, "const." + name + ".features");
            Map<String, float[]> features = new HashMap<>();
            for (int i = 0; i < rows.length; i++) {
                float[] row = Arrays.copyOf(rows[i], rows[i].length + 1);
                row[rows[i].length] = sums[i][0];
                features.put(names.get(i), row);
            }
            return new Tables(name, features, Model.rows(result, "const." + name + ".out")[0]);
        }
    }

    private final SideModel model;
    private final Map<Choice, Tables> tables;
    private final int units;
    private final int hidden;

    private SettingHead(SideModel model) {
        this.model = model;
        units = model.number("units");
        hidden = model.number("hidden");
        Set<String> constants = new LinkedHashSet<>();
        for (Choice choice : Choice.values()) {
            Stream.of("sum", "features", "out").forEach(table -> constants.add("const." + choice.key() + "." + table));
        }
        tables = model.run(
                Map.of("states", model.floats(new float[units], 1, units)), constants, "its tables", result -> {
                    Map<Choice, Tables> all = new EnumMap<>(Choice.class);
                    for (Choice choice : Choice.values()) {
                        all.put(choice, Tables.of(model, result, choice));
                    }
                    return all;
                });
    }

    /** Opens the weights that the class path carries; null where it has none. */
    static @Nullable SettingHead open() {
        SideModel model = SideModel.open(FILE);
        return model == null ? null : new SettingHead(model);
    }

    /** The words of one text; each is put through the network once for each choice. */
    final class Words {

        private final List<Judge.Seen> windows;
        private final Map<Choice, Rows> rows = new EnumMap<>(Choice.class);

        private Words(List<Judge.Seen> windows) {
            this.windows = windows;
            tables.forEach((choice, own) -> rows.put(choice, new Rows(own)));
        }

        /** To each question the share of none of the candidates, then that of each. */
        synchronized List<List<Double>> shares(List<SettingQuestion> questions) {
            rows.forEach((choice, own) -> own.see(questions.stream()
                    .filter(question -> question.choice() == choice)
                    .toList()));
            return questions.stream()
                    .map(question ->
                            Objects.requireNonNull(rows.get(question.choice())).shares(question))
                    .toList();
        }

        private final class Rows {

            private final Tables own;
            private final Map<As, Map<Integer, float[]>> rows = new EnumMap<>(As.class);

            Rows(Tables own) {
                this.own = own;
                for (As as : As.values()) {
                    rows.put(as, new HashMap<>());
                }
            }

            List<Double> shares(SettingQuestion question) {
                float[] carrier = row(As.CARRIER, question.word());
                float[] fillers = mean(question.fillers());
                List<Double> scores = new ArrayList<>();
                scores.add(
                        score(own, question.none(), carrier, row(As.SETTING, NO_WORD), row(As.HOST, NO_WORD), fillers));
                for (Candidate one : question.candidates()) {
                    float[] setting = row(As.SETTING, one.word());
                    scores.add(score(own, one.known(), carrier, setting, row(As.HOST, one.host()), fillers));
                }
                double highest =
                        scores.stream().mapToDouble(score -> score).max().orElse(0);
                double sum = scores.stream()
                        .mapToDouble(score -> Math.exp(score - highest))
                        .sum();
                return scores.stream()
                        .map(score -> Math.exp(score - highest) / sum)
                        .toList();
            }

            private float[] row(As as, int word) {
                return Objects.requireNonNull(of(as).get(word));
            }

            private Map<Integer, float[]> of(As as) {
                return Objects.requireNonNull(rows.get(as));
            }

            /** Puts the words that are asked about through the network, all that are new at once. */
            void see(List<SettingQuestion> questions) {
                List<Candidate> candidates = questions.stream()
                        .flatMap(question -> question.candidates().stream())
                        .toList();
                see(As.CARRIER, questions.stream().map(SettingQuestion::word));
                see(As.FILLER, questions.stream().flatMap(question -> question.fillers().stream()));
                see(As.SETTING, candidates.stream().map(Candidate::word));
                see(As.HOST, candidates.stream().map(Candidate::host));
            }

            private void see(As as, Stream<Integer> words) {
                List<Integer> missing = Stream.concat(Stream.of(NO_WORD), words)
                        .distinct()
                        .filter(word -> !of(as).containsKey(word))
                        .toList();
                if (missing.isEmpty()) {
                    return;
                }
                float[] states = new float[missing.size() * units];
                for (int i = 0; i < missing.size(); i++) {
                    copy(missing.get(i), states, i * units);
                }
                String output = own.name() + "." + as.name().toLowerCase(Locale.ROOT);
                float[][] seen = model.run(
                        Map.of("states", model.floats(states, missing.size(), units)),
                        Set.of(output),
                        missing.size() + " words",
                        result -> Model.rows(result, output));
                for (int i = 0; i < seen.length; i++) {
                    of(as).put(missing.get(i), seen[i]);
                }
            }

            private float[] mean(List<Integer> fillers) {
                float[] sum = new float[hidden];
                List<Integer> of = fillers.isEmpty() ? List.of(NO_WORD) : fillers;
                for (int filler : of) {
                    float[] row = row(As.FILLER, filler);
                    for (int k = 0; k < hidden; k++) {
                        sum[k] += row[k] / of.size();
                    }
                }
                return sum;
            }
        }

        private void copy(int word, float[] states, int at) {
            for (Judge.Seen window : windows) {
                if (word >= window.first() && word < window.first() + window.words()) {
                    System.arraycopy(window.states(), (word - window.first()) * units, states, at, units);
                }
            }
        }
    }

    private double score(
            Tables own, List<String> known, float[] carrier, float[] setting, float[] host, float[] fillers) {
        float[] layer = new float[hidden + 1];
        for (int k = 0; k < hidden; k++) {
            layer[k] = fillers[k]
                    + carrier[k]
                    + setting[k]
                    + host[k]
                    + carrier[hidden + k] * (setting[hidden + k] + host[hidden + k]);
        }
        for (String name : known) {
            float[] row = own.features().get(name);
            if (row != null) {
                ClaimHead.add(row, layer);
            }
        }
        double sum = layer[hidden];
        float[] out = own.out();
        for (int k = 0; k < hidden; k++) {
            sum += Math.max(0, layer[k]) * out[k];
        }
        return sum;
    }

    /** @param windows the windows of the text as the encoder saw them, in their order */
    Words over(List<Judge.Seen> windows) {
        return new Words(windows);
    }

    @Override
    public void close() {
        model.close();
    }
}
