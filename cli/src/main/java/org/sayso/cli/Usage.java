// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class Usage {

    private Usage() {}

    static String sentence(ParameterException problem) {
        List<String> unmatched = problem.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return unmatched(problem.getCommandLine(), unmatched);
        }
        String message = String.valueOf(problem.getMessage());
        String sentence = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        sentence = sentence.endsWith(".") ? sentence : sentence + ".";
        return problem instanceof MissingParameterException
                ? "[S602] the command line is not complete: " + sentence
                : "[S603] the command line is wrong: " + sentence;
    }

    /** An option that is not known goes before what is missing: it may be the missing one, misspelt. */
    private static String unmatched(CommandLine command, List<String> arguments) {
        String argument = arguments.get(0);
        String what = argument.startsWith("-") ? "option" : command.getParent() == null ? "command" : "argument";
        List<String> suggestions = new UnmatchedArgumentException(command, arguments).getSuggestions();
        return "[S601] unknown " + what + " '" + argument + "'."
                + (suggestions.isEmpty() ? "" : " Did you mean '" + suggestions.get(0) + "'?");
    }
}
