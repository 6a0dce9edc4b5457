// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.StringWriter;
import java.util.Map;

/** One command line, run in this process: what it returned and wrote. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(Stages stages, Object... args) {
        return with(stages, Map.of(), false, args);
    }

    static CommandRun with(Stages stages, Map<String, String> variables, boolean colour, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = Terminal.over(out, err, colour, false);
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(new Environment(terminal, variables, stages), words);
        terminal.flush();
        return new CommandRun(code, out.toString(), err.toString());
    }
}
