// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.sayso.claim.ClaimReader;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * Where the time of reading goes: the share of each part among the samples that the Java Flight Recorder takes of running
 * threads, in the encoder's native code and in Java, while dev texts are read and turned into claims.
 */
public final class ReaderProfile {

    private static final long SEED = 20_261_126;
    private static final int TEXTS_OF_EACH = 14;
    private static final int WARM_UP = 6;
    private static final Duration PERIOD = Duration.ofMillis(10);

    /** The first class or package on the stack that one of these names begins says what part it is. */
    private static final Map<String, String> PARTS = parts();

    /** Scores pairs of words for several parts: who calls it says for which. */
    private static final String SHARED = "org.sayso.reader.Pairs";

    private static final String OTHER = "other";

    private ReaderProfile() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("ai.onnxruntime", "encoder (ONNX Runtime)");
        parts.put("org.sayso.reader.RoleDecoder", "semantic roles");
        parts.put("org.sayso.reader.Antecedents", "chains");
        parts.put("org.sayso.reader.Chains", "chains");
        parts.put("org.sayso.reader.Segmenter", "words and sentences");
        parts.put("org.sayso.reader.WordPieces", "word pieces");
        parts.put("org.sayso.reader.Decoder", "tree, names, rolesets, attributions, lemmas");
        parts.put("org.sayso.reader", "the rest of the reader");
        parts.put("org.sayso.time", "times");
        parts.put("org.sayso.claim", "claims");
        return parts;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        List<DevText> texts = DevText.draw(SharedData.require(), SEED, TEXTS_OF_EACH, TEXTS_OF_EACH);
        Path file = Files.createTempFile("reading", ".jfr");
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load());
            texts.subList(0, WARM_UP).forEach(text -> read(reader, claims, text));
            try (Recording recording = new Recording()) {
                recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
                recording.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
                recording.start();
                texts.subList(WARM_UP, texts.size()).forEach(text -> read(reader, claims, text));
                recording.stop();
                recording.dump(file);
            }
            print(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(OnnxReader reader, ClaimReader claims, DevText text) {
        Reading reading = reader.read(text.text());
        claims.read(reading, ArticleDate.UNKNOWN);
    }

    private static void print(Path file) throws IOException {
        Map<String, Integer> samples = new LinkedHashMap<>();
        PARTS.values().forEach(part -> samples.put(part, 0));
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String part = event.getStackTrace() == null
                    ? OTHER
                    : part(event.getStackTrace().getFrames());
            samples.computeIfPresent(part, (name, count) -> count + 1);
        }
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("| part | share of " + all + " samples |\n|---|---|");
        samples.forEach((part, count) ->
                System.out.printf(Locale.ROOT, "| %s | %.1f %% |%n", part, 100.0 * count / Math.max(1, all)));
    }

    private static String part(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.equals(SHARED)) {
                continue;
            }
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                if (type.startsWith(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return OTHER;
    }
}
