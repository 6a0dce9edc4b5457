// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.StoredClaim;
import org.sayso.export.Export;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso claims}: lists the claims that fit. */
@Command(
        name = "claims",
        description = "Lists claims with their quotes. All conditions must hold.",
        footer = {
            "",
            "Examples:",
            "  sayso claims --type killing --since 2024-01-01",
            "  sayso claims --entity 'Northern Dawn' --speaker 'the army'",
            "  sayso claims --sure 0.9 --csv > claims.csv"
        })
final class ClaimsCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "Only these types: killing,attack.")
    private List<String> types = List.of();

    @Option(names = "--entity", paramLabel = "NAME", description = "Only claims in which NAME has a part.")
    private @Nullable String entity;

    @Option(
            names = "--since",
            converter = DayConverter.class,
            paramLabel = "DATE",
            description = "Only what was said on that day or later.")
    private @Nullable LocalDate since;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only what NAME is quoted with.")
    private @Nullable String speaker;

    @Option(
            names = "--article",
            paramLabel = "SOURCE",
            description = "Only what stands in this file or at this address.")
    private @Nullable String article;

    @Option(
            names = "--sure",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "Only claims of which the reader is at least so sure: 0.9.")
    private double sure;

    @ArgGroup
    private Form form = new Form();

    private static final class Form {

        @Option(names = "--json", description = "Write JSON, one claim a line, as 'export --format claims' does.")
        private boolean json;

        @Option(names = "--csv", description = "Write CSV, as 'export --format csv' does.")
        private boolean csv;
    }

    ClaimsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Dossier dossier = dossierOption.open(environment)) {
            list(dossier);
        }
        return ExitCode.OK;
    }

    private void list(Dossier dossier) {
        Terminal terminal = environment.terminal();
        if (form.json) {
            print("claims", dossier);
        } else if (form.csv) {
            print("csv", dossier);
        } else {
            ClaimText text = new ClaimText(terminal);
            Consumer<StoredClaim> print = claim -> text.print(claim, "");
            dossier.claims().each(query(), print);
            terminal.out().println(Tally.count(dossier.claims().count(query()), "claim") + ".");
        }
    }

    private void print(String format, Dossier dossier) {
        ExportCommand.print(
                Export.named(format).orElseThrow(),
                dossier,
                query(),
                environment.terminal().out());
    }

    private ClaimQuery query() {
        ClaimQuery query = ClaimQuery.all();
        query = types.isEmpty() ? query : query.ofTypes(Set.copyOf(types));
        query = entity == null ? query : query.about(entity);
        query = since == null ? query : query.since(since);
        query = speaker == null ? query : query.saidBy(speaker);
        query = article == null ? query : query.inArticle(article);
        return query.sure(sure);
    }
}
