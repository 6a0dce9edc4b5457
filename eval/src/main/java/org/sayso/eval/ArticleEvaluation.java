// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.article.Article;
import org.sayso.article.ArticleSplitter;
import org.sayso.eval.feed.Feed;
import org.sayso.eval.feed.FeedGenerator;
import org.sayso.eval.feed.FeedScore;
import org.sayso.eval.feed.Kind;
import org.sayso.eval.feed.StorySource;
import org.sayso.page.Page;
import org.sayso.page.PageOptions;
import org.sayso.page.PageResult;
import org.sayso.page.Pages;

/**
 * Main text on the given benchmark pages by 4-word shingles, with a bootstrap interval and by folds of sites; stitched feeds
 * cut apart again, on kinds of furniture seen and not seen while the splitter was built; pages a second. An argument names a
 * file for the predictions, in the form that {@code score_pages.py} reads.
 */
public final class ArticleEvaluation {

    private static final int FEEDS_PER_KIND = 20;
    private static final long SEEN_SEED = 11;
    private static final long HELD_OUT_SEED = 4711;
    private static final long FRESH_SEED = 2024;
    private static final long BLIND_SEED = 90125;
    private static final int WARM_UP = 8;
    private static final int FOLDS = 4;

    private final SharedData data;
    private final ArticleSplitter splitter = ArticleSplitter.standard();
    private final Map<String, String> rows = new LinkedHashMap<>();

    private ArticleEvaluation(SharedData data) {
        this.data = data;
    }

    /** Prints the table as Markdown. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ArticleEvaluation evaluation = new ArticleEvaluation(SharedData.require());
        evaluation.bodies(arguments.length == 0 ? null : Path.of(arguments[0]));
        evaluation.feeds();
        out.println("| pages and articles | score |");
        out.println("|---|---|");
        evaluation.rows.forEach((name, score) -> out.println("| " + name + " | " + score + " |"));
    }

    private void bodies(@org.jspecify.annotations.Nullable Path predictions) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode truth = json.readTree(Files.readAllBytes(data.file("pages/ground-truth-dev.json")));
        Map<String, Page> pages = pages();
        ObjectNode output = json.createObjectNode();
        List<ShingleScore> scores = new ArrayList<>();
        List<List<ShingleScore>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new ArrayList<>());
        }
        for (Map.Entry<String, JsonNode> item : truth.properties()) {
            Page page = pages.get(item.getKey());
            String body = page == null ? "" : body(page);
            output.putObject(item.getKey()).put("articleBody", body);
            ShingleScore score =
                    ShingleScore.of(item.getValue().path("articleBody").asText(), body);
            scores.add(score);
            folds.get(fold(item.getValue().path("url").asText())).add(score);
        }
        if (predictions != null) {
            json.writeValue(predictions.toFile(), output);
        }
        rows.put("main text, " + scores.size() + " pages", ShingleScore.summary(scores));
        for (int fold = 0; fold < FOLDS; fold++) {
            rows.put("main text, fold " + (fold + 1) + " of the sites", ShingleScore.summary(folds.get(fold)));
        }
        speed(List.copyOf(pages.values()));
    }

    /** All pages of a site are in one fold. */
    private static int fold(String address) {
        String host = address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/.*", "");
        return Math.floorMod(host.hashCode(), FOLDS);
    }

    private Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        Pages.with(PageOptions.none()).read(List.of(data.file("pages/html-dev")), result -> {
            if (result instanceof PageResult.Read read) {
                String name = String.valueOf(Path.of(read.source()).getFileName());
                pages.put(name.substring(0, name.indexOf('.')), read.page());
            }
        });
        return pages;
    }

    private String body(Page page) {
        return String.join(
                "\n\n", splitter.split(page).stream().map(Article::body).toList());
    }

    /** By processor time, so that what else runs on the machine does not count. */
    private void speed(List<Page> pages) {
        for (int i = 0; i < WARM_UP; i++) {
            pages.forEach(splitter::split);
        }
        long start = processorTime();
        pages.forEach(splitter::split);
        double seconds = (processorTime() - start) / 1e9;
        rows.put("pages a second on one core, warm", String.format(Locale.ROOT, "%.0f", pages.size() / seconds));
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void feeds() {
        FeedGenerator generator = new FeedGenerator(StorySource.read(data.file("")));
        rows.put(
                "feeds, kinds seen",
                feeds(generator, FeedGenerator.seenKinds(), SEEN_SEED).toString());
        rows.put(
                "feeds, kinds held out",
                feeds(generator, FeedGenerator.heldOutKinds(), HELD_OUT_SEED).toString());
        rows.put(
                "feeds, kinds of a second hand",
                feeds(generator, FeedGenerator.freshKinds(), FRESH_SEED).toString());
        rows.put(
                "feeds, kinds of a second hand, never looked at",
                feeds(generator, FeedGenerator.blindKinds(), BLIND_SEED).toString());
    }

    private FeedScore feeds(FeedGenerator generator, List<Kind> kinds, long seed) {
        FeedScore score = new FeedScore();
        for (Kind kind : kinds) {
            for (Feed feed : generator.feeds(List.of(kind), FEEDS_PER_KIND, seed)) {
                score.add(feed, FeedScore.cuts(splitter, feed));
            }
        }
        return score;
    }
}
