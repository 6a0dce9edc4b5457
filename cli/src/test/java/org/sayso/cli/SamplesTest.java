// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples are all listed and described. */
final class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void indexListsEveryPage() throws IOException {
        assertThat(Samples.names()).containsExactlyElementsOf(pages());
    }

    @Test
    void readmeDescribesEveryPage() throws IOException {
        String readme = Files.readString(SAMPLES.resolve("README.md"), StandardCharsets.UTF_8);
        assertThat(pages()).allMatch(readme::contains);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("pages"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
