// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import org.sayso.page.Page;
import org.sayso.text.SaysoException;

/** Says what went wrong while a command ran. */
final class Failure {

    private Failure() {}

    /** One sentence; for a fault in the program, with the lines that its makers need. */
    static void report(Throwable problem, Terminal terminal) {
        terminal.complain(sentence(problem));
        if (!(problem instanceof SaysoException || problem instanceof OutOfMemoryError)) {
            problem.printStackTrace(terminal.err());
        }
    }

    /** Why one page of many was given up. */
    static String ofPage(Page page, Throwable problem) {
        return problem instanceof SaysoException known
                ? known.getMessage()
                : "[S607] " + page.source() + ": this page could not be read (" + problem + "). The others go on.";
    }

    private static String sentence(Throwable problem) {
        if (problem instanceof SaysoException known) {
            return known.getMessage();
        }
        if (problem instanceof OutOfMemoryError) {
            return "[S604] the memory is used up. Give more with SAYSO_JAVA_OPTS=-Xmx2g.";
        }
        return "[S605] a fault in Sayso itself: " + problem + ". Please report it with the lines below.";
    }
}
