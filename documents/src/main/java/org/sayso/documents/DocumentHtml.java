// SPDX-License-Identifier: Apache-2.0
package org.sayso.documents;

import java.util.Set;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sayso.documents.TikaDocumentReader.Parsed;

/**
 * Makes a plain web page of what Tika gives: title, author and date in its head, paragraphs and headings in its body. The
 * lines of a PDF's paragraph become one; a word cut at a line's end is joined.
 */
final class DocumentHtml {

    private static final Set<String> KEPT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th");

    private DocumentHtml() {}

    static String of(Parsed parsed) {
        Document from = Jsoup.parse(parsed.xhtml(), "", Parser.xmlParser());
        Document html = Document.createShell("");
        Element article = html.body().appendElement("article");
        for (Element part : from.select("body *")) {
            if (KEPT.contains(part.normalName())) {
                paragraph(article, part);
            }
        }
        head(html, article, parsed);
        return html.outerHtml();
    }

    private static void head(Document html, Element article, Parsed parsed) {
        String title = parsed.metadata().get(TikaCoreProperties.TITLE);
        Element first = article.firstElementChild();
        html.title(title == null || title.isBlank() ? first == null ? "" : first.text() : title);
        meta(html, "author", parsed.metadata().get(TikaCoreProperties.CREATOR));
        meta(html, "dcterms.created", parsed.metadata().get(TikaCoreProperties.CREATED));
    }

    private static void meta(Document html, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            html.head().appendElement("meta").attr("name", name).attr("content", value);
        }
    }

    private static void paragraph(Element article, Element part) {
        for (String text : part.wholeText().split("\\n\\s*\\n", -1)) {
            String joined = text.replaceAll("(\\p{Ll})-\\n(?=\\p{Ll})", "$1")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!joined.isEmpty()) {
                boolean cell =
                        part.normalName().startsWith("t") || part.normalName().equals("li");
                article.appendElement(cell ? "p" : part.normalName()).text(joined);
            }
        }
    }
}
