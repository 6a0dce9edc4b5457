// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.sayso.text.SaysoException;

/** Says what went wrong while a command ran. */
final class Failure {

    private Failure() {}

    static String sentence(Throwable problem) {
        if (problem instanceof SaysoException known) {
            return known.getMessage();
        }
        if (problem instanceof OutOfMemoryError) {
            return "[S604] the memory is used up. Give more with SAYSO_JAVA_OPTS=-Xmx2g.";
        }
        return "[S605] a fault in Sayso itself: " + problem + ". Please report it with the lines below.\n"
                + trace(problem);
    }

    private static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
