// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sayso.reader.OnnxReader;

/**
 * What starts would else unpack from the class path each time, laid beside it once: the native libraries of this
 * platform, and the model as the runtime has optimised it. What cannot be laid out is left to the libraries themselves.
 */
final class Unpacking {

    private static final boolean ARM = System.getProperty("os.arch", "").equals("aarch64");

    private Unpacking() {}

    /** Fills the folder; on a platform that is not known here it stays empty. */
    static void into(Path folder) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            String onnx = "/ai/onnxruntime/native/linux-" + (ARM ? "aarch64" : "x64") + "/";
            boolean runtime = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so").stream()
                    .allMatch(name -> copy(onnx + name, folder.resolve(name)));
            if (!runtime) {
                Files.deleteIfExists(folder.resolve("libonnxruntime.so"));
            }
            boolean musl = Files.exists(Path.of("/lib/ld-musl-" + (ARM ? "aarch64" : "x86_64") + ".so.1"));
            String sqlite =
                    "/org/sqlite/native/Linux" + (musl ? "-Musl" : "") + "/" + (ARM ? "aarch64" : "x86_64") + "/";
            copy(sqlite + "libsqlitejdbc.so", folder.resolve("libsqlitejdbc.so"));
        }
        OnnxReader.prepare(folder.resolve("reader.onnx"));
    }

    private static boolean copy(String resource, Path file) {
        try (InputStream in = Unpacking.class.getResourceAsStream(resource)) {
            if (in == null) {
                return false;
            }
            Files.copy(in, file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
