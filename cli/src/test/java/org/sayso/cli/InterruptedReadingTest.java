// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading that is killed, and two that want the same dossier: each in a process of its own. */
@Timeout(900)
final class InterruptedReadingTest {

    private static final int PAGES = 400;

    @TempDir
    private Path folder = Path.of("");

    private final Stages stages = TestStages.withPlainReader();

    @Test
    void killedReadingLeavesWholeArticlesAndIsCompletedByReadingAgain() throws IOException, InterruptedException {
        Path pages = pages();
        Path whole = folder.resolve("whole.sayso");
        Path killed = folder.resolve("killed.sayso");
        CommandRun.of(stages, "read", pages, "-d", whole);
        Process process = start(pages, killed);
        awaitSomeArticles(killed, process);
        process.destroyForcibly().waitFor();

        CommandRun opened = CommandRun.of(stages, "sources", "--json", "-d", killed);
        assertThat(opened.code()).as(opened.err()).isEqualTo(ExitCode.OK);
        assertThat(opened.out().lines()).hasSizeBetween(1, PAGES - 1);
        assertThat(CommandRun.of(stages, "read", pages, "-d", killed).code()).isEqualTo(ExitCode.OK);
        assertThat(claims(killed)).isEqualTo(claims(whole));
        assertThat(sources(killed)).isEqualTo(sources(whole));
    }

    private Process start(Path pages, Path dossier) throws IOException {
        Path log = folder.resolve("process.log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainReadingProcess.class.getName(),
                        pages.toString(),
                        dossier.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Waits until some pages are in the dossier, and the process is still at work. */
    private void awaitSomeArticles(Path dossier, Process process) throws InterruptedException, IOException {
        while (!Files.exists(dossier) || sources(dossier).size() < 5) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("process.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<String> sources(Path dossier) {
        return CommandRun.of(stages, "sources", "--json", "-d", dossier)
                .out()
                .lines()
                .map(line -> line.replaceAll("\"read\":\"[^\"]*\"", ""))
                .toList();
    }

    private List<String> claims(Path dossier) {
        return CommandRun.of(stages, "claims", "--csv", "-d", dossier)
                .out()
                .lines()
                .toList();
    }

    private Path pages() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < PAGES; i++) {
            Files.writeString(
                    pages.resolve("page%04d.txt".formatted(i)), "Note " + i + "\n\nAnna met Bert in room " + i + ".\n");
        }
        return pages;
    }
}
