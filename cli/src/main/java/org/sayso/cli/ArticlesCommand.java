// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sayso.article.Article;
import org.sayso.article.ArticleSplitter;
import org.sayso.page.Page;
import org.sayso.page.PageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sayso articles}: pages to articles, one JSON object a line. */
@Command(
        name = "articles",
        description = "Finds the articles of pages, and writes them as JSON, one a line.",
        footer = {
            "",
            "Examples:",
            "  sayso articles page.html",
            "  sayso articles saved-pages/ crawl.warc.gz > articles.jsonl"
        })
final class ArticlesCommand implements Callable<Integer> {

    private final Environment environment;
    private final ArticleSplitter splitter = ArticleSplitter.standard();
    private int failures;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private PageArguments arguments = new PageArguments();

    ArticlesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Json json = Json.to(environment.terminal().out())) {
            arguments.pages(environment).read(arguments.paths(), result -> write(result, json));
        }
        return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void write(PageResult result, Json json) {
        if (result instanceof PageResult.Failed failed) {
            environment.terminal().complain(failed.reason());
            failures++;
        } else if (result instanceof PageResult.Read read) {
            articles(read.page()).forEach(article -> json.line(line -> write(article, line)));
        }
    }

    private List<Article> articles(Page page) {
        try {
            return splitter.split(page);
        } catch (RuntimeException | StackOverflowError e) {
            environment.terminal().complain(Failure.ofPage(page, e));
            failures++;
            return List.of();
        }
    }

    private static void write(Article article, JsonGenerator json) throws IOException {
        json.writeStringField("source", article.source());
        json.writeNumberField("index", article.index());
        json.writeStringField("title", article.title());
        Json.text(json, "section", article.section());
        Json.list(json, "authors", article.authors(), JsonGenerator::writeString);
        Json.text(json, "published", article.published());
        json.writeStringField("published_basis", article.publishedBasis().name().toLowerCase(Locale.ROOT));
        json.writeStringField("language", article.language());
        Json.text(json, "url", article.url());
        json.writeStringField("body", article.body());
    }
}
