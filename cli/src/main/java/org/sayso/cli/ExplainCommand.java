// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.sayso.claim.ClaimReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso explain}: how claims come out of a text, for those who write wordings. */
@Command(
        name = "explain",
        description = {
            "Shows how claims come out of a text: its reading, the claims with the wordings that made them and why",
            "they are as sure as they are, and the wordings that nearly made one."
        },
        footer = {
            "",
            "Examples:",
            "  sayso explain \"The army denied that it had killed the mayor of Tovin on Monday.\"",
            "  sayso explain --published 2024-06-30 --tree \"Mira Falk resigned last week.\""
        })
final class ExplainCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text, in quotation marks.")
    private List<String> words = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The article's date, against which times resolve.")
    private String published = "";

    @Option(names = "--tree", description = "Also show the words with their tree.")
    private boolean tree;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Show the wordings that made nothing of these claim types only; repeats.")
    private Set<String> types = new TreeSet<>();

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Reading reading = environment.stages().reader().read(String.join(" ", words));
        ArticleDate date = ArticleDate.of(published.isEmpty() ? null : published);
        ClaimReader.Explanation explanation = ClaimReader.of(Vocabulary.load()).explain(reading, date);
        ExplanationText text = new ExplanationText(environment.terminal(), explanation);
        if (tree) {
            text.printTree();
        }
        text.printReading();
        text.printClaims();
        text.printNearly(types);
        return ExitCode.OK;
    }
}
