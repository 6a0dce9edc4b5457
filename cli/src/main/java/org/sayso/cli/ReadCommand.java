// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.sayso.Sayso;
import org.sayso.dossier.Dossier;
import org.sayso.page.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso read}: pages to articles to claims into a dossier. */
@Command(
        name = "read",
        description = {
            "Reads pages into a dossier: their articles, and what these claim.",
            "A page read before is skipped unless it changed. Reading that was cut off is completed by reading again."
        },
        footer = {
            "",
            "Examples:",
            "  sayso read saved-pages/ -d region.sayso",
            "  sayso read report.pdf --publisher 'Institute for Northern Studies' --published 2024-01-08",
            "  sayso read crawl.warc.gz --manifest list.csv    (file,publisher,url,published)"
        })
final class ReadCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Mixin
    private PageArguments arguments = new PageArguments();

    @Option(names = "--again", description = "Read pages again that have not changed.")
    private boolean again;

    ReadCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Terminal terminal = environment.terminal();
        Pages pages = arguments.pages(environment);
        int files = pages.count(arguments.paths());
        if (files == 0) {
            terminal.complain("there is nothing to read in " + arguments.paths() + ".");
        }
        try (Dossier dossier = dossierOption.openOrCreate(environment);
                Progress progress = new Progress(terminal, files, InstantSource.system());
                ReadingRun run = new ReadingRun(Sayso.with(environment.stages().reader(), dossier), again, progress)) {
            pages.read(arguments.paths(), run::accept);
            Tally tally = run.finish();
            progress.close();
            terminal.out().println(tally.sentence());
            return tally.failed == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
