// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says of a process. */
public final class ProcessStatus {

    private ProcessStatus() {}

    /** A line such as {@code VmHWM:}, the peak of resident memory, in MiB; 0 where the process is gone. */
    public static double mebibytes(long process, String key) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException e) {
            return 0;
        }
    }
}
