// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

/** Run once by the launcher after a build, so that the classes which commands load go into the archive for fast starts. */
final class FastStart {

    private FastStart() {}

    public static void main(String[] args) {
        Environment environment = Environment.ofProcess(Terminal.ofProcess());
        Main.run(environment, "--help");
    }
}
