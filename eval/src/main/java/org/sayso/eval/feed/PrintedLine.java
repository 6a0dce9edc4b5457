// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Pieces of lines that several kinds of site print: dates, clock times, bylines, a dateline before the first words. */
final class PrintedLine {

    private static final List<String> TOWNS = List.of(
            "VELLMAR", "OSTHAVEN", "SANTA BRIGA", "Karsu City", "TORVIK", "NEW ALDERTON", "Mbelani", "QASR-AL-WADI");

    private PrintedLine() {}

    static String date(Story story, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(story.date());
    }

    static String clock(RandomGenerator random, String pattern) {
        LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    static String by(Story story, String before, String otherwise) {
        return before + (story.author().isBlank() ? otherwise : story.author());
    }

    static String section(Story story, String otherwise) {
        return story.section().isBlank() ? otherwise : story.section();
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.ENGLISH);
    }

    static String town(RandomGenerator random) {
        return TOWNS.get(random.nextInt(TOWNS.size()));
    }

    static String pick(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static boolean often(RandomGenerator random) {
        return random.nextInt(10) < 7;
    }

    static boolean seldom(RandomGenerator random) {
        return random.nextInt(10) < 3;
    }

    /** The story with words such as a dateline before its first paragraph. */
    static Story opening(Story story, String words) {
        List<String> paragraphs = new ArrayList<>(story.paragraphs());
        if (!paragraphs.isEmpty()) {
            paragraphs.set(0, words + paragraphs.get(0));
        }
        return new Story(story.title(), story.section(), story.author(), story.date(), paragraphs);
    }
}
