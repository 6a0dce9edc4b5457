// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.article.ArticleSplitter;
import org.sayso.eval.feed.Feed;
import org.sayso.eval.feed.FeedGenerator;
import org.sayso.eval.feed.FeedScore;
import org.sayso.eval.feed.Kind;
import org.sayso.eval.feed.Story;
import org.sayso.eval.feed.StorySource;

/**
 * Stitched feeds cut apart again, kind by kind, for building: only the kinds whose errors may be looked at. A first
 * argument names one kind, whose wrong boundaries are then printed.
 */
public final class FeedEvaluation {

    private static final int FEEDS_PER_KIND = 20;

    private final ArticleSplitter splitter = ArticleSplitter.standard();
    private final FeedGenerator generator;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FeedEvaluation(FeedGenerator generator) {
        this.generator = generator;
    }

    public static void main(String[] arguments) {
        FeedGenerator generator =
                new FeedGenerator(StorySource.read(SharedData.require().file("")));
        FeedEvaluation evaluation = new FeedEvaluation(generator);
        String only = arguments.length == 0 ? "" : arguments[0];
        evaluation.print("seen", FeedGenerator.seenKinds(), 11, only);
        evaluation.print("fresh", FeedGenerator.freshKinds(), 2024, only);
    }

    private void print(String group, List<Kind> kinds, long seed, String only) {
        FeedScore all = new FeedScore();
        for (Kind kind : kinds) {
            FeedScore score = new FeedScore();
            for (Feed feed : generator.feeds(List.of(kind), FEEDS_PER_KIND, seed)) {
                List<FeedScore.Cut> cuts = FeedScore.cuts(splitter, feed);
                score.add(feed, cuts);
                all.add(feed, cuts);
                if (only.equals(kind.name())) {
                    errors(feed, cuts);
                }
            }
            out.printf(Locale.ROOT, "%-20s %s%n", kind.name(), score);
        }
        out.printf(Locale.ROOT, "%-20s %s%n%n", group, all);
    }

    private void errors(Feed feed, List<FeedScore.Cut> cuts) {
        Set<String> wanted = feed.stories().stream()
                .flatMap(story -> FeedScore.ends(story.paragraphs()).stream())
                .collect(Collectors.toSet());
        Set<String> found = cuts.stream()
                .flatMap(cut -> FeedScore.ends(cut.paragraphs()).stream())
                .map(end -> FeedScore.withoutDateline(end, wanted))
                .collect(Collectors.toSet());
        out.println("== feed of " + feed.stories().size() + " as " + cuts.size());
        for (Story story : feed.stories()) {
            FeedScore.ends(story.paragraphs()).stream()
                    .filter(end -> !found.contains(end))
                    .forEach(end -> out.println("  missed " + shortened(end) + "   [" + story.title() + "]"));
        }
        for (FeedScore.Cut cut : cuts) {
            FeedScore.ends(cut.paragraphs()).stream()
                    .filter(end -> !wanted.contains(FeedScore.withoutDateline(end, wanted)))
                    .forEach(end -> out.println("  wrong  " + shortened(end) + "   [" + cut.title() + "]"));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 110 ? text : text.substring(0, 80) + " ... " + text.substring(text.length() - 25);
    }
}
