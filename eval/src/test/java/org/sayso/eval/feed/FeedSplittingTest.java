// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sayso.article.ArticleSplitter;

/** Cuts feeds of the project's own fictional stories. */
class FeedSplittingTest {

    private final ArticleSplitter splitter = ArticleSplitter.standard();

    @Test
    void cutsFeedsOfKindsThatWereNeverLookedAt() throws IOException {
        assertThat(score(FeedGenerator.heldOutKinds(), 5).f1()).isGreaterThan(0.9);
    }

    @Test
    void cutsFeedsOfKindsThatItWasBuiltOn() throws IOException {
        assertThat(score(FeedGenerator.seenKinds(), 5).f1()).isGreaterThan(0.95);
    }

    @Test
    void makesTheSameFeedsOfTheSameSeed() throws IOException {
        FeedGenerator generator = new FeedGenerator(stories());

        assertThat(generator.feeds(FeedGenerator.seenKinds(), 2, 3))
                .isEqualTo(generator.feeds(FeedGenerator.seenKinds(), 2, 3));
    }

    @Test
    void countsALineOfFurnitureAtAStorysHeadAsAnError() throws IOException {
        Story story = stories().get(0);
        FeedScore score = new FeedScore();
        List<String> withFurniture = new ArrayList<>(story.paragraphs());
        withFurniture.add(0, "Advertisement");

        score.add(new Feed("x", "", List.of(story)), List.of(new FeedScore.Cut(story.title(), withFurniture)));

        assertThat(score.f1()).isEqualTo(0.5);
    }

    private FeedScore score(List<Kind> kinds, int perKind) throws IOException {
        FeedScore score = new FeedScore();
        for (Feed feed : new FeedGenerator(stories()).feeds(kinds, perKind, 5)) {
            score.add(feed, FeedScore.cuts(splitter, feed));
        }
        return score;
    }

    /** The stories' file: an empty line between paragraphs, a line of dashes between stories, the title first. */
    private static List<Story> stories() throws IOException {
        try (InputStream in = Objects.requireNonNull(FeedSplittingTest.class.getResourceAsStream("stories.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Story> stories = new ArrayList<>();
            for (String part : text.split("\n-+\n", -1)) {
                List<String> lines = Arrays.stream(part.strip().split("\n\n", -1))
                        .map(line -> line.replace('\n', ' '))
                        .toList();
                stories.add(new Story(
                        lines.get(0),
                        "World",
                        "Mara Ellison",
                        LocalDate.of(2024, 7, 1 + stories.size()),
                        lines.subList(1, lines.size())));
            }
            return stories;
        }
    }
}
