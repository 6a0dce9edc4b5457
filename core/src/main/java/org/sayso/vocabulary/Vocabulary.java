// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.text.SaysoException;

/** What Sayso can say about the world: the claim types with their roles and wordings. Immutable. */
public record Vocabulary(List<ClaimType> types) {

    public Vocabulary {
        types = List.copyOf(types);
    }

    /** The vocabulary that Sayso ships. */
    public static Vocabulary load() {
        List<ClaimType> types = new ArrayList<>();
        for (String file : resource("index.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList()) {
            types.add(VocabularyFile.parse("vocabulary/" + file, resource(file)));
        }
        return new Vocabulary(types);
    }

    /** The vocabulary of a folder of {@code .yaml} files. */
    public static Vocabulary load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ClaimType> types = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                types.add(VocabularyFile.parse(
                        folder.getFileName() + "/" + file.getFileName(),
                        Files.readString(file, StandardCharsets.UTF_8)));
            }
            return new Vocabulary(types);
        } catch (IOException e) {
            throw new SaysoException("S201", folder + ": the vocabulary cannot be read: " + e.getMessage(), e);
        }
    }

    public Optional<ClaimType> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** All wordings, in the order of the files. */
    public List<Wording> wordings() {
        return types.stream().flatMap(type -> type.wordings().stream()).toList();
    }

    static String resource(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/org/sayso/vocabulary/" + file)) {
            if (in == null) {
                throw new SaysoException("S201", "vocabulary/" + file + ": no such file in the jar. Build again.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
