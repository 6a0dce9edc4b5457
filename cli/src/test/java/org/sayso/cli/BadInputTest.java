// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages as no one wishes for them, each through {@code sayso read} beside a good one: a sentence on the bad one, exit code
 * 1 where something was lost, and the good one is in the dossier.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BadInputTest {

    private static final String STORY = """
            <h1>Two held in Velmora</h1>
            <p>Police held Anna Quill and Carl Ostrand in Velmora on Monday, the mayor said after a meeting.</p>
            <p>Nobody was hurt, and most of those who had come to listen went home before the rain set in again.</p>
            """;

    @TempDir
    private Path folder = Path.of("");

    private final Stages stages = TestStages.withPlainReader();

    @Test
    void emptyFile() throws IOException {
        Files.createFile(pages().resolve("bad.html"));
        assertFails("[S102] ", "the file is empty");
    }

    @Test
    void binaryNoise() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        Files.write(pages().resolve("bad.html"), noise);
        assertFails("[S105] ", "binary data");
    }

    @Test
    void fiftyMegabytesOfHtml() throws IOException {
        byte[] block = "<p>The army came to Velmora.".repeat(37_450).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(pages().resolve("bad.html"))) {
            out.write("<html><body>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }
        assertFails("[S103] ", "larger than the 16 MiB");
    }

    @Test
    void twoHundredThousandNestedTags() throws IOException {
        write("bad.html", "<html><body>" + "<div>".repeat(200_000) + STORY + "</div>".repeat(200_000));
        write("worse.html", "<html><body><p>" + "<b><i>".repeat(100_000) + STORY);
        assertThat(read().code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void brokenUtf8AndWrongLabels() throws IOException {
        String page = "<html><head><meta charset=%s></head><article>" + STORY.replace("mayor", "café owner")
                + "<p>“Très bien,” said the naïve mayor.</p>";
        Files.write(pages().resolve("label.html"), page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8));
        Files.write(pages().resolve("other.html"), page.formatted("utf-8").getBytes(Charset.forName("windows-1252")));
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.write(page.formatted("utf-8").getBytes(StandardCharsets.UTF_8));
        broken.write(new byte[] {(byte) 0xC3, (byte) 0xFF, (byte) 0xE2, (byte) 0x80});
        Files.write(pages().resolve("broken.html"), broken.toByteArray());
        CommandRun run = read();
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("4 pages: 4 articles");
        for (String name : new String[] {"label.html", "other.html", "broken.html"}) {
            CommandRun articles = CommandRun.of(stages, "articles", pages().resolve(name));
            assertThat(articles.out()).as(name).contains("the café owner said");
        }
    }

    @Test
    void navigationOnly() throws IOException {
        write("bad.html", "<html><body><nav><ul>" + "<li><a href='/x'>World news</a></li>".repeat(60) + "</ul></nav>");
        CommandRun run = read();
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .contains("bad.html: no article was found on this page.")
                .hasLineCount(1);
        assertThat(run.out()).startsWith("2 pages: 1 article").contains("1 without an article");
    }

    @Test
    void sentenceOfTwentyThousandWords() throws IOException {
        write(
                "bad.txt",
                "A long day\n\nThe army " + "and the men of the old town ".repeat(2_860) + "came to Velmora.\n");
        CommandRun run = read();
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("2 pages: 2 articles");
    }

    @Test
    void articleLongerThanAnyBook() throws IOException {
        write(
                "bad.txt",
                "A long day\n\n" + "The army came to the old town of Velmora on Monday. ".repeat(20_000) + "\n");
        assertFails("[S113] ", "an article of 1039999 characters, more than the 1000000");
    }

    @Test
    void documentThatExpandsWithoutEnd() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pages().resolve("bad.docx")))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertFails("[S103] ", "expands to more than 256 MiB");
    }

    @Test
    void truncatedArchive() throws IOException {
        byte[] whole = (record(1, STORY) + record(2, STORY)).getBytes(StandardCharsets.US_ASCII);
        Files.write(pages().resolve("bad.warc"), Arrays.copyOf(whole, whole.length - 100));
        CommandRun run = assertFails("[S106] ", "breaks off after 1 records (the file ends too early)");
        assertThat(run.out()).startsWith("3 pages: 2 articles");
    }

    @Test
    void truncatedPackedArchiveGivesTheRecordsBefore() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 1; i <= 2; i++) {
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(record(i, STORY).getBytes(StandardCharsets.US_ASCII));
            }
        }
        Files.write(pages().resolve("bad.warc.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 100));
        CommandRun run = assertFails("[S106] ", "breaks off after 1 records");
        assertThat(run.out()).startsWith("3 pages: 2 articles");
    }

    @Test
    void damagedRecordBetweenGoodOnes() throws IOException {
        String damaged = record(2, STORY)
                .replace("Content-Type: text/html", "Content-Encoding: gzip\r\nContent-Type: text/html");
        int more = damaged.length() - record(2, STORY).length();
        int length = http(STORY).length();
        write(
                "bad.warc",
                record(1, STORY)
                        + damaged.replace("Content-Length: " + length, "Content-Length: " + (length + more))
                        + record(3, STORY));
        CommandRun run = assertFails("[S106] ", "bad.warc#20240702101500/https://a.example/2: this record is damaged");
        assertThat(run.out()).startsWith("4 pages: 3 articles");
    }

    @Test
    void whatIsNoFile() throws IOException, InterruptedException {
        Files.createSymbolicLink(pages().resolve("gone.html"), Path.of("nowhere"));
        Files.createSymbolicLink(pages().resolve("self.html"), Path.of("self.html"));
        Files.createSymbolicLink(pages().resolve("round"), Path.of(".."));
        Files.createDirectory(pages().resolve("folder.html"));
        Process mkfifo =
                new ProcessBuilder("mkfifo", pages().resolve("pipe.html").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();
        write("good.html", "<html><article>" + STORY);
        CommandRun run = CommandRun.of(stages, "read", pages(), "-d", dossier());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(complaints(run))
                .hasSize(3)
                .anyMatch(line -> line.contains("gone.html: the file cannot be read (there is no such file)."))
                .anyMatch(line -> line.contains("self.html: the file cannot be read (the link leads back to itself)."))
                .anyMatch(line -> line.contains("pipe.html: this is a pipe or a device, not a file."));
        assertThat(run.out()).startsWith("4 pages: 1 article");
        assertThat(CommandRun.of(stages, "articles", pages().resolve("pipe.html"))
                        .code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void folderWithoutPagesIsSaidSo() throws IOException {
        CommandRun run = CommandRun.of(stages, "read", pages(), "-d", dossier());
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).contains("there is nothing to read in ");
    }

    @Test
    void hostileWordsAndFileNamesReachNoTerminal() throws IOException {
        String evil = "\u001b[2J\u001b]0;owned\u0007\u009b31m&#27;[8m";
        Files.writeString(
                pages().resolve("two\nlines\u001b[31m.html"),
                "<html><head><title>" + evil + "Two held</title><meta property='og:site_name' content='" + evil
                        + "News'>"
                        + "<link rel=canonical href='http://x.example/" + evil + "'></head><article>"
                        + STORY.replace("Quill", "Quill" + evil).replace("Two", evil + "Two"));
        Files.createFile(pages().resolve("bad\u001b[2J.html"));
        CommandRun run = CommandRun.of(stages, "read", pages(), "-d", dossier());
        assertThat(run.err()).contains("bad␛[2J.html");
        assertThat(complaints(run)).hasSize(1);
        assertThat(run.out()).startsWith("2 pages: 1 article");
        for (String[] command : new String[][] {
            {"sources"},
            {"sources", "--json"},
            {"claims"},
            {"claims", "--json"},
            {"claims", "--csv"},
            {"show", "Anna"},
            {"export", "--format", "csv", "-o", "-"}
        }) {
            Object[] words = Arrays.copyOf(command, command.length + 2, Object[].class);
            words[command.length] = "-d";
            words[command.length + 1] = dossier();
            CommandRun shown = CommandRun.of(stages, words);
            assertThat(shown.out().chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                    .as(String.join(" ", command))
                    .isEmpty();
        }
    }

    /** The bad page lies beside a good one, which is read. */
    private CommandRun assertFails(String code, String reason) throws IOException {
        CommandRun run = read();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .startsWith("sayso: " + code)
                .contains("bad.")
                .contains(reason)
                .hasLineCount(1);
        assertThat(run.out()).contains("; 1 failed.");
        assertThat(CommandRun.of(stages, "sources", "--json", "-d", dossier()).out())
                .contains("good.html");
        return run;
    }

    /** What was said of pages; how far reading is comes on lines of its own. */
    private static List<String> complaints(CommandRun run) {
        return run.err().lines().filter(line -> line.startsWith("sayso: ")).toList();
    }

    private CommandRun read() throws IOException {
        write("good.html", "<html><article>" + STORY);
        return CommandRun.of(stages, "read", pages(), "-d", dossier());
    }

    private static String http(String body) {
        String html = "<html><article>" + body;
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + html.length() + "\r\n\r\n" + html;
    }

    private static String record(int number, String body) {
        String http = http(body);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + number
                + ">\r\nWARC-Date: 2024-07-02T10:15:00Z\r\nWARC-Target-URI: https://a.example/" + number
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http
                + "\r\n\r\n";
    }

    private Path pages() throws IOException {
        return Files.createDirectories(folder.resolve("pages"));
    }

    private Path dossier() {
        return folder.resolve("test.sayso");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(pages().resolve(name), text);
    }
}
