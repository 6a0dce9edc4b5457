// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.export.Export;
import org.sayso.text.SaysoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sayso export}: the dossier's claims in a format for other programs. */
@Command(
        name = "export",
        description = "Writes all claims of the dossier for other programs.",
        footer = {
            "",
            "Examples:",
            "  sayso export --format claims -o claims.jsonl",
            "  sayso export --format csv -o - | head"
        })
final class ExportCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "claims (JSON, one claim a line) or csv.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; - for standard output.")
    private Path output = Path.of("-");

    ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Export export = Export.named(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown format '" + format + "'. Known are: " + String.join(", ", Export.formats()) + "."));
        try (Dossier dossier = dossierOption.open(environment)) {
            if (output.toString().equals("-")) {
                print(export, dossier, ClaimQuery.all(), environment.terminal().out());
            } else {
                writeFile(export, dossier);
            }
        }
        return ExitCode.OK;
    }

    /** Writes an export to a command's output. */
    static void print(Export export, Dossier dossier, ClaimQuery query, PrintWriter out) {
        try {
            export.write(dossier.claims(), query, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deletePart(Path part, boolean device) {
        try {
            if (!device) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The failure that is thrown already says more.
        }
    }

    /** What was exported before stays until the new file is whole. */
    private void writeFile(Export export, Dossier dossier) {
        boolean device = Files.exists(output) && !Files.isRegularFile(output);
        Path part = device ? output : Path.of(output + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                export.write(dossier.claims(), ClaimQuery.all(), writer);
            }
            if (!device) {
                Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            deletePart(part, device);
            throw new SaysoException(
                    "S610", output + ": cannot be written (" + e.getMessage() + "). Name another file with -o.", e);
        }
        environment
                .terminal()
                .complain(Tally.count(dossier.claims().count(ClaimQuery.all()), "claim") + " in " + output + ".");
    }
}
