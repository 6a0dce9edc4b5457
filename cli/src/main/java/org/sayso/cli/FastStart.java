// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Run once by the launcher after a build: unpacks what each start would unpack anew, then does what commands do, so that
 * the classes they load go into the archive from which later starts load them.
 */
final class FastStart {

    private FastStart() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("sayso-fast-start");
        String lasting = System.getProperty("sayso.native");
        if (lasting != null) {
            Unpacking.into(Path.of(lasting));
        }
        Environment environment = Environment.ofProcess(Terminal.ofProcess());
        String dossier = folder.resolve("demo.sayso").toString();
        try {
            Main.run(environment, "--help");
            Main.run(environment, "demo", "-d", dossier);
            Main.run(environment, "ask", "Who leads Northern Dawn?", "--json", "-d", dossier);
            Main.run(environment, "ask", "How many devices run Aster, according to Northgate?", "-d", dossier);
            Main.run(environment, "show", "Northern Dawn", "-d", dossier);
            Main.run(environment, "claims", "--csv", "-d", dossier);
        } finally {
            environment.terminal().flush();
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
