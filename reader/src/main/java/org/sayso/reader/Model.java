// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ONNX file at work. One run reads exactly one window, on one thread, so that what is read beside a text cannot change
 * its reading; several threads may run windows at the same time.
 */
final class Model implements AutoCloseable {

    private static final Set<String> HEADS = Set.of(
            "upos",
            "xpos",
            "names",
            "arcs",
            "relation",
            "role",
            "quote",
            "predicate",
            "cue",
            "factuality",
            "roleset",
            "antecedent",
            "anaphor");

    /** The head that reads claims, and what the judge of claims looks at; a file may lack them. */
    private static final String CLAIMS = "claims";

    private static final String STATES = "states";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Map<String, List<String>> labels;
    private final String version;
    private final Pairs relation;
    private final Pairs role;
    private final Pairs quote;
    private final Pairs antecedent;
    private final float[][] rolesets;
    private final float factualityBias;
    private final @Nullable ClaimHead claims;
    private final boolean seesClaims;
    private final Set<String> outputs;

    private Model(OrtSession session) throws OrtException, IOException {
        this.session = session;
        Map<String, String> metadata = session.getMetadata().getCustomMetadata();
        labels = new JsonMapper()
                .readValue(required(metadata, "labels"), new TypeReference<Map<String, List<String>>>() {});
        version = required(metadata, "version");
        boolean knowsClaims = session.getOutputNames().contains(CLAIMS);
        outputs = new HashSet<>(HEADS);
        outputs.addAll(knowsClaims ? Set.of(CLAIMS) : Set.of());
        seesClaims = session.getOutputNames().contains(STATES);
        outputs.addAll(seesClaims ? Set.of(STATES) : Set.of());
        long[] one = {0};
        try (OrtSession.Result constants = run(one, one, one, constantNames(session))) {
            relation = pairs(constants, "relation");
            role = pairs(constants, "role");
            quote = pairs(constants, "quote");
            antecedent = pairs(constants, "antecedent");
            rolesets = rows(constants, "const.rolesets");
            factualityBias = floats(constants, "const.factuality.bias")[0];
            claims = knowsClaims ? claims(constants) : null;
        }
    }

    /**
     * Opens the model that the class path carries, or the file that the system property {@code sayso.model} names. Where
     * {@code sayso.prepared} names a file that {@link #prepare} wrote, that one is opened in the class path's place.
     */
    static Model open() {
        String file = System.getProperty("sayso.model");
        String prepared = System.getProperty("sayso.prepared");
        if (file == null && prepared != null && Files.exists(Path.of(prepared))) {
            return openPrepared(Path.of(prepared));
        }
        URL resource = Model.class.getResource("reader.onnx");
        try {
            if (file != null) {
                return open(Path.of(file));
            }
            if (resource == null) {
                throw missing();
            }
            if (resource.getProtocol().equals("file")) {
                return open(Path.of(resource.toURI()));
            }
            try (InputStream in = resource.openStream()) {
                byte[] bytes = in.readAllBytes();
                try (OrtSession.SessionOptions options = options()) {
                    return of(OrtEnvironment.getEnvironment().createSession(bytes, options));
                }
            }
        } catch (OrtException | IOException | URISyntaxException e) {
            throw new ReaderException(
                    "S302",
                    "The model " + (file == null ? resource : file) + " cannot be opened: " + e.getMessage(),
                    e);
        }
    }

