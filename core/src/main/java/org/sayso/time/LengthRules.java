// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time, and times that recur. They have no place in the calendar by themselves. */
final class LengthRules {

    private static final Set<String> AFTER_A =
            Set.of("for", "in", "within", "over", "than", "about", "nearly", "almost", "half");

    private LengthRules() {}

    static List<TimeRule> all() {
        return List.of(length(), recurring());
    }

    private static TimeRule length() {
        return TimeRule.of("length", "How long something lasts or is away.", LengthRules::howLong, "NUMBER -? UNIT")
                .example("He led it for nearly three years.", "2024-07-02", "three years", null)
                .rejects("A 22-year-old man was held.")
                .rejects("It is fed once a day.");
    }

    private static TimeRule recurring() {
        return TimeRule.of(
                        "recurring",
                        "Again and again.",
                        (m, c) -> new TimeValue.Recurring(),
                        "every|each NUMBER? UNIT",
                        "every|each WEEKDAY",
                        "every|each MONTH",
                        "every|each SEASON",
                        "annually",
                        "NUMBER times a UNIT",
                        "once|twice a|every UNIT")
                .example("They meet every Monday.", "2024-07-02", "every Monday", null);
    }

    private static @Nullable TimeValue howLong(TimeMatch match, TimeContext context) {
        boolean age = context.after(1).equals("old")
                || context.after(1).equals("-") && context.after(2).equals("old");
        String word = context.pieces().word(match.start());
        boolean article = (word.equals("a") || word.equals("an")) && match.end() - match.start() == 2;
        boolean weekend = match.unit() == CalendarUnit.WEEKEND || match.unit() == CalendarUnit.QUARTER;
        if (age || weekend || article && !AFTER_A.contains(context.before(1))) {
            return null;
        }
        return new TimeValue.Length(match.get("NUMBER"), match.unit());
    }
}
