// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Sources.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso sources}: what has been read, from whom, when. */
@Command(
        name = "sources",
        description = "Lists what has been read, from whom and when, with counts.",
        footer = {"", "Examples:", "  sayso sources", "  sayso sources --json -d region.sayso"})
final class SourcesCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Option(names = "--json", description = "Write JSON, one source a line.")
    private boolean json;

    SourcesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Dossier dossier = dossierOption.open(environment)) {
            List<Source> sources = dossier.sources().all();
            if (json) {
                writeJson(sources);
            } else {
                writeTable(sources);
            }
        }
        return ExitCode.OK;
    }

    private void writeTable(List<Source> sources) {
        Terminal terminal = environment.terminal();
        Table table = new Table("source", "publisher", "published", "read (UTC)", "articles", "claims", "");
        for (Source source : sources) {
            table.row(
                    source.source(),
                    Objects.requireNonNullElse(source.publisher(), ""),
                    Objects.requireNonNullElse(source.published(), ""),
                    MINUTE.format(source.read()),
                    Long.toString(source.articles()),
                    Long.toString(source.claims()),
                    source.whole() ? "" : "cut off: read it again");
        }
        table.print(terminal);
        terminal.out()
                .println(Tally.count(sources.size(), "source") + ", "
                        + Tally.count(
                                sources.stream().mapToLong(Source::articles).sum(), "article") + ", "
                        + Tally.count(sources.stream().mapToLong(Source::claims).sum(), "claim") + ".");
    }

    private void writeJson(List<Source> sources) {
        try (Json lines = Json.to(environment.terminal().out())) {
            for (Source source : sources) {
                lines.line(json -> {
                    json.writeStringField("source", source.source());
                    Json.text(json, "publisher", source.publisher());
                    Json.text(json, "url", source.url());
                    Json.text(json, "published", source.published());
                    json.writeStringField("read", source.read().toString());
                    json.writeNumberField("articles", source.articles());
                    json.writeNumberField("claims", source.claims());
                    json.writeBooleanField("whole", source.whole());
                });
            }
        }
    }
}
