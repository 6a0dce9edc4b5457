// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sayso.article.Article.PublishedBasis;
import org.sayso.page.Page;

/** Splits web pages by their markup and plain text by its lines. */
final class PageSplitter implements ArticleSplitter {

    @Override
    public List<Article> split(Page page) {
        Document document = Parser.htmlParser().parseInput(page.content(), page.url() == null ? "" : page.url());
        String body = MainText.of(document).stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (body.isEmpty()) {
            return List.of();
        }
        return List.of(new Article(
                page.source(),
                0,
                document.title(),
                null,
                List.of(),
                page.published(),
                PublishedBasis.UNKNOWN,
                "und",
                page.url(),
                page.publisher(),
                page.sha256(),
                page.retrieved(),
                body));
    }
}
