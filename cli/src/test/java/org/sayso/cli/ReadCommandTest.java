// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;

/** {@code sayso read}: many pages, odd pages, and the same pages again. */
final class ReadCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final Stages stages = TestStages.withPlainReader();

    @Test
    void pageThatCannotBeReadIsReportedAndTheOthersGoOn() throws IOException {
        Files.createDirectory(folder.resolve("pages"));
        page("pages/a.html", "Anna");
        Files.writeString(folder.resolve("pages/b.html"), "");
        page("pages/c.html", "Carl");
        CommandRun run = read(folder.resolve("pages"));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("b.html").contains("[S");
        assertThat(run.out()).startsWith("3 pages: 2 articles").contains("1 failed");
    }

    @Test
    void pageOnWhichTheReaderFailsIsReportedAndTheOthersGoOn() throws IOException {
        Files.createDirectory(folder.resolve("pages"));
        page("pages/a.html", "Anna");
        page("pages/b.html", "Stumble");
        Stages stumbling = TestStages.withReader(new StumblingReader());
        CommandRun run = CommandRun.of(stumbling, "read", folder.resolve("pages"), "-d", dossier());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("b.html: this page could not be read");
        assertThat(run.out()).startsWith("2 pages: 1 article");
    }

    @Test
    void missingFileIsReported() {
        CommandRun run = read(folder.resolve("none.html"));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("none.html");
    }

    @Test
    void samePageTwiceChangesNothing() throws IOException {
        Path page = page("a.html", "Anna");
        read(page);
        CommandRun before = CommandRun.of(stages, "sources", "--json", "-d", dossier());
        CommandRun second = read(page);
        assertThat(second.code()).isEqualTo(ExitCode.OK);
        assertThat(second.out()).contains("1 not changed since they were read");
        assertThat(CommandRun.of(stages, "sources", "--json", "-d", dossier())).isEqualTo(before);
    }

    @Test
    void changedPageIsReadAnew() throws IOException {
        Path page = page("a.html", "Anna");
        read(page);
        page("a.html", "Berta");
        assertThat(read(page).out()).startsWith("1 page: 1 article").doesNotContain("not changed");
        assertThat(CommandRun.of(stages, "show", "Berta", "-d", dossier()).code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void pageInAnotherLanguageIsKeptAndSaidSo() throws IOException {
        Path page = folder.resolve("fr.html");
        Files.writeString(page, """
                <html lang="fr"><title>Incendie dans le port</title><article><h1>Incendie dans le port</h1>
                <p>Un incendie s’est déclaré dans la nuit de lundi à mardi dans un entrepôt du vieux port de la ville.</p>
                <p>Personne n’a été blessé, ont indiqué les pompiers, mais le bâtiment a été entièrement détruit.</p>
                <p>La police a ouvert une enquête pour établir les causes de ce feu qui pourrait être électrique.</p>
                </article></html>
                """);
        CommandRun run = read(page);
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).contains("in another language (fr)");
        assertThat(run.out()).contains("1 page: 1 article, 0 claims; 1 not in English");
    }

    @Test
    void forgottenSourceIsGone() throws IOException {
        Path page = page("a.html", "Anna");
        read(page);
        CommandRun run = CommandRun.of(stages, "forget", page, "-d", dossier());
        assertThat(run.out()).startsWith("Forgotten: 1 article");
        assertThat(CommandRun.of(stages, "show", "Anna", "-d", dossier()).code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(CommandRun.of(stages, "forget", page, "-d", dossier()).err()).contains("[S608]");
    }

    @Test
    void fileThatIsNoDossierIsLeftAsItIs() throws IOException {
        Path page = page("a.html", "Anna");
        Files.writeString(dossier(), "dear diary");
        CommandRun run = read(page);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("not a dossier");
        assertThat(dossier()).hasContent("dear diary");
    }

    @Test
    @Timeout(900)
    void folderOfTenThousandFilesIsReadWhole() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < 10_000; i++) {
            Files.writeString(
                    pages.resolve("page" + i + ".txt"), "Short note " + i + "\n\nAnna met Bert in room " + i + ".\n");
        }
        CommandRun run = read(pages);
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("10000 pages: ");
        assertThat(CommandRun.of(stages, "sources", "-d", dossier()).out()).contains("10000 sources, ");
    }

    private CommandRun read(Path path) {
        return CommandRun.of(stages, "read", path, "-d", dossier());
    }

    private Path dossier() {
        return folder.resolve("test.sayso");
    }

    private Path page(String name, String hero) throws IOException {
        return Files.writeString(folder.resolve(name), """
                <html lang="en"><head><title>A quiet day</title></head><body><nav><a href="/">Home</a></nav><article>
                <h1>A quiet day</h1>
                <p>%s came to the town on Monday and spoke with the people who had waited there since the morning.</p>
                <p>Nobody was hurt, and most of those who had come to listen went home before the rain set in again.</p>
                </article></body></html>
                """.formatted(hero));
    }

    /** Fails on one word. */
    private static final class StumblingReader implements Reader {

        private final Reader plain = new PlainReader();

        @Override
        public Reading read(String text) {
            if (text.contains("Stumble")) {
                throw new IllegalStateException("stumbled");
            }
            return plain.read(text);
        }

        @Override
        public Reading read(List<List<String>> sentences) {
            return plain.read(sentences);
        }
    }
}
