// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The dossier that {@code sayso demo} makes, with the shipped model; made once for all tests that ask it. */
final class DemoDossier {

    static final Stages STAGES = new InstalledStages();

    private static @Nullable DemoDossier made;

    private final Path file;
    private final CommandRun demo;

    private DemoDossier() throws IOException {
        Path folder = Files.createTempDirectory("sayso-demo-test");
        file = folder.resolve("demo.sayso");
        demo = CommandRun.of(STAGES, "demo", "-d", file);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
    }

    static synchronized DemoDossier made() {
        try {
            DemoDossier known = made;
            if (known == null) {
                known = new DemoDossier();
                made = known;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** What the demo printed. */
    CommandRun demo() {
        return demo;
    }
}
