// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.Sayso;
import org.sayso.answer.Vantage;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Sources.Source;
import org.sayso.text.SaysoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso demo}: the whole path over the bundled samples. */
@Command(
        name = "demo",
        description = {
            "Reads the bundled sample pages, from an invented country, into a fresh dossier, and answers questions.",
            "The dossier is demo.sayso in the current folder; a demo from before is replaced."
        },
        footer = {"", "Examples:", "  sayso demo", "  sayso demo -d /tmp/demo.sayso"})
final class DemoCommand implements Callable<Integer> {

    static final List<String> QUESTIONS = List.of(
            "Who leads the Northern Dawn Movement?",
            "How many people were killed in the attack on the fish market in Port Calder?",
            "Who claimed responsibility for the attack on the fish market?",
            "How many devices does Aster run on?",
            "Who founded Lumetra?",
            "Who leads the police in Port Calder?");

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "FILE",
            description = "Where to make the dossier. Default: demo.sayso in the current folder.")
    private @Nullable Path file;

    DemoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path path = file == null ? place() : file;
        replace(path);
        try (Dossier dossier = environment.stages().dossier(path, true)) {
            Sayso sayso = Sayso.with(environment.stages().reader(), dossier);
            read(sayso, path);
            QUESTIONS.forEach(question -> ask(sayso, question));
        }
        suggest(path);
        return ExitCode.OK;
    }

    /** The current folder, or one for passing things where that cannot be written. */
    private static Path place() {
        Path here = Path.of("demo.sayso");
        return Files.isWritable(Path.of("").toAbsolutePath())
                ? here
                : Path.of(System.getProperty("java.io.tmpdir")).resolve(here);
    }

    /** Deletes a demo from before, and nothing else. */
    private void replace(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Dossier old = environment.stages().dossier(path, false)) {
            for (Source source : old.sources().all()) {
                if (!source.source().startsWith("samples/pages/")) {
                    throw new SaysoException(
                            "S611",
                            path + ": this dossier holds pages of your own (" + source.source()
                                    + "), and the demo would replace it. Name another file with -d.");
                }
            }
        }
        for (String suffix : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(Path.of(path + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void read(Sayso sayso, Path path) {
        Terminal terminal = environment.terminal();
        terminal.complain("reading the sample pages into " + path + " ...");
        try (Progress progress = new Progress(terminal, Samples.names().size(), InstantSource.system());
                ReadingRun run = new ReadingRun(sayso, false, progress)) {
            Samples.read(environment.stages(), run::accept);
            Tally tally = run.finish();
            progress.close();
            terminal.out().println(tally.sentence());
        }
    }

    private void ask(Sayso sayso, String question) {
        Terminal terminal = environment.terminal();
        terminal.out().println();
        terminal.out().println(terminal.bold(question));
        new AnswerText(terminal).print(sayso.ask(question, Vantage.NOW), "  ");
        terminal.flush();
    }

    private void suggest(Path path) {
        String option = " -d " + path;
        environment.terminal().out().println();
        environment.terminal().out().println("Try next:");
        for (String command : List.of(
                "sayso ask 'Who led Northern Dawn in 2019?'" + option,
                "sayso show 'Northern Dawn'" + option,
                "sayso claims --type killing" + option,
                "sayso read YOUR-PAGES/ -d mine.sayso")) {
            environment.terminal().out().println("  " + command);
        }
    }
}
