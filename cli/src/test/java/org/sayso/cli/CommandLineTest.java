// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every command line has in common. */
final class CommandLineTest {

    private final Stages stages = TestStages.withPlainReader();

    static Set<String> commands() {
        return Commands.inOrder().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEveryCommandEndsWithExamples(String command) {
        CommandRun run = CommandRun.of(stages, command, "--help");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Usage: sayso " + command).contains("Examples:\n  sayso " + command);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void unknownOptionIsWrongUsageWithASuggestion(String command) {
        CommandRun run = CommandRun.of(stages, command, "--hepl");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("[S601] unknown option '--hepl'. Did you mean '--help'?");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void unknownCommandIsWrongUsageWithASuggestion() {
        CommandRun run = CommandRun.of(stages, "reed");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("unknown command 'reed'. Did you mean 'read'?");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(CommandRun.of(stages).code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void missingPathIsWrongUsage() {
        CommandRun run = CommandRun.of(stages, "read");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("PATH").contains("'sayso read --help'");
    }

    @Test
    void refusesAPathWithoutAName() {
        CommandRun run = CommandRun.of(stages, "read", "");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("'' names no file. Name a file or a folder, or . for this folder.");
    }

    @Test
    void aDayThatIsNoneIsWrongUsage() {
        CommandRun run = CommandRun.of(stages, "ask", "Who?", "--as-of", "yesterday");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("'yesterday' is no day. Write it as 2024-07-02.");
    }

    @Test
    void unknownExportFormatIsWrongUsageAndNamesTheKnownOnes(@TempDir Path folder) {
        CommandRun run = CommandRun.of(stages, "export", "--format", "xls", "-o", folder.resolve("x"));
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("unknown format 'xls'. Known are: claims, csv.");
    }

    @Test
    void missingDossierIsAFailureThatSaysHowToMakeOne(@TempDir Path folder) {
        Path missing = folder.resolve("none.sayso");
        CommandRun run = CommandRun.of(stages, "sources", "-d", missing);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(missing.toString()).contains("sayso read");
        assertThat(missing).doesNotExist();
    }

    @Test
    void dossierIsNamedByTheEnvironmentWhereNoOptionNamesIt(@TempDir Path folder) {
        Path named = folder.resolve("named.sayso");
        CommandRun run = CommandRun.with(stages, Map.of("SAYSO_DOSSIER", named.toString()), false, "sources");
        assertThat(run.err()).contains(named.toString());
    }

    @Test
    void folderIsNoDossier(@TempDir Path folder) {
        CommandRun run = CommandRun.of(stages, "claims", "-d", folder, "--json");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("sayso: [S4").doesNotContain("a fault in Sayso itself");
    }
}
