// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

/** A page of plain text under construction. */
public final class FeedText {

    private final StringBuilder text = new StringBuilder();
    private String gap = "\n\n";

    /** One line break between lines from now on, instead of an empty line. */
    FeedText tight() {
        gap = "\n";
        return this;
    }

    FeedText loose() {
        gap = "\n\n";
        return this;
    }

    FeedText lines(String... lines) {
        for (String line : lines) {
            text.append(line).append(gap);
        }
        return this;
    }

    FeedText blank() {
        text.append('\n');
        return this;
    }

    FeedText body(Story story) {
        story.paragraphs().forEach(this::lines);
        return this;
    }

    /** The body with one line of furniture after the given paragraph. */
    FeedText body(Story story, int after, String... furniture) {
        for (int i = 0; i < story.paragraphs().size(); i++) {
            lines(story.paragraphs().get(i));
            if (i == after && i + 1 < story.paragraphs().size()) {
                lines(furniture);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
