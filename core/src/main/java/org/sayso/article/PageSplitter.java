// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article.PublishedBasis;
import org.sayso.article.Metadata.Dated;
import org.sayso.article.TextSplitter.Story;
import org.sayso.page.Page;

/** Splits web pages by their markup and plain text by its lines. */
final class PageSplitter implements ArticleSplitter {

    /** Deeper nesting than any page needs is flattened by the parser. */
    private static final int DEEPEST = 400;

    @Override
    public List<Article> split(Page page) {
        return page.kind() == Page.Kind.HTML
                ? ofHtml(page)
                : articles(page, TextSplitter.stories(Mojibake.mended(page.content())), page.url(), page.publisher());
    }

    private static List<Article> ofHtml(Page page) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseInput(Mojibake.mended(page.content()), page.url() == null ? "" : page.url());
        Metadata metadata = Metadata.of(document);
        String url = page.url() == null ? metadata.url() : page.url();
        String publisher = page.publisher() == null ? metadata.publisher() : page.publisher();
        return articles(page, stories(document, metadata), url, publisher);
    }

    private static List<Story> stories(Document document, Metadata metadata) {
        List<Element> several = SeveralStories.in(document, metadata.titles());
        if (several.size() < 2) {
            return single(document, metadata);
        }
        List<Story> stories = new ArrayList<>();
        for (Element element : several) {
            String title = SeveralStories.heading(element);
            VisibleMarks marks = VisibleMarks.near(element, List.of(title));
            Document alone = Document.createShell(document.baseUri());
            alone.body().appendChild(element.clone());
            stories.add(new Story(
                    title,
                    metadata.section(),
                    marks.authors(),
                    marks.published(),
                    MainText.of(alone, List.of(title)).stream().map(Block::text).toList()));
        }
        return stories;
    }

    private static List<Story> single(Document document, Metadata metadata) {
        List<String> titles = metadata.titles();
        VisibleMarks marks = VisibleMarks.near(document.body(), titles);
        Dated published = metadata.published() == null ? marks.published() : metadata.published();
        List<String> authors = metadata.authors().isEmpty() ? marks.authors() : metadata.authors();
        String section = metadata.section();
        String hidden = metadata.body();
        String headline = Headlines.choose(document, titles);
        List<String> body =
                MainText.of(document, titles).stream().map(Block::text).collect(Collectors.toList());
        if (hidden != null && Lines.words(String.join(" ", body)) * 4 < Lines.words(hidden)) {
            body = hidden.lines()
                    .map(Spaces::squeeze)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return body.isEmpty() ? List.of() : List.of(new Story(headline, section, authors, published, body));
    }

    private static List<Article> articles(
            Page page, List<Story> stories, @Nullable String url, @Nullable String publisher) {
        List<Article> articles = new ArrayList<>();
        for (Story story : stories) {
            String body = String.join("\n\n", story.paragraphs());
            if (body.isEmpty()) {
                continue;
            }
            Dated dated = dated(page, story.published(), body);
            articles.add(new Article(
                    page.source(),
                    articles.size(),
                    story.title(),
                    story.section(),
                    story.authors(),
                    dated == null ? null : dated.date(),
                    dated == null ? PublishedBasis.UNKNOWN : dated.basis(),
                    Languages.of(body),
                    url,
                    publisher,
                    page.sha256(),
                    page.retrieved(),
                    body));
        }
        return articles;
    }

    /** What the caller says goes first, then what the page says, then what its text bounds. */
    private static @Nullable Dated dated(Page page, @Nullable Dated own, String body) {
        String given = page.published();
        if (given != null) {
            return new Dated(given, PublishedBasis.GIVEN);
        }
        if (own != null) {
            return own;
        }
        String dateline = Dates.ofDateline(body);
        if (dateline != null) {
            return new Dated(dateline, PublishedBasis.TEXT);
        }
        String bounded = DateBounds.of(body, page.retrieved());
        return bounded == null ? null : new Dated(bounded, PublishedBasis.BOUNDED);
    }
}
