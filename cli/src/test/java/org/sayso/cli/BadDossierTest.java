// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers that cannot be written to, each through the commands: one sentence, and what was read stays. */
@Timeout(300)
final class BadDossierTest {

    private static final int PAGES = 3000;

    @TempDir
    private Path folder = Path.of("");

    private final Stages stages = TestStages.withPlainReader();

    @Test
    void lockedDossierIsReadableAndSaysWhoWrites() throws IOException, SQLException {
        Path page = page(1);
        CommandRun.of(stages, "read", page, "-d", dossier());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + dossier());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CommandRun run = CommandRun.of(stages, "read", page(2), "-d", dossier());
            assertRefused(run, "[S405] ", "another program is writing to this dossier");
            assertThat(CommandRun.of(stages, "sources", "-d", dossier()).out()).contains("1 source, ");
        }
        assertThat(CommandRun.of(stages, "read", page(2), "-d", dossier()).code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void dossierOfANewerVersionIsLeftAsItIs() throws IOException, SQLException {
        CommandRun.of(stages, "read", page(1), "-d", dossier());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + dossier());
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        for (String[] command : new String[][] {{"read", page(2).toString()}, {"ask", "Who leads?"}, {"sources"}}) {
            Object[] words = new Object[command.length + 2];
            System.arraycopy(command, 0, words, 0, command.length);
            words[command.length] = "-d";
            words[command.length + 1] = dossier();
            assertRefused(CommandRun.of(stages, words), "[S404] ", "comes from a newer Sayso");
        }
    }

    /**
     * The disk is a file system of two megabytes where the user may mount one in a name space of his own, else files may
     * not grow beyond two megabytes: either way the system itself refuses to write more.
     */
    @Test
    void fullDiskKeepsWhatWasRead() throws IOException, InterruptedException {
        for (int i = 0; i < PAGES; i++) {
            page(i);
        }
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path kept = folder.resolve("kept.sayso");
        String read = "'%s' -cp '%s' %s '%s' '%s/full.sayso'"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        PlainReadingProcess.class.getName(),
                        folder.resolve("pages"),
                        disk);
        String keep = "code=$?; cp '%s'/full.sayso '%s'; cp '%s'/full.sayso-wal '%s'-wal 2>/dev/null; exit $code"
                .formatted(disk, kept, disk, kept);
        boolean mounts = shell("unshare -rm mount -t tmpfs -o size=2m tmpfs '" + disk + "'") == 0;
        String script = mounts
                ? "unshare -rm sh -c \"mount -t tmpfs -o size=2m tmpfs '" + disk + "'; " + read + "; "
                        + keep.replace("$", "\\$") + "\""
                : "trap '' XFSZ; ulimit -f 4096; " + read + "; " + keep;
        int code = shell(script);
        String said = Files.readString(log(), StandardCharsets.UTF_8);

        assertThat(code).as(said).isEqualTo(ExitCode.FAILED);
        assertThat(said).contains(mounts ? "[S407] " : "[S409] ").doesNotContain("a fault in Sayso itself");
        CommandRun sources = CommandRun.of(stages, "sources", "--json", "-d", kept);
        assertThat(sources.code()).as(sources.err()).isEqualTo(ExitCode.OK);
        assertThat(sources.out()
                        .lines()
                        .filter(line -> line.contains("\"whole\":true"))
                        .count())
                .isBetween(1L, PAGES - 1L);
    }

    @Test
    void resultThatCannotBeWrittenIsAFailure() throws IOException {
        CommandRun.of(stages, "read", page(1), "-d", dossier());
        Path export = Files.writeString(folder.resolve("claims.csv"), "the export of yesterday");
        CommandRun run = CommandRun.of(
                stages, "export", "--format", "csv", "-o", folder.resolve("no/claims.csv"), "-d", dossier());
        assertRefused(run, "[S610] ", "no/claims.csv");
        assertThat(CommandRun.of(stages, "export", "--format", "csv", "-o", export, "-d", dossier())
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(export).content().startsWith("id,type");
        assertThat(folder.resolve("claims.csv.part")).doesNotExist();
    }

    private static void assertRefused(CommandRun run, String code, String reason) {
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("sayso: " + code).contains(reason).hasLineCount(1);
    }

    private int shell(String script) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of("sh", "-c", script))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start()
                .waitFor();
    }

    private Path log() {
        return folder.resolve("process.log");
    }

    private Path dossier() {
        return folder.resolve("test.sayso");
    }

    private Path page(int number) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        return Files.writeString(
                pages.resolve("page" + number + ".txt"),
                "Note " + number + "\n\n"
                        + "Anna met Bert in room %d of the old hall in Velmora on Monday. "
                                .formatted(number)
                                .repeat(8) + "\n");
    }
}
