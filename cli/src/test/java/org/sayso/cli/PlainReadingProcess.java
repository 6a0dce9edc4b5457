// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;

/** {@code sayso read PATH -d DOSSIER} with the plain reader, slowed down so that a test can kill it in between. */
final class PlainReadingProcess {

    private PlainReadingProcess() {}

    public static void main(String[] args) {
        Environment environment = Environment.ofProcess(Terminal.ofProcess());
        Stages stages = TestStages.withReader(new SlowReader());
        System.exit(Main.run(
                new Environment(environment.terminal(), environment.variables(), stages),
                "read",
                args[0],
                "-d",
                args[1]));
    }

    private static final class SlowReader implements Reader {

        private final Reader plain = new PlainReader();

        @Override
        public Reading read(String text) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
            return plain.read(text);
        }

        @Override
        public Reading read(List<List<String>> sentences) {
            return plain.read(sentences);
        }
    }
}
