// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./sayso}, run as a process in a small project of its own. Its Maven is a script that notes that it was called and
 * makes a jar; its Java is one that says how it was started. That the real ones do their work is seen by {@code .ci/run}.
 */
@Timeout(120)
final class LauncherTest {

    private static final List<String> SYSTEM_TOOLS = List.of(
            "sh",
            "awk",
            "basename",
            "cat",
            "cp",
            "date",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "tr");

    @TempDir
    private Path folder = Path.of("");

    private Path project = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        folder = folder.toRealPath(LinkOption.NOFOLLOW_LINKS);
        project = Files.createDirectory(folder.resolve("project"));
        tools = Files.createDirectory(folder.resolve("tools"));
        Files.copy(Path.of("..", "sayso"), project.resolve("sayso"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(project.resolve("cli/src/main/java"));
        Files.createDirectories(project.resolve("cli/src/test/java"));
        Files.writeString(project.resolve("cli/src/main/java/Some.java"), "class Some {}");
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        script("java", """
                case " $* " in *" -version "*) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0;; esac
                case " $* " in *FastStart*) exit 0;; esac
                echo "started: $*"
                """);
        script("javac", "exit 0");
        script("mvn", """
                echo "$*" >> "%s"
                sleep 1
                mkdir -p cli/target/run
                echo jar > cli/target/run/sayso-cli-1.jar
                echo jar > "%s"
                echo "%s:$PWD/cli/target/run/sayso-cli-1.jar" > cli/target/run/classpath
                """.formatted(calls(), folder.resolve("library.jar"), folder.resolve("library.jar")));
        age(project);
    }

    @Test
    void firstStartBuildsAndTheSecondDoesNot() throws IOException, InterruptedException {
        Run first = sayso(project, "ask", "Who?");
        assertThat(first.code).as(first.err).isZero();
        assertThat(first.err).contains("building (");
        Run second = sayso(project, "ask", "Who?");
        assertThat(second.err).isEmpty();
        assertThat(second.out)
                .contains("org.sayso.cli.Main ask Who?")
                .contains("library.jar")
                .contains("sayso-cli-1.jar");
        assertThat(Files.readAllLines(calls())).hasSize(1);
    }

    @Test
    void changedSourceIsBuiltAndAChangedTestIsNot() throws IOException, InterruptedException {
        sayso(project, "ask");
        Files.writeString(project.resolve("cli/src/test/java/SomeTest.java"), "class SomeTest {}");
        sayso(project, "ask");
        assertThat(Files.readAllLines(calls())).hasSize(1);
        Files.writeString(project.resolve("cli/src/main/java/Some.java"), "class Some { int more; }");
        sayso(project, "ask");
        assertThat(Files.readAllLines(calls())).hasSize(2);
    }

    @Test
    void removedSourceIsBuilt() throws IOException, InterruptedException {
        sayso(project, "ask");
        Files.delete(project.resolve("cli/src/main/java/Some.java"));
        sayso(project, "ask");
        assertThat(Files.readAllLines(calls())).hasSize(2);
    }

    @Test
    void runsThroughASymlinkFromAnyFolder() throws IOException, InterruptedException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("sayso"), Path.of("../project/sayso"));
        Run run = run(bin, List.of(bin.resolve("sayso").toString(), "--version"), folder.toString());
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).contains("org.sayso.cli.Main --version").contains(project + "/target/run/");
    }

    @Test
    void twoFirstStartsBuildOnce() throws IOException, InterruptedException {
        Process one = start(project, List.of("./sayso", "one"), folder.toString());
        Process two = start(project, List.of("./sayso", "two"), folder.toString());
        Run first = finish(one);
        Run second = finish(two);
        assertThat(first.out).as(first.err).contains("Main one");
        assertThat(second.out).as(second.err).contains("Main two");
        assertThat(first.err + second.err).containsOnlyOnce("building (").contains("waiting for it");
        assertThat(Files.readAllLines(calls())).hasSize(1);
    }

    @Test
    void failedBuildShowsTheCompilersWordsAndTheLog() throws IOException, InterruptedException {
        script("mvn", """
                echo '[INFO] Scanning for projects...'
                echo '[ERROR] /x/Some.java:[1,7] class, interface, enum, or record expected'
                exit 1
                """);
        Run run = sayso(project, "ask");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err)
                .contains("/x/Some.java:[1,7] class")
                .contains("build.log")
                .doesNotContain("Scanning");
        assertThat(run.out).isEmpty();
    }

    @Test
    void missingJavaIsSaidInOneSentence() throws IOException, InterruptedException {
        Files.delete(tools.resolve("java"));
        Run run = sayso(project, "ask");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err)
                .startsWith("sayso: Java is not installed")
                .contains("apt install")
                .hasLineCount(1);
    }

    @Test
    void oldJavaIsSaidInOneSentence() throws IOException, InterruptedException {
        script("java", "echo 'openjdk version \"11.0.2\"' >&2");
        Run run = sayso(project, "ask");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("is Java 11, and Sayso needs 17 or newer").hasLineCount(1);
    }

    @Test
    void missingMavenIsSaidInOneSentence() throws IOException, InterruptedException {
        Files.delete(tools.resolve("mvn"));
        Run run = sayso(project, "ask");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err)
                .startsWith("sayso: Maven is not installed")
                .contains("apt install maven")
                .hasLineCount(1);
    }

    @Test
    void homeFolderIsNotNeeded() throws IOException, InterruptedException {
        Run run = finish(start(
                project, List.of("./sayso", "ask"), folder.resolve("nowhere").toString()));
        assertThat(run.code).as(run.err).isZero();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private record Run(int code, String out, String err) {}

    private Run sayso(Path from, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./sayso"));
        command.addAll(List.of(args));
        return run(from, command, folder.toString());
    }

    private Run run(Path from, List<String> command, String home) throws IOException, InterruptedException {
        return finish(start(from, command, home));
    }

    private Process start(Path from, List<String> command, String home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools + ":" + baseTools());
        builder.environment().put("HOME", home);
        return builder.start();
    }

    /** The system's own tools, without its Java and Maven. */
    private String baseTools() throws IOException {
        Path base = folder.resolve("base");
        if (!Files.exists(base)) {
            Files.createDirectory(base);
            for (String tool : SYSTEM_TOOLS) {
                for (Path found : List.of(Path.of("/bin", tool), Path.of("/usr/bin", tool))) {
                    if (Files.isExecutable(found)) {
                        script(base.resolve(tool), "exec " + found + " \"$@\"");
                    }
                }
            }
        }
        return base.toString();
    }

    private static Run finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private Path calls() {
        return folder.resolve("maven-calls");
    }

    private void script(String name, String body) throws IOException {
        script(tools.resolve(name), body);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Sources are older than what is built from them. */
    private static void age(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
            }
        }
    }
}
