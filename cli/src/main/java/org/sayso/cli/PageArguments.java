// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Manifest;
import org.sayso.page.PageOptions;
import org.sayso.page.Pages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The pages that a command is given, and what the caller knows of them. */
final class PageArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            converter = PathConverter.class,
            description = "Saved pages (HTML, text, PDF, DOCX), web archives (WARC), or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the pages were published, where they do not say: 2024-07-02 or 2024-07.")
    private @Nullable String published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published the pages, where they do not say.")
    private @Nullable String publisher;

    @Option(
            names = "--manifest",
            paramLabel = "FILE.csv",
            description = "A list that says so for each page: file,publisher,url,published.")
    private @Nullable Path manifest;

    List<Path> paths() {
        return paths;
    }

    Pages pages(Environment environment) {
        PageOptions options = PageOptions.none().withPublished(published).withPublisher(publisher);
        return environment.stages().pages(manifest == null ? options : options.withManifest(Manifest.read(manifest)));
    }
}
