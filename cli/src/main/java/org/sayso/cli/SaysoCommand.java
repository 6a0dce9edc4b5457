// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: it only has commands. */
@Command(
        name = "sayso",
        versionProvider = Version.class,
        description = "Reads news pages, keeps what they claim with the quotes, and answers questions from them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Start with:",
            "  sayso demo",
            "Then, on pages of your own:",
            "  sayso read PAGES... && sayso ask \"Who leads ...?\"",
            "",
            "Exit codes: 0 done, 1 a failure that the message explains, 2 wrong usage.",
            "'sayso COMMAND --help' shows options and examples."
        })
final class SaysoCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command was given. Start with 'sayso demo'.");
    }
}
