// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a stretch of text reads like the opening of a news story rather than its continuation: a dateline; a day of the
 * week in its first sentence; people introduced by their full names though they were named before. Within one story a
 * second mention has the last name alone.
 */
final class StoryOpening {

    private static final Pattern DATELINE = Pattern.compile(
            "^(?:\\p{Lu}[\\p{Lu} .,'’-]{2,40}|\\p{Lu}[\\p{L} .,'’-]{2,30})(?:\\((?:\\p{Lu}[\\p{L}. ]{1,20})\\))?\\s?[—–―-]{1,2}\\s.*",
            Pattern.DOTALL);
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
    private static final Pattern FULL_NAME =
            Pattern.compile("\\b(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\.)? (\\p{Lu}\\p{Ll}{2,})(?:['’]s)?\\b");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}.] |\\p{L})\\p{Lu}\\p{Ll}{2,}|(?<=[\\p{Ll},;] )\\p{Lu}\\p{Ll}{2,}");
    private static final double DATELINE_WORTH = 2;
    private static final double WEEKDAY_WORTH = 0.5;
    private static final double NAME_WORTH = 0.75;
    private static final double ALONE_WORTH = 0.25;

    private StoryOpening() {}

    static double worth(List<String> ahead, List<String> behind) {
        if (ahead.isEmpty()) {
            return 0;
        }
        String lead = ahead.get(0);
        double worth = DATELINE.matcher(lead).matches() ? DATELINE_WORTH : 0;
        worth += WEEKDAY.matcher(lead).find() ? WEEKDAY_WORTH : 0;
        return worth + names(String.join(" ", ahead.subList(0, Math.min(2, ahead.size()))), behind);
    }

    /** People introduced again speak for a new story, known last names alone for the old one. */
    private static double names(String opening, List<String> behind) {
        Set<String> known = lastNames(String.join(" ", behind));
        Set<String> again = lastNames(opening);
        Set<String> alone = new HashSet<>();
        Matcher names = NAME.matcher(opening);
        while (names.find()) {
            if (known.contains(names.group()) && !again.contains(names.group())) {
                alone.add(names.group());
            }
        }
        again.retainAll(known);
        double worth = NAME_WORTH * again.size() - ALONE_WORTH * alone.size();
        return Math.max(-2, Math.min(2, worth));
    }

    private static Set<String> lastNames(String text) {
        Set<String> names = new HashSet<>();
        Matcher full = FULL_NAME.matcher(text);
        while (full.find()) {
            names.add(full.group(2));
        }
        return names;
    }
}
