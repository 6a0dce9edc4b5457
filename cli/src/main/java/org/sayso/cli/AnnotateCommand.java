// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.sayso.article.Article;
import org.sayso.article.ArticleSplitter;
import org.sayso.page.Page;
import org.sayso.page.PageResult;
import org.sayso.sentence.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso annotate}: text to linguistic annotation. */
@Command(
        name = "annotate",
        description = {
            "Reads text, and writes its words, trees, names, roles and chains.",
            "A text file is read as it stands, every other page as its articles."
        },
        footer = {
            "",
            "Examples:",
            "  sayso annotate speech.txt > speech.conllu",
            "  sayso annotate --format jsonl page.html",
            "  sayso annotate --tokens tokens.txt    (one token a line, an empty line between sentences, or CoNLL-U)"
        })
final class AnnotateCommand implements Callable<Integer> {

    /** How annotation is written. */
    enum Format {
        CONLLU,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Environment environment;
    private final ArticleSplitter splitter = ArticleSplitter.standard();
    private int failures;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private PageArguments arguments = new PageArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "conllu",
            description = "conllu (default) or jsonl, one document a line.")
    private Format format = Format.CONLLU;

    @Option(names = "--tokens", description = "The input is tokens already: keep them and the sentence breaks.")
    private boolean tokens;

    AnnotateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Terminal terminal = environment.terminal();
        try (AnnotationWriter writer =
                format == Format.CONLLU ? new ConlluWriter(terminal.out()) : new AnnotationJson(terminal.out())) {
            Reader reader = environment.stages().reader().withLikelyLinks();
            arguments.pages(environment).read(arguments.paths(), result -> annotate(result, reader, writer));
        }
        return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void annotate(PageResult result, Reader reader, AnnotationWriter writer) {
        if (result instanceof PageResult.Failed failed) {
            environment.terminal().complain(failed.reason());
            failures++;
        } else if (result instanceof PageResult.Read read) {
            try {
                annotate(read.page(), reader, writer);
            } catch (RuntimeException | StackOverflowError e) {
                environment.terminal().complain(Failure.ofPage(read.page(), e));
                failures++;
            }
        }
    }

    private void annotate(Page page, Reader reader, AnnotationWriter writer) {
        if (tokens) {
            writer.write(
                    page.source(), reader.read(TokenLines.parse(page.content()).sentences()), null);
        } else if (page.kind() == Page.Kind.TEXT) {
            writer.write(page.source(), reader.read(page.content()), page.published());
        } else {
            for (Article article : splitter.split(page)) {
                writer.write(page.source() + "#" + article.index(), reader.read(article.body()), article.published());
            }
        }
    }
}
