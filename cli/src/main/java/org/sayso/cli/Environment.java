// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.Map;

/**
 * What a command runs in.
 *
 * @param variables the environment variables
 */
record Environment(Terminal terminal, Map<String, String> variables, Stages stages) {

    static Environment ofProcess(Terminal terminal) {
        return new Environment(terminal, System.getenv(), new InstalledStages());
    }
}
