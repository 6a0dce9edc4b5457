// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Page;
import org.sayso.page.PageOptions;
import org.sayso.page.PageResult;

/** The pages that travel with the program: {@code samples/} of the project, listed in its {@code index.txt}. */
final class Samples {

    private Samples() {}

    static List<String> names() {
        try (InputStream in = resource("index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands every page to {@code sink}, under the name {@code samples/pages/...}, wherever the program lies. */
    static void read(Stages stages, Consumer<PageResult> sink) {
        Path folder = unpack();
        try {
            List<Path> files = names().stream().map(folder::resolve).toList();
            stages.pages(PageOptions.none()).read(files, result -> sink.accept(renamed(result, folder)));
        } finally {
            delete(folder);
        }
    }

    private static PageResult renamed(PageResult result, Path folder) {
        if (!(result instanceof PageResult.Read read)) {
            return result;
        }
        Page page = read.page();
        return new PageResult.Read(new Page(
                page.source().replace(folder + "/", "samples/pages/"),
                page.kind(),
                page.content(),
                page.sha256(),
                page.url(),
                page.publisher(),
                page.published(),
                page.retrieved()));
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory("sayso-samples");
            for (String name : names()) {
                try (InputStream in = resource("pages/" + name)) {
                    Files.copy(in, folder.resolve(name));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        List<Path> files = new ArrayList<>(names().stream().map(folder::resolve).toList());
        files.add(folder);
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = Samples.class.getResourceAsStream("samples/" + name);
        if (in == null) {
            throw new IllegalStateException("the program was built without samples/" + name);
        }
        return in;
    }
}
