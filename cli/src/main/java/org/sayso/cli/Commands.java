// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** All commands by name, in the order in which a newcomer meets them. */
final class Commands {

    private Commands() {}

    static Map<String, Function<Environment, Object>> inOrder() {
        Map<String, Function<Environment, Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("read", ReadCommand::new);
        commands.put("ask", AskCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("claims", ClaimsCommand::new);
        commands.put("sources", SourcesCommand::new);
        commands.put("forget", ForgetCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("articles", ArticlesCommand::new);
        commands.put("annotate", AnnotateCommand::new);
        commands.put("explain", ExplainCommand::new);
        return commands;
    }
}
