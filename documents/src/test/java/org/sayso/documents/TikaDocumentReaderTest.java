// SPDX-License-Identifier: Apache-2.0
package org.sayso.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.article.Article;
import org.sayso.article.ArticleSplitter;
import org.sayso.page.PageOptions;
import org.sayso.page.PageResult;
import org.sayso.page.Pages;

class TikaDocumentReaderTest {

    private static final String FIRST =
            "The council of Velmora voted on Tuesday to close the old harbour bridge for two years of repairs.";
    private static final String SECOND =
            "Mayor Ada Quill said that a ferry would carry workers across the river until the bridge is open again.";

    @TempDir
    private Path folder;

    @Test
    void readsTheParagraphsOfAWordDocument() throws IOException {
        Article article = onlyArticle(read(wordDocument()));

        assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(article.title()).isEqualTo("Velmora closes its bridge");
        assertThat(article.authors()).containsExactly("Jon Teller");
    }

    @Test
    void joinsTheLinesOfAPdf() throws IOException {
        Article article = onlyArticle(read(pdf()));

        assertThat(article.body())
                .contains("voted on Tuesday to close the old harbour bridge for two years of repairs.");
    }

    @Test
    void refusesADocumentThatExpandsWithoutEnd() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(reason(read(bomb)))
                .startsWith("[S103]")
                .contains("bomb.docx")
                .contains("256 MiB");
    }

    @Test
    void saysThatADamagedDocumentIsDamaged() throws IOException {
        Path cut = folder.resolve("cut.docx");
        byte[] whole = Files.readAllBytes(wordDocument());
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(reason(read(cut))).startsWith("[S108]").contains("cut.docx");
    }

    @Test
    void saysThatAZipFileIsNoDocument() throws IOException {
        Path zip = folder.resolve("pages.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.html"));
            out.write("<p>hello".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(reason(read(zip))).startsWith("[S108]").contains("pages.zip");
    }

    private Path wordDocument() throws IOException {
        Path file = folder.resolve("bridge.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.getProperties().getCoreProperties().setTitle("Velmora closes its bridge");
            document.getProperties().getCoreProperties().setCreator("Jon Teller");
            document.createParagraph().createRun().setText(FIRST);
            document.createParagraph().createRun().setText(SECOND);
            document.write(out);
        }
        return file;
    }

    private Path pdf() throws IOException {
        Path file = folder.resolve("bridge.pdf");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                int middle = FIRST.indexOf(' ', 50);
                for (String line : List.of(FIRST.substring(0, middle), FIRST.substring(middle + 1), SECOND)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(bytes);
        }
        Files.write(file, bytes.toByteArray());
        return file;
    }

    private static List<PageResult> read(Path file) {
        List<PageResult> results = new ArrayList<>();
        Pages.with(PageOptions.none(), new TikaDocumentReader()).read(List.of(file), results::add);
        return results;
    }

    private static Article onlyArticle(List<PageResult> results) {
        assertThat(results).singleElement().isInstanceOf(PageResult.Read.class);
        List<Article> articles = ArticleSplitter.standard().split(((PageResult.Read) results.get(0)).page());
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    private static String reason(List<PageResult> results) {
        assertThat(results).singleElement().isInstanceOf(PageResult.Failed.class);
        return ((PageResult.Failed) results.get(0)).reason();
    }
}
