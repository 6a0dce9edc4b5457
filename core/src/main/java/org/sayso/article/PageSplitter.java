// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article.PublishedBasis;
import org.sayso.page.Page;

/** Splits web pages by their markup and plain text by its lines. */
final class PageSplitter implements ArticleSplitter {

    @Override
    public List<Article> split(Page page) {
        return page.kind() == Page.Kind.HTML ? ofHtml(page) : ofText(page);
    }

    private static List<Article> ofText(Page page) {
        List<Article> articles = new ArrayList<>();
        for (TextSplitter.Story story : TextSplitter.stories(page.content())) {
            String body = String.join("\n\n", story.paragraphs());
            Metadata.Dated dated = dated(page, story.published(), body);
            articles.add(new Article(
                    page.source(),
                    articles.size(),
                    story.title(),
                    story.section(),
                    story.authors(),
                    dated == null ? null : dated.date(),
                    dated == null ? PublishedBasis.UNKNOWN : dated.basis(),
                    Languages.of(body),
                    page.url(),
                    page.publisher(),
                    page.sha256(),
                    page.retrieved(),
                    body));
        }
        return articles;
    }

    private static List<Article> ofHtml(Page page) {
        Document document = Parser.htmlParser().parseInput(page.content(), page.url() == null ? "" : page.url());
        Metadata metadata = Metadata.of(document);
        List<String> titles = metadata.titles();
        Metadata.Dated published = metadata.published();
        String body = MainText.of(document, titles).stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (body.isEmpty()) {
            return List.of();
        }
        Metadata.Dated dated = dated(page, published, body);
        return List.of(new Article(
                page.source(),
                0,
                titles.isEmpty() ? "" : titles.get(0),
                metadata.section(),
                metadata.authors(),
                dated == null ? null : dated.date(),
                dated == null ? PublishedBasis.UNKNOWN : dated.basis(),
                Languages.of(body),
                page.url() == null ? metadata.url() : page.url(),
                page.publisher() == null ? metadata.publisher() : page.publisher(),
                page.sha256(),
                page.retrieved(),
                body));
    }

    /** What the caller says goes first, then what the page says, then what its text bounds. */
    private static Metadata.@Nullable Dated dated(Page page, Metadata.@Nullable Dated own, String body) {
        String given = page.published();
        if (given != null) {
            return new Metadata.Dated(given, PublishedBasis.GIVEN);
        }
        if (own != null) {
            return own;
        }
        String bounded = DateBounds.of(body, page.retrieved());
        return bounded == null ? null : new Metadata.Dated(bounded, PublishedBasis.BOUNDED);
    }
}
