// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.eval.DevText;
import org.sayso.eval.LayerScores;
import org.sayso.eval.ProcessStatus;
import org.sayso.eval.SharedData;
import org.sayso.eval.time.TimeScores;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reader;

/**
 * Stanford CoreNLP and Sayso on the same dev files by the same measures, then the speed, loading and memory of both. Each
 * side is measured in Java processes of its own, one for its scores and one for its speed.
 *
 * <p>Prints one table as Markdown. {@code CoreNlpEvaluation SIDE PART} prints the rows of one process, for the table.
 */
public final class CoreNlpEvaluation {

    private static final String CORENLP = "corenlp";
    private static final String SAYSO = "sayso";
    private static final String SCORES = "scores";
    private static final String SPEED = "speed";

    /** The plain classes of names, without rules for finer ones and for numbers. */
    private static final Map<String, String> NAMES = Map.of(
            "annotators", "pos,lemma,ner", "ner.applyFineGrained", "false", "ner.applyNumericClassifiers", "false");

    private static final Map<String, String> TAGS = Map.of("annotators", "pos");
    private static final Map<String, String> TREE = Map.of("annotators", "pos,depparse");
    private static final Map<String, String> ALL =
            Map.of("annotators", "pos,lemma,ner,depparse,coref", "coref.algorithm", "statistical");

    private static final long SEED = 20_261_125;
    private static final int GUM_TEXTS = 8;
    private static final int POLNEAR_TEXTS = 12;
    private static final int WARM_UP = 4;

    private final SharedData data = SharedData.require();
    private final Map<String, String> rows = new LinkedHashMap<>();

    private CoreNlpEvaluation() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            table(out);
            return;
        }
        CoreNlpEvaluation evaluation = new CoreNlpEvaluation();
        switch (String.join(" ", arguments)) {
            case CORENLP + " " + SCORES -> evaluation.peerScores();
            case SAYSO + " " + SCORES -> evaluation.ownScores();
            case CORENLP + " " + SPEED -> evaluation.speed(() -> new CoreNlpReader(ALL));
            case SAYSO + " " + SPEED -> evaluation.speed(OnnxReader::open);
            default -> throw new IllegalArgumentException("usage: CoreNlpEvaluation [corenlp|sayso scores|speed]");
        }
        evaluation.rows.forEach((layer, score) -> out.println(layer + "\t" + score));
    }

    private static void table(PrintStream out) throws IOException, InterruptedException {
        out.println(
                "| layer | CoreNLP " + StanfordCoreNLP.class.getPackage().getImplementationVersion() + " | Sayso |");
        out.println("|---|---|---|");
        for (String part : List.of(SCORES, SPEED)) {
            Map<String, String> peer = run(CORENLP, part, "-Xmx4g");
            Map<String, String> own = run(SAYSO, part, "-Xmx700m");
            peer.forEach((layer, score) -> out.println("| " + layer + " | " + score + " | " + own.get(layer) + " |"));
        }
    }

    /** The rows that another process prints. */
    private static Map<String, String> run(String side, String part, String heap)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CoreNlpEvaluation.class.getName(),
                        side,
                        part)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> rows = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(line -> line.split("\t", 2)).forEach(cells -> rows.put(cells[0], cells[1]));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(side + " " + part + " failed with " + process.exitValue());
        }
        return rows;
    }

    private void peerScores() throws IOException {
        rows.putAll(new LayerScores(data, new CoreNlpReader(TREE)).tree("XPOS", "LAS"));
        rows.putAll(new LayerScores(data, new CoreNlpReader(NAMES)).names());
        rows.putAll(new LayerScores(data, new CoreNlpReader(ALL)).chains());
        rows.putAll(new LayerScores(data, new CoreNlpReader(TAGS)).segmentation());
        rows.putAll(TimeScores.rows(data.file("ud"), new SuTime()::times));
    }

    private void ownScores() throws IOException {
        try (OnnxReader reader = OnnxReader.open()) {
            LayerScores layers = new LayerScores(data, reader);
            rows.putAll(layers.tree("XPOS", "LAS"));
            rows.putAll(layers.names());
            rows.putAll(layers.chains());
            rows.putAll(layers.segmentation());
        }
        rows.putAll(TimeScores.rows(data.file("ud"), TimeScores::tagged));
    }

    /** Opens a reader. */
    private interface Opening {
        Reader open();
    }

    private void speed(Opening opening) throws IOException {
        List<DevText> texts = DevText.draw(data, SEED, GUM_TEXTS, POLNEAR_TEXTS);
        Stopwatch loading = Stopwatch.start();
        Reader reader = opening.open();
        rows.put(
                "loading, s on the wall (of processor)",
                String.format(Locale.ROOT, "%.2f (%.2f)", loading.wall(), loading.processor()));
        texts.subList(0, WARM_UP).forEach(text -> reader.read(text.text()));
        List<DevText> timed = new ArrayList<>(texts.subList(WARM_UP, texts.size()));
        Stopwatch reading = Stopwatch.start();
        timed.parallelStream().forEach(text -> reader.read(text.text()));
        int words = timed.stream().mapToInt(DevText::words).sum();
        rows.put(
                String.format(
                        Locale.ROOT,
                        "words a second, all heads, warm, %d texts of GUM and PolNeAR dev drawn by seed %d (%d words), cores: %d;"
                                + " on the wall (in two seconds of processor)",
                        timed.size(),
                        SEED,
                        words,
                        Runtime.getRuntime().availableProcessors()),
                String.format(Locale.ROOT, "%.0f (%.0f)", words / reading.wall(), 2 * words / reading.processor()));
        rows.put(
                "peak resident memory, MiB (heap bounded to)",
                String.format(
                        Locale.ROOT,
                        "%.0f (%d)",
                        ProcessStatus.mebibytes(ProcessHandle.current().pid(), "VmHWM:"),
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    /** Seconds since a start: on the wall, and of the processors by all threads of this process. */
    private record Stopwatch(long startedAt, Duration usedBefore) {

        static Stopwatch start() {
            return new Stopwatch(System.nanoTime(), used());
        }

        private static Duration used() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        double wall() {
            return (System.nanoTime() - startedAt) / 1e9;
        }

        double processor() {
            return used().minus(usedBefore).toMillis() / 1000.0;
        }
    }
}
