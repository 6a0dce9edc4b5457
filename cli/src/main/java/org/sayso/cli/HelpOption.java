// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import picocli.CommandLine.Option;

/** The option that every command takes. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean asked;
}
