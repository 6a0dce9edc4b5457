// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.article.ArticleSplitter;
import org.sayso.page.Page;

/**
 * How well stories are cut out of a feed. A boundary is the first or the last paragraph of a story; a predicted one is right
 * where it is that very paragraph, so a line of furniture at a story's head or foot is an error, too. A dateline that a kind prints
 * before a first paragraph belongs to it.
 */
public final class FeedScore {

    private static final int DATELINE = 7;

    private int right;
    private int predicted;
    private int expected;
    private int titles;
    private int stories;

    /** One cut-out story: its title and its paragraphs. */
    public record Cut(String title, List<String> paragraphs) {}

    /** The stories that the splitter cuts out of a feed. */
    public static List<Cut> cuts(ArticleSplitter splitter, Feed feed) {
        Page page = new Page(feed.kind(), Page.Kind.TEXT, feed.text(), "", null, null, null, null);
        return splitter.split(page).stream()
                .map(article -> new Cut(article.title(), List.of(article.body().split("\n\n", -1))))
                .toList();
    }

    public void add(Feed feed, List<Cut> cuts) {
        Set<String> wanted = new HashSet<>();
        Set<String> wantedTitles = new HashSet<>();
        for (Story story : feed.stories()) {
            wanted.addAll(ends(story.paragraphs()));
            wantedTitles.add(folded(story.title()));
        }
        List<String> found = new ArrayList<>();
        for (Cut cut : cuts) {
            for (String boundary : ends(cut.paragraphs())) {
                found.add(withoutDateline(boundary, wanted));
            }
            titles += wantedTitles.remove(folded(cut.title())) ? 1 : 0;
        }
        stories += feed.stories().size();
        expected += 2 * feed.stories().size();
        predicted += found.size();
        right += (int) found.stream().distinct().filter(wanted::contains).count();
    }

    public double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    public double recall() {
        return expected == 0 ? 0 : (double) right / expected;
    }

    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (predicted + expected);
    }

    /** The share of stories whose title was found, word for word, in capitals or not. */
    public double titles() {
        return stories == 0 ? 0 : (double) titles / stories;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "boundaries F1 %.3f  precision %.3f  recall %.3f  titles %.3f  stories %d",
                f1(),
                precision(),
                recall(),
                titles(),
                stories);
    }

    /** The first and the last paragraph, in plain words. */
    public static List<String> ends(List<String> paragraphs) {
        return paragraphs.isEmpty()
                ? List.of()
                : List.of("start " + plain(paragraphs.get(0)), "end " + plain(paragraphs.get(paragraphs.size() - 1)));
    }

    /** The boundary as it is wanted where only a few words stand before it, else as it is. */
    public static String withoutDateline(String boundary, Set<String> wanted) {
        int at = boundary.indexOf(' ');
        for (int i = 0; i <= DATELINE && at >= 0; i++) {
            String shorter = boundary.startsWith("start ") ? "start" + boundary.substring(at) : boundary;
            if (wanted.contains(shorter)) {
                return shorter;
            }
            at = boundary.indexOf(' ', at + 1);
        }
        return boundary;
    }

    private static String folded(String title) {
        return plain(title).toUpperCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