    /**
     * Writes the class path's model with the runtime's optimisations applied. They are those that fit any processor, and
     * change no outcome; opening such a file takes a third of the time.
     */
    static void prepare(Path file) {
        try (InputStream in = Model.class.getResourceAsStream("reader.onnx");
                OrtSession.SessionOptions options = options()) {
            if (in == null) {
                throw missing();
            }
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
            options.setOptimizedModelFilePath(file.toString());
            OrtEnvironment.getEnvironment()
                    .createSession(in.readAllBytes(), options)
                    .close();
        } catch (OrtException | IOException e) {
            throw new ReaderException("S302", "The model cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static ReaderException missing() {
        return new ReaderException(
                "S301",
                "The class path holds no reader.onnx. Build the project anew, or name the file with -Dsayso.model=FILE.");
    }

    private static Model openPrepared(Path file) {
        try (OrtSession.SessionOptions options = options()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
            return of(OrtEnvironment.getEnvironment().createSession(file.toString(), options));
        } catch (OrtException | IOException e) {
            throw new ReaderException("S302", "The model " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Model open(Path file) throws OrtException, IOException {
        try (OrtSession.SessionOptions options = options()) {
            return of(OrtEnvironment.getEnvironment().createSession(file.toString(), options));
        }
    }

    private static Model of(OrtSession session) throws OrtException, IOException {
        try {
            return new Model(session);
        } catch (OrtException | IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    /** Label names of a head: upos, xpos, rel, names, roles, rolesets, lemmas or quote. */
    List<String> labels(String head) {
        List<String> found = labels.get(head);
        if (found == null) {
            throw new ReaderException(
                    "S303",
                    "The model " + version + " has no labels for '" + head
                            + "'. Use a model of this version of Sayso.");
        }
        return found;
    }

    String version() {
        return version;
    }

    Pairs relation() {
        return relation;
    }

    Pairs role() {
        return role;
    }

    Pairs quote() {
        return quote;
    }

    Pairs antecedent() {
        return antecedent;
    }

    /** The head that reads claims, null where the file has none. */
    @Nullable
    ClaimHead claims() {
        return claims;
    }

    /** Whether a run gives what the judge of claims looks at. */
    boolean seesClaims() {
        return seesClaims;
    }

    float[][] rolesets() {
        return rolesets;
    }

    Scores run(Window window) {
        try (OrtSession.Result result = run(window.pieces(), window.cases(), window.firstPiece(), outputs)) {
            float[] factuality = floats(result, "factuality");
            for (int i = 0; i < factuality.length; i++) {
                factuality[i] += factualityBias;
            }
            return new Scores(
                    numbers(result, "upos"),
                    numbers(result, "xpos"),
                    rows(result, "names"),
                    rows(result, "arcs"),
                    rows(result, "relation"),
                    rows(result, "role"),
                    rows(result, "quote"),
                    floats(result, "predicate"),
                    floats(result, "cue"),
                    factuality,
                    rows(result, "roleset"),
                    rows(result, "antecedent"),
                    floats(result, "anaphor"),
                    claims == null ? new float[0][] : rows(result, CLAIMS),
                    seesClaims ? floats(result, STATES) : new float[0]);
        } catch (OrtException e) {
            throw new ReaderException(
                    "S304",
                    "The model failed on a window of " + window.pieces().length + " word pieces: " + e.getMessage(),
                    e);
        }
    }

    private OrtSession.Result run(long[] pieces, long[] cases, long[] first, Set<String> outputs) throws OrtException {
        try (OnnxTensor ids = vector(pieces);
                OnnxTensor caseIds = vector(cases);
                OnnxTensor firsts = vector(first)) {
            return session.run(Map.of("ids", ids, "cases", caseIds, "first", firsts), outputs);
        }
    }

    private OnnxTensor vector(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {values.length});
    }

    private static Set<String> constantNames(OrtSession session) {
        return Set.copyOf(session.getOutputNames().stream()
                .filter(n -> n.startsWith("const."))
                .toList());
    }

    private static Pairs pairs(OrtSession.Result constants, String name) throws OrtException {
        boolean distances = constants.get("const." + name + ".distance").isPresent();
        List<float[][]> features = new ArrayList<>();
        while (constants.get("const." + name + ".feature" + features.size()).isPresent()) {
            features.add(rows(constants, "const." + name + ".feature" + features.size()));
        }
        return new Pairs(
                rows(constants, "const." + name + ".weight"),
                floats(constants, "const." + name + ".bias"),
                distances ? rows(constants, "const." + name + ".distance") : new float[0][],
                features.toArray(new float[0][][]));
    }

    private ClaimHead claims(OrtSession.Result constants) throws OrtException {
        return new ClaimHead(
                ClaimHead.Layer.of(
                        labels("claim.types"),
                        labels("claim.features"),
                        rows(constants, "const.claims.features"),
                        rows(constants, "const.claims.out"),
                        floats(constants, "const.claims.bias")),
                ClaimHead.Layer.of(
                        labels("claim.roles"),
                        labels("claim.parts"),
                        rows(constants, "const.claims.parts"),
                        rows(constants, "const.claims.role.out"),
                        floats(constants, "const.claims.role.bias")),
                rows(constants, "const.claims.type"),
                rows(constants, "const.claims.type.out"));
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        OnnxValue value = result.get(name)
                .orElseThrow(() -> new ReaderException(
                        "S303", "The model has no output '" + name + "'. Use a model of this version of Sayso."));
        return (OnnxTensor) value;
    }

    static float[] floats(OrtSession.Result result, String name) {
        FloatBuffer buffer = tensor(result, name).getFloatBuffer();
        float[] out = new float[buffer.remaining()];
        buffer.get(out);
        return out;
    }

    private static int[] numbers(OrtSession.Result result, String name) {
        LongBuffer buffer = tensor(result, name).getLongBuffer();
        int[] out = new int[buffer.remaining()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (int) buffer.get(i);
        }
        return out;
    }

    static float[][] rows(OrtSession.Result result, String name) throws OrtException {
        OnnxTensor tensor = tensor(result, name);
        long[] shape = ((TensorInfo) tensor.getInfo()).getShape();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[][] out = new float[(int) shape[0]][(int) shape[1]];
        for (float[] row : out) {
            buffer.get(row);
        }
        return out;
    }

    private static String required(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new ReaderException(
                    "S303", "The model file lacks its '" + key + "'. Use a model of this version of Sayso.");
        }
        return value;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ReaderException("S305", "The model cannot be closed: " + e.getMessage(), e);
        }
    }
}
