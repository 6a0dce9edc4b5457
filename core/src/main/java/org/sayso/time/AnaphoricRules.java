// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times that are reckoned from the time which the text spoke of before. */
final class AnaphoricRules {

    private static final Set<String> CLAUSE_ENDS = Set.of(",", ".", ";", ":", ")", "", "and", "when");

    private AnaphoricRules() {}

    static List<TimeRule> all() {
        return List.of(sameUnit(), nextUnit(), unitAfter(), later(), someTimeLater(), then());
    }

    private static TimeRule sameUnit() {
        return TimeRule.of(
                        "same-unit",
                        "The day, month or year that was spoken of.",
                        (m, c) -> c.previous() == null ? null : moved(c.previous(), m.unit(), 0),
                        "that same? UNIT",
                        "the same UNIT",
                        "later|earlier that UNIT")
                .example("He joined in 1920. That year he left.", "2019-07-20", "That year", "1920");
    }

    private static TimeRule nextUnit() {
        return TimeRule.of(
                        "next-unit",
                        "The unit next to the one that was spoken of.",
                        AnaphoricRules::neighbour,
                        "the following|next|previous|preceding UNIT")
                .example("He joined in May 1920. The following month he left.", null, "The following month", "1920-06")
                .example("It broke on 23 June. The next day it was mended.", null, "The next day", "XXXX-06-24");
    }

    private static TimeRule unitAfter() {
        return TimeRule.of(
                        "unit-after",
                        "The unit before or after the one that was spoken of, where no other event is named.",
                        AnaphoricRules::besides,
                        "the UNIT before|after",
                        "NUMBER UNIT before|after")
                .example("He joined in 1920 and she the year before.", null, "the year before", "1919");
    }

    private static TimeRule later() {
        return TimeRule.of(
                        "later",
                        "So many units after or before the time that was spoken of.",
                        AnaphoricRules::away,
                        "NUMBER UNIT later|afterwards|earlier")
                .example("He joined in 1920 and left two years later.", null, "two years later", "1922")
                .example("He came on 23 June and left two days later.", null, "two days later", "XXXX-06-25")
                .example("He came in August 2019 and left a few days later.", null, "a few days later", "2019-08-01/");
    }

    private static TimeRule someTimeLater() {
        return TimeRule.of(
                        "some-time-later",
                        "Some units after the time that was spoken of.",
                        (m, c) -> sometime(c, c.pieces().word(m.end() - 1)),
                        "UNIT later|afterwards|earlier")
                .example("He came on 23 June 2019 and left days later.", null, "days later", "2019-06-23/");
    }

    private static TimeRule then() {
        return TimeRule.of(
                        "then",
                        "The time that was spoken of.",
                        (m, c) -> Set.of("since", "until", "by").contains(c.before(1)) ? c.previous() : null,
                        "then",
                        "that time|moment|point")
                .example("It was founded in August 2019. Since then it has grown.", null, "then", "2019-08");
    }

    private static @Nullable TimeValue neighbour(TimeMatch match, TimeContext context) {
        String word = context.pieces().word(match.start() + 1);
        int step = word.equals("following") || word.equals("next") ? 1 : -1;
        boolean many = context.pieces().word(match.end() - 1).endsWith("s");
        if (context.previous() == null || many) {
            return null;
        }
        return moved(context.previous(), match.unit(), step);
    }

    private static @Nullable TimeValue besides(TimeMatch match, TimeContext context) {
        int count = match.has("NUMBER") ? match.get("NUMBER") : 1;
        if (context.previous() == null || count == 0 || !CLAUSE_ENDS.contains(context.after(1))) {
            return null;
        }
        int step = context.pieces().word(match.end() - 1).equals("after") ? count : -count;
        return moved(context.previous(), match.unit(), step);
    }

    private static @Nullable TimeValue away(TimeMatch match, TimeContext context) {
        String word = context.pieces().word(match.end() - 1);
        int count = match.get("NUMBER");
        if (context.previous() == null) {
            return null;
        }
        if (count == 0) {
            return sometime(context, word);
        }
        return moved(context.previous(), match.unit(), word.equals("earlier") ? -count : count);
    }

    private static @Nullable TimeValue sometime(TimeContext context, String word) {
        Stretch previous = context.previous();
        if (previous == null || previous.known() != Stretch.Known.ALL) {
            return null;
        }
        return word.equals("earlier")
                ? new TimeValue.Somewhere(null, previous.last())
                : new TimeValue.Somewhere(previous.first(), null);
    }

    private static Stretch moved(Stretch previous, CalendarUnit unit, int count) {
        return previous.moved(unit, count);
    }
}
