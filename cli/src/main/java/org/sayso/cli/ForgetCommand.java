// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.concurrent.Callable;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Sources.Forgotten;
import org.sayso.text.SaysoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sayso forget}: removes one source and all that rests on it alone. */
@Command(
        name = "forget",
        description = "Removes a source, and all that rests on it alone.",
        footer = {"", "Examples:", "  sayso forget saved-pages/page.html", "  sayso forget https://example.org/story"})
final class ForgetCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Parameters(paramLabel = "SOURCE", description = "A file or address, as 'sayso sources' lists it.")
    private String source = "";

    ForgetCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Dossier dossier = dossierOption.open(environment)) {
            Forgotten forgotten = dossier.sources().forget(source);
            if (forgotten.sources() == 0) {
                throw new SaysoException(
                        "S608", source + ": the dossier holds no such source. 'sayso sources' lists what it holds.");
            }
            environment
                    .terminal()
                    .out()
                    .println("Forgotten: " + Tally.count(forgotten.articles(), "article") + ", "
                            + Tally.count(forgotten.claims(), "claim") + ", "
                            + (forgotten.entities() == 1 ? "1 entity." : forgotten.entities() + " entities."));
        }
        return ExitCode.OK;
    }
}
