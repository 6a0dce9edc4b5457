// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.Dossier;
import picocli.CommandLine.Option;

/** Which dossier a command works on: the option, else {@code $SAYSO_DOSSIER}, else {@code dossier.sayso} here. */
final class DossierOption {

    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "FILE",
            description = "The dossier. Default: $SAYSO_DOSSIER, else dossier.sayso in the current folder.")
    private @Nullable Path file;

    Path path(Environment environment) {
        if (file != null) {
            return file;
        }
        String variable = environment.variables().getOrDefault("SAYSO_DOSSIER", "");
        return Path.of(variable.isBlank() ? "dossier.sayso" : variable);
    }

    /** Opens a dossier that is there. */
    Dossier open(Environment environment) {
        return environment.stages().dossier(path(environment), false);
    }

    /** Opens the dossier, and makes it where it is not there. */
    Dossier openOrCreate(Environment environment) {
        return environment.stages().dossier(path(environment), true);
    }
}
