// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages that print several whole stories, each in an {@code article} element under its own heading. A page whose title is the
 * heading of one of them is that story's page: what else stands on it are offers.
 */
final class SeveralStories {

    private static final int LEAST_WORDS = 50;
    private static final int LEAST_PARAGRAPHS = 2;
    private static final double SAME = 0.5;

    private SeveralStories() {}

    /** The elements of the stories; fewer than two where the page is not of that kind. */
    static List<Element> in(Document document, List<String> titles) {
        List<Element> stories = new ArrayList<>();
        for (Element article : document.select("article")) {
            boolean outermost = article.parent() == null || article.parent().closest("article") == null;
            if (outermost && isStory(article)) {
                stories.add(article);
            }
        }
        boolean one = stories.stream().anyMatch(story -> Titles.likeness(heading(story), titles) >= SAME);
        return one ? List.of() : stories;
    }

    static String heading(Element story) {
        Element heading = story.selectFirst("h1, h2, h3, h4");
        return heading == null ? "" : Spaces.squeeze(heading.text());
    }

    private static boolean isStory(Element article) {
        List<Block> prose =
                BlockFinder.blocksOf(article).stream().filter(Block::isProse).toList();
        int words = prose.stream().mapToInt(Block::words).sum();
        return prose.size() >= LEAST_PARAGRAPHS && words >= LEAST_WORDS && Lines.words(heading(article)) >= 2;
    }
}
