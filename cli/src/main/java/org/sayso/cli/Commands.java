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
        commands.put("articles", ArticlesCommand::new);
        commands.put("annotate", AnnotateCommand::new);
        return commands;
    }
}
