// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Packs the two samples that cannot be written by hand, the report and the web archive: see samples/README.md. */
final class SampleMaker {

    private static final float MARGIN = 72;

    private SampleMaker() {}

    /** Writes both into the folder given, {@code samples/pages}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        writeReport(folder.resolve("report-northern-dawn.pdf"));
        writeArchive(folder.resolve("web-archive.warc"));
    }

    private static void writeReport(Path file) throws IOException {
        List<String> lines = text("report-northern-dawn.txt").lines().toList();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(lines.get(0));
            document.getDocumentInformation().setAuthor("Hanna Vestergaard");
            document.getDocumentInformation().setCreationDate(day(2024, Calendar.JANUARY, 8));
            COSArray id = new COSArray();
            id.add(new COSString("sayso-sample-17"));
            id.add(new COSString("sayso-sample-17"));
            document.getDocument().getTrailer().setItem(COSName.ID, id);
            writePages(document, lines);
            document.save(file.toFile());
        }
    }

    private static Calendar day(int year, int month, int day) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.clear();
        calendar.set(year, month, day);
        return calendar;
    }

    private static void writePages(PDDocument document, List<String> lines) throws IOException {
        PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
        PDFont roman = new PDType1Font(FontName.TIMES_ROMAN);
        float top = PDRectangle.A4.getHeight() - MARGIN;
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        PDPageContentStream page = newPage(document);
        float y = top;
        for (String line : lines) {
            boolean heading = !line.isBlank() && !line.endsWith(".") && line.length() < 60;
            PDFont font = heading ? bold : roman;
            for (String row : wrap(line, font, 12, width)) {
                if (y < MARGIN) {
                    page.close();
                    page = newPage(document);
                    y = top;
                }
                page.beginText();
                page.setFont(font, 12);
                page.newLineAtOffset(MARGIN, y);
                page.showText(row);
                page.endText();
                y -= 15;
            }
            y -= line.isBlank() ? 9 : 0;
        }
        page.close();
    }

    private static PDPageContentStream newPage(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static List<String> wrap(String line, PDFont font, float size, float width) throws IOException {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : line.split(" ")) {
            if (font.getStringWidth(row + " " + word) / 1000 * size > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }

    private static void writeArchive(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                WarcWriter writer = new WarcWriter(out)) {
            write(writer, "https://lumetra.example/about", "2024-07-03T09:00:00Z", text("lumetra-history.html"));
            write(
                    writer,
                    "https://lexicon.example/tomas-ried",
                    "2024-05-18T20:12:00Z",
                    text("encyclopaedia-ried.html"));
        }
    }

    private static void write(WarcWriter writer, String address, String time, String html) throws IOException {
        HttpResponse response = new HttpResponse.Builder(200, "OK")
                .body(MediaType.parse("text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(new WarcResponse.Builder(URI.create(address))
                .date(Instant.parse(time))
                .body(response)
                .build());
    }

    private static String text(String name) {
        try (InputStream in = SampleMaker.class.getResourceAsStream("making/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
