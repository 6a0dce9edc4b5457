// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The folder {@code shared} with the dev data, beside the checkout or named by the property {@code sayso.shared}. */
public final class SharedData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private SharedData(Path folder) {
        this.folder = folder;
    }

    /** The folder, if this machine has it. */
    static Optional<SharedData> find() {
        String named = System.getProperty("sayso.shared");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory).map(SharedData::new);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path shared = up.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(new SharedData(shared));
            }
        }
        return Optional.empty();
    }

    public static SharedData require() {
        return find().orElseThrow(() -> new IllegalStateException(
                "the folder 'shared' is not beside the checkout; name it with -Dsayso.shared=FOLDER"));
    }

    public Path file(String name) {
        return folder.resolve("data").resolve(name);
    }

    /** A public page. */
    Path page(String name) {
        return folder.resolve("pages").resolve(name);
    }

    /** The lines of a gzipped text file. */
    public List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The records of a gzipped JSON Lines file. */
    public List<JsonNode> records(String name) {
        return lines(name).stream().map(SharedData::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
