// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;

/** The program: finds the command, runs it, and turns what went wrong into a sentence and an exit code. */
public final class Main {

    /** In the order in which a newcomer meets them; the help keeps it. */
    private static final Map<String, Function<Environment, Object>> COMMANDS = Commands.inOrder();

    private Main() {}

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int code = run(Environment.ofProcess(terminal), args);
        terminal.flush();
        Optional<IOException> lost = terminal.lost();
        lost.ifPresent(cause -> terminal.complain("[S612] the result could not be written (" + cause.getMessage()
                + "). Send it elsewhere, and run it again."));
        System.exit(lost.isPresent() ? ExitCode.FAILED : code);
    }

    /** Runs one command line within an environment, and returns the exit code. */
    static int run(Environment environment, String... args) {
        try {
            return commandLine(environment, wanted(args)).execute(args);
        } catch (OutOfMemoryError | LinkageError e) {
            Failure.report(e, environment.terminal());
            return ExitCode.FAILED;
        }
    }

    /** The program with all its commands. */
    static CommandLine commandLine(Environment environment) {
        return commandLine(environment, COMMANDS.keySet());
    }

    /** A known command alone: describing the others to the parser would cost each start a tenth of a second. */
    private static Set<String> wanted(String... args) {
        boolean known = args.length > 0 && COMMANDS.containsKey(args[0]);
        return known ? Set.of(args[0]) : COMMANDS.keySet();
    }

    private static CommandLine commandLine(Environment environment, Set<String> names) {
        CommandLine program = new CommandLine(new SaysoCommand());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                program.addSubcommand(name, command.apply(environment));
            }
        });
        Terminal terminal = environment.terminal();
        return program.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(wrongUsage(terminal))
                .setExecutionExceptionHandler(failure(terminal));
    }

    private static IParameterExceptionHandler wrongUsage(Terminal terminal) {
        return (problem, args) -> {
            CommandSpec command = problem.getCommandLine().getCommandSpec();
            terminal.complain(Usage.sentence(problem));
            terminal.complain("'" + command.qualifiedName() + " --help' shows what it takes.");
            return ExitCode.WRONG_USAGE;
        };
    }

    private static IExecutionExceptionHandler failure(Terminal terminal) {
        return (problem, command, parsed) -> {
            Failure.report(problem, terminal);
            return ExitCode.FAILED;
        };
    }
}
