// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes and never by its name. */
public enum Format {
    HTML("a web page"),
    TEXT("plain text"),
    WARC("a web archive"),
    GZIP("a gzip file"),
    PDF("a PDF"),
    ZIP("a packed file (DOCX, ODT, ZIP)"),
    OFFICE("an old office document (DOC)"),
    RTF("a rich text document"),
    FEED("a news feed (RSS or Atom), not a page"),
    PICTURE("a picture"),
    BINARY("binary data"),
    EMPTY("an empty file");

    private static final int HEAD = 8192;

    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|link|script|style|div|p|article|section|main|h[1-6]|table|span|a|ul|img|br|font|center)\\b[^<]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENING = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*|<!--.{0,4000}?-->\\s*)*" + TAG.pattern(),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NEWS_FEED = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*|<!--.{0,4000}?-->\\s*|<\\?xml-stylesheet[^>]*>\\s*)*<(?:rss|feed|rdf:RDF)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** In words, with an article: {@code a web page}. */
    public String words() {
        return words;
    }

    static Format of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        Format magic = byMagic(bytes);
        return magic != null ? magic : byText(bytes);
    }

    private static @org.jspecify.annotations.Nullable Format byMagic(byte[] b) {
        String head = new String(b, 0, Math.min(b.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("WARC/")) {
            return WARC;
        } else if (head.startsWith("\u001f\u008b")) {
            return GZIP;
        } else if (head.contains("%PDF-") && (head.startsWith("%PDF-") || !head.contains("<"))) {
            return PDF;
        } else if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OFFICE;
        } else if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        return isPicture(head) ? PICTURE : null;
    }

    private static boolean isPicture(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }

    private static Format byText(byte[] bytes) {
        if (TextDecoder.looksBinary(bytes)) {
            return BINARY;
        }
        String head = TextDecoder.decode(head(bytes), null).text();
        if (head.isBlank() && bytes.length <= HEAD) {
            return EMPTY;
        }
        if (NEWS_FEED.matcher(head).matches()) {
            return FEED;
        }
        return OPENING.matcher(head).lookingAt()
                        || TAG.matcher(head).results().limit(8).count() == 8
                ? HTML
                : TEXT;
    }

    private static byte[] head(byte[] bytes) {
        return bytes.length <= HEAD ? bytes : java.util.Arrays.copyOf(bytes, HEAD);
    }
}
