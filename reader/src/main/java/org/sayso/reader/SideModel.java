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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small network in a file of its own beside the reader's, which goes on from what the reader's encoder makes of the words. */
final class SideModel implements AutoCloseable {

    private final String file;
    private final OrtSession session;
    private final Map<String, String> metadata;

    private SideModel(String file, OrtSession session) throws OrtException {
        this.file = file;
        this.session = session;
        this.metadata = session.getMetadata().getCustomMetadata();
    }

    /** Opens the file that the class path carries; null where it has none. */
    static @Nullable SideModel open(String file) {
        try (InputStream in = SideModel.class.getResourceAsStream(file);
                OrtSession.SessionOptions options = Model.options()) {
            return in == null
                    ? null
                    : new SideModel(file, OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options));
        } catch (OrtException | IOException e) {
            throw new ReaderException("S302", "The model " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The names that a key of the file lists, in their order. */
    List<String> names(String key) {
        try {
            return new JsonMapper().readValue(metadata.getOrDefault(key, "[]"), new TypeReference<List<String>>() {});
        } catch (IOException e) {
            throw new ReaderException("S302", "The model " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    int number(String key) {
        return Integer.parseInt(metadata.getOrDefault(key, "0"));
    }

    /** What is done with an answer before it is closed. */
    interface Use<T> {

        T of(OrtSession.Result result) throws OrtException;
    }

    /**
     * Runs the network once and closes what it was given.
     *
     * @param what what it is asked about, for the message of a failure
     */
    <T> T run(Map<String, OnnxTensor> inputs, Set<String> outputs, String what, Use<T> use) {
        try (OrtSession.Result result = session.run(inputs, outputs)) {
            return use.of(result);
        } catch (OrtException e) {
            throw failed(what, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    OnnxTensor floats(float[] values, long... shape) {
        try {
            return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), shape);
        } catch (OrtException e) {
            throw failed("its input", e);
        }
    }

    OnnxTensor longs(long[] values, long... shape) {
        try {
            return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), shape);
        } catch (OrtException e) {
            throw failed("its input", e);
        }
    }

    private ReaderException failed(String what, OrtException e) {
        return new ReaderException("S304", "The model " + file + " failed on " + what + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ReaderException("S305", "The model " + file + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
