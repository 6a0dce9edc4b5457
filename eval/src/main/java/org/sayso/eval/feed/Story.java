// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.time.LocalDate;
import java.util.List;

/** One article that a feed is stitched of. */
public record Story(String title, String section, String author, LocalDate date, List<String> paragraphs) {

    public Story {
        paragraphs = List.copyOf(paragraphs);
    }
}
