// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

/** What every command returns. */
final class ExitCode {

    static final int OK = 0;
    /** Something failed, and the message on standard error says what. */
    static final int FAILED = 1;
    /** The command line was wrong. */
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}
