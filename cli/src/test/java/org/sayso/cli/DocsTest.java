// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The generated pages of docs/ are what the program says. {@code mvn test -Dsayso.docs=write} writes them anew. */
final class DocsTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void commandsPageIsTheHelp() throws IOException {
        assertCurrent("cli.md", commandsPage());
    }

    @Test
    void errorsPageHoldsEveryErrorOfTheSources() throws IOException {
        assertCurrent("errors.md", errorsPage());
    }

    @Test
    void everyOptionAndParameterIsDescribed() {
        program()
                .getSubcommands()
                .values()
                .forEach(command -> assertThat(command.getCommandSpec().args())
                        .allSatisfy(arg -> assertThat(arg.description()).isNotEmpty()));
    }

    private static void assertCurrent(String name, String current) throws IOException {
        Path page = DOCS.resolve(name);
        if ("write".equals(System.getProperty("sayso.docs"))) {
            Files.writeString(page, current, StandardCharsets.UTF_8);
        }
        assertThat(page)
                .as("docs/%s is stale: run 'mvn test -pl cli -am -Dsayso.docs=write'", name)
                .content(StandardCharsets.UTF_8)
                .isEqualTo(current);
    }

    private static CommandLine program() {
        Terminal terminal = Terminal.over(Writer.nullWriter(), Writer.nullWriter(), false, false);
        return Main.commandLine(new Environment(terminal, Map.of(), TestStages.withPlainReader()));
    }

    private static String commandsPage() {
        CommandLine program = program();
        StringBuilder page = new StringBuilder("# Commands\n\nWritten from the program's own help; do not edit.\n");
        append(page, "sayso", program);
        program.getSubcommands().forEach((name, command) -> append(page, "sayso " + name, command));
        return page.toString();
    }

    private static void append(StringBuilder page, String name, CommandLine command) {
        page.append("\n## ").append(name).append("\n\n```text\n");
        page.append(command.getUsageMessage().stripTrailing()).append("\n```\n");
    }

    private static String errorsPage() throws IOException {
        SortedMap<String, List<String>> errors = ErrorSentences.in(Path.of(".."));
        StringBuilder page = new StringBuilder(
                "# Errors\n\nWritten from the sources; do not edit. … stands for what the program fills in.\n"
                        + "S1 pages and articles, S2 vocabulary, S3 reader, S4 dossier, S5 questions and exports, S6 commands.\n");
        errors.forEach((code, sentences) -> {
            page.append("\n## ").append(code).append("\n\n");
            sentences.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
        });
        return page.toString();
    }
}
