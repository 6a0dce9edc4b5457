// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.util.random.RandomGenerator;

/** One site's way of printing stories one after another as plain text, with all that it puts around them. */
public record Kind(String name, Part top, StoryPart story, Part bottom) {

    /** What stands before the first story or after the last. */
    @FunctionalInterface
    public interface Part {
        void write(FeedText out, RandomGenerator random);
    }

    /** One story with what stands around it. */
    @FunctionalInterface
    public interface StoryPart {
        void write(FeedText out, Story story, Surroundings around);
    }

    /**
     * What a story's furniture may draw on.
     *
     * @param teasers titles of other articles
     */
    public record Surroundings(int number, boolean last, java.util.List<String> teasers, RandomGenerator random) {}
}
