// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.text.SaysoException;

/** Bytes to one page: sniffs, unpacks, decodes, and adds what is known of their origin. */
final class PageMaker {

    /** Browsers write where a page was saved from into its first lines. */
    private static final Pattern SAVED_FROM = Pattern.compile(
            "<!--[^>]{0,200}?(?:saved from url=\\(\\d+\\)|url:\\s*)(https?://\\S+)", Pattern.CASE_INSENSITIVE);

    private final PageLimits limits;
    private final List<DocumentReader> documents;

    PageMaker(PageLimits limits, List<DocumentReader> documents) {
        this.limits = limits;
        this.documents = List.copyOf(documents);
    }

    /** What is known of the bytes beside themselves. */
    record Origin(
            String source,
            @Nullable String charset,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable Instant retrieved) {}

    /** Throws a {@link SaysoException} with the reason where the bytes make no page. */
    Page make(byte[] bytes, Origin origin) {
        return make(bytes, bytes, origin);
    }

    private Page make(byte[] original, byte[] bytes, Origin origin) {
        Format format = Format.of(bytes);
        return switch (format) {
            case HTML, TEXT -> decoded(original, bytes, format, origin);
            case GZIP -> unpacked(original, bytes, origin);
            case PDF, ZIP, OFFICE, RTF -> document(original, bytes, format, origin);
            case EMPTY ->
                throw new SaysoException("S102", origin.source() + ": the file is empty. Save the page again.");
            case WARC, FEED, PICTURE, BINARY -> throw unsupported(origin.source(), format);
        };
    }

    private Page decoded(byte[] original, byte[] bytes, Format format, Origin origin) {
        if (bytes.length > limits.pageBytes()) {
            throw BoundedBytes.tooLarge(origin.source(), limits.pageBytes());
        }
        String text = TextDecoder.decode(bytes, origin.charset()).text();
        return page(original, format == Format.HTML ? Page.Kind.HTML : Page.Kind.TEXT, text, origin);
    }

    private Page unpacked(byte[] original, byte[] bytes, Origin origin) {
        if (original != bytes) {
            throw unsupported(origin.source(), Format.GZIP);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return make(original, BoundedBytes.read(origin.source(), in, limits.pageBytes()), origin);
        } catch (IOException e) {
            throw new SaysoException(
                    "S107", origin.source() + ": the gzip file is damaged (" + Reasons.of(e) + "). Fetch it again.", e);
        }
    }

    private Page document(byte[] original, byte[] bytes, Format format, Origin origin) {
        if (bytes.length > limits.documentBytes()) {
            throw BoundedBytes.tooLarge(origin.source(), limits.documentBytes());
        }
        for (DocumentReader reader : documents) {
            if (reader.reads(format)) {
                return page(original, Page.Kind.HTML, reader.toHtml(origin.source(), bytes, limits), origin);
            }
        }
        throw unsupported(origin.source(), format);
    }

    private static Page page(byte[] original, Page.Kind kind, String content, Origin origin) {
        String url = origin.url() == null && kind == Page.Kind.HTML ? savedFrom(content) : origin.url();
        return new Page(
                origin.source(),
                kind,
                content,
                sha256(original),
                url,
                origin.publisher(),
                origin.published(),
                origin.retrieved());
    }

    private static @Nullable String savedFrom(String html) {
        Matcher mark = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), 2000)));
        return mark.find() ? mark.group(1) : null;
    }

    private static SaysoException unsupported(String source, Format format) {
        return new SaysoException(
                "S105", source + ": this is " + format.words() + ". Give HTML, plain text, PDF, DOCX or WARC files.");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
