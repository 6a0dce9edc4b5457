// SPDX-License-Identifier: Apache-2.0
package org.sayso.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.sayso.page.DocumentReader;
import org.sayso.page.Format;
import org.sayso.page.PageLimits;
import org.sayso.text.SaysoException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF, DOCX, DOC and RTF. Packed files are measured before they are read, reading stops at the limits' time, and
 * nothing embedded is opened. Thread-safe.
 */
public final class TikaDocumentReader implements DocumentReader {

    @Override
    public boolean reads(Format format) {
        return format == Format.PDF || format == Format.ZIP || format == Format.OFFICE || format == Format.RTF;
    }

    @Override
    public String toHtml(String name, byte[] bytes, PageLimits limits) {
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (packed) {
            PackedSize.check(name, bytes, limits);
        }
        Parsed parsed = timed(name, limits, () -> parsed(name, bytes, limits));
        if (Jsoup.parse(parsed.xhtml()).body().text().isBlank()) {
            throw new SaysoException(
                    "S108",
                    name + ": the document holds no text; it is damaged or a scan."
                            + " Open it and save it again, or let a program read its letters first.");
        }
        return DocumentHtml.of(parsed);
    }

    private static Parsed parsed(String name, byte[] bytes, PageLimits limits) {
        Metadata metadata = new Metadata();
        ToXMLContentHandler xhtml = new ToXMLContentHandler();
        ContentHandler bounded = new WriteOutContentHandler(xhtml, (int) limits.pageBytes());
        try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            parser(bytes).parse(in, bounded, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new SaysoException("S108", name + ": the document is locked by a password. Save it without one.", e);
        } catch (WriteLimitReachedException e) {
            throw tooMuch(name, limits, e);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            throw new SaysoException(
                    "S108",
                    name + ": the document is damaged or of an unknown kind. Open it and save it again as PDF or DOCX.",
                    e);
        }
        return new Parsed(xhtml.toString(), metadata);
    }

    /** The document as Tika gives it. */
    record Parsed(String xhtml, Metadata metadata) {}

    private static Parser parser(byte[] bytes) {
        return switch (bytes[0]) {
            case 'P' -> new OOXMLParser();
            case '{' -> new RTFParser();
            case (byte) 0xD0 -> new OfficeParser();
            default -> new PDFParser();
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static Parsed timed(String name, PageLimits limits, Callable<Parsed> reading) {
        FutureTask<Parsed> task = new FutureTask<>(reading);
        Thread thread = new Thread(task, "document " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.documentTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new SaysoException(
                    "S109",
                    name + ": reading took longer than " + limits.documentTime().toSeconds()
                            + " seconds and was given up. Save the document's text alone.",
                    e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new SaysoException("S109", name + ": reading was interrupted.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof SaysoException known ? known : tooMuch(name, limits, cause);
        }
    }

    private static SaysoException tooMuch(String name, PageLimits limits, Throwable cause) {
        return new SaysoException(
                "S103",
                name + ": its text is larger than the " + (limits.pageBytes() >> 20) + " MiB that one page may have.",
                cause);
    }

    /** Attachments and pictures stay closed. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never asked for
        }
    }
}
