// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.SaysoException;

class PagesTest {

    private static final String HTML =
            "<!doctype html><html><head><title>t</title></head><body><p>Hello.</p></body></html>";

    @TempDir
    private Path folder;

    @Test
    void tellsAPageByItsBytesAndNotByItsName() throws IOException {
        write("page.txt", HTML);
        write("page.html", "Just a line of text.\n\nAnd another one.");

        assertThat(pages("page.txt").get(0).kind()).isEqualTo(Page.Kind.HTML);
        assertThat(pages("page.html").get(0).kind()).isEqualTo(Page.Kind.TEXT);
    }

    @Test
    void hashesTheBytesAsTheyWere() throws IOException {
        write("hello.txt", "hello");

        assertThat(pages("hello.txt").get(0).sha256())
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, <meta charset=iso-8859-1>, café “quoted”",
        "UTF-8,        <meta charset=iso-8859-1>, café “quoted”",
        "windows-1252, <meta charset=utf-8>,      café “quoted”",
        "windows-1251, <html lang=ru>,            Новости дня",
        "windows-1251, <meta http-equiv=content-type content='text/html; charset=windows-1251'>, Новости дня",
        "UTF-16LE,     <p>,                       café and more",
        "Shift_JIS,    <meta charset=Shift_JIS>,  ニュース",
        "UTF-8,        <meta charset=no-such>,    café",
    })
    void decodesAsABrowserWouldAndPastWrongLabels(String charset, String head, String words) throws IOException {
        Files.write(
                folder.resolve("p.html"),
                ("<html>" + head + "<body><p>" + words + "</p>").getBytes(Charset.forName(charset)));

        assertThat(pages("p.html").get(0).content()).contains(words);
    }

    @Test
    void keepsWhatIsGoodOfBrokenUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("<html><meta charset=utf-8><p>naïve café, déjà vu, über".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.write("</p>".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("broken.html"), bytes.toByteArray());

        assertThat(pages("broken.html").get(0).content()).contains("naïve café, déjà vu, über\uFFFD</p>");
    }

    @Test
    void saysWhyAFileIsNoPageAndReadsTheRest() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("a-noise.html"), noise);
        Files.createFile(folder.resolve("b-empty.html"));
        write("c-feed.html", "<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>");
        Files.createSymbolicLink(folder.resolve("d-gone.html"), folder.resolve("nowhere"));
        write("e-good.html", HTML);

        List<PageResult> results = read(PageOptions.none(), folder);

        assertThat(results).hasSize(5);
        assertThat(reason(results.get(0))).startsWith("[S105]").contains("a-noise.html", "binary");
        assertThat(reason(results.get(1))).startsWith("[S102]").contains("b-empty.html");
        assertThat(reason(results.get(2))).startsWith("[S105]").contains("feed");
        assertThat(reason(results.get(3))).startsWith("[S101]").contains("no such file");
        assertThat(results.get(4)).isInstanceOf(PageResult.Read.class);
    }

    @Test
    void refusesFiftyMegabytesOfHtml() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("huge.html"))) {
            byte[] block = ("<html><body><p>word ".repeat(52_429)).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }

        assertThat(reason(read(PageOptions.none(), folder).get(0)))
                .startsWith("[S103]")
                .contains("16 MiB");
    }

    @Test
    void refusesAGzipFileThatExpandsWithoutEnd() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.html.gz")))) {
            byte[] zeros = "<p>a".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                out.write(zeros);
            }
        }

        assertThat(reason(read(PageOptions.none(), folder).get(0))).startsWith("[S103]");
    }

    @Test
    void walksAFolderOfTenThousandFilesInOrder() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            write(String.format(java.util.Locale.ROOT, "%05d.txt", i), "Page number " + i);
        }
        List<String> seen = new ArrayList<>();

        Pages.with(PageOptions.none()).read(List.of(folder), result -> seen.add(result.source()));

        assertThat(seen).hasSize(10_000).isSorted();
        assertThat(Pages.with(PageOptions.none()).count(List.of(folder))).isEqualTo(10_000);
    }

    @Test
    void passesOverWhatBrowsersSaveBesideAPage() throws IOException {
        write("page.html", HTML);
        Files.createDirectories(folder.resolve("page_files"));
        write("page_files/frame.html", HTML);
        write("style.css", "p {}");
        write(".hidden.html", HTML);

        assertThat(read(PageOptions.none(), folder)).hasSize(1);
    }

    @Test
    void takesFromTheManifestWhatThePageDoesNotSay() throws IOException {
        write("a.html", HTML);
        write("b.html", HTML);
        write(
                "list.csv",
                "file,publisher,url,published\na.html,\"The \"\"Old\"\" Courier, Ltd\",https://courier.example/a,2024-07\n");
        PageOptions options =
                PageOptions.none().withPublisher("Other").withManifest(Manifest.read(folder.resolve("list.csv")));

        List<PageResult> results = read(options, folder);

        Page first = ((PageResult.Read) results.get(0)).page();
        assertThat(first.publisher()).isEqualTo("The \"Old\" Courier, Ltd");
        assertThat(first.url()).isEqualTo("https://courier.example/a");
        assertThat(first.published()).isEqualTo("2024-07");
        assertThat(((PageResult.Read) results.get(1)).page().publisher()).isEqualTo("Other");
        assertThat(results).hasSize(2);
    }

    @Test
    void saysWhereAManifestIsWrong() throws IOException {
        write("list.csv", "file,published\na.html,2024-13-01\n");
        write("other.csv", "file,date\n");

        assertThatThrownBy(() -> Manifest.read(folder.resolve("list.csv")))
                .isInstanceOf(SaysoException.class)
                .hasMessageStartingWith("[S111]")
                .hasMessageContaining("row 2")
                .hasMessageContaining("2024-13-01");
        assertThatThrownBy(() -> Manifest.read(folder.resolve("other.csv")))
                .hasMessageStartingWith("[S112]")
                .hasMessageContaining("'date'");
    }

    @Test
    void readsThePagesOfAnArchiveWithTheirAddressesAndTimes() throws IOException {
        Files.write(folder.resolve("crawl.warc"), archive("https://a.example/1", "https://a.example/2"));

        List<PageResult> results = read(PageOptions.none(), folder);

        Page page = ((PageResult.Read) results.get(1)).page();
        assertThat(results).hasSize(2);
        assertThat(page.url()).isEqualTo("https://a.example/2");
        assertThat(page.retrieved()).isEqualTo(Instant.parse("2024-07-02T10:15:00Z"));
        assertThat(page.source()).endsWith("crawl.warc#20240702101500/https://a.example/2");
        assertThat(page.content()).contains("<p>Hello.</p>");
    }

    @Test
    void readsAPackedArchive() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("crawl.warc.gz")))) {
            out.write(archive("https://a.example/1"));
        }

        assertThat(read(PageOptions.none(), folder)).singleElement().isInstanceOf(PageResult.Read.class);
    }

    @Test
    void givesWhatIsGoodOfATruncatedArchiveAndReportsTheRest() throws IOException {
        byte[] whole = archive("https://a.example/1", "https://a.example/2");
        Files.write(folder.resolve("cut.warc"), Arrays.copyOf(whole, whole.length - 60));

        List<PageResult> results = read(PageOptions.none(), folder);

        assertThat(results.get(0)).isInstanceOf(PageResult.Read.class);
        assertThat(reason(results.get(results.size() - 1))).startsWith("[S106]").contains("cut.warc");
    }

    private static byte[] archive(String... addresses) {
        StringBuilder out = new StringBuilder();
        for (String address : addresses) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                    + HTML.length() + "\r\n\r\n" + HTML;
            out.append(
                            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000")
                    .append(address.charAt(address.length() - 1))
                    .append(">\r\nWARC-Date: 2024-07-02T10:15:00Z\r\nWARC-Target-URI: ")
                    .append(address)
                    .append("\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ")
                    .append(http.length())
                    .append("\r\n\r\n")
                    .append(http)
                    .append("\r\n\r\n");
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<Page> pages(String name) {
        return read(PageOptions.none(), folder.resolve(name)).stream()
                .map(result -> ((PageResult.Read) result).page())
                .toList();
    }

    private static List<PageResult> read(PageOptions options, Path path) {
        List<PageResult> results = new ArrayList<>();
        Pages.with(options).read(List.of(path), results::add);
        return results;
    }

    private static String reason(PageResult result) {
        return ((PageResult.Failed) result).reason();
    }
}
