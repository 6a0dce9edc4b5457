// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Token;

/** Times that the calendar names: days, months, seasons, quarters, years, decades, centuries. */
final class CalendarRules {

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "of",
            "since",
            "until",
            "till",
            "by",
            "last",
            "next",
            "this",
            "from",
            "to",
            "between",
            "before",
            "after",
            "early",
            "late",
            "mid",
            "during",
            "and",
            "through",
            "throughout",
            "-",
            "late-",
            "end",
            "every",
            "each",
            "around");
    private static final Set<String> OLD_YEAR_BEFORE = Set.of("in", "since", "until", "from", "by", "circa", "around");
    private static final Set<String> NO_YEAR_BEFORE = Set.of("$", "£", "€", "#", "no.", "number", "nearly", "over");
    private static final Set<String> STREETS = Set.of(
            "avenue", "street", "road", "boulevard", "drive", "lane", "ave", "ave.", "st.", "rd.", "blvd", "blvd.");
    private static final Set<String> NO_YEAR_AFTER = Set.of(
            "%", "percent", "per", "people", "million", "billion", "km", "kg", "miles", "metres", "meters", "feet");

    private CalendarRules() {}

    static List<TimeRule> all() {
        return List.of(
                isoDate(),
                numericDate(),
                dayMonthYear(),
                dayRange(),
                dayMonth(),
                monthYear(),
                month(),
                quarter(),
                season(),
                nineEleven(),
                yearRange(),
                ancientYear(),
                year(),
                decade(),
                namedDecade(),
                century());
    }

    private static TimeRule isoDate() {
        return TimeRule.of(
                        "iso-date",
                        "Year, month and day in figures, the year first.",
                        (m, c) -> day(m.get("YEAR"), m.get("DAY1"), m.get("DAY2")),
                        "YEAR -|/|. DAY1 -|/|. DAY2")
                .example("Released on 2024-06-25.", null, "2024-06-25", "2024-06-25");
    }

    private static TimeRule numericDate() {
        return TimeRule.of(
                        "numeric-date",
                        "Day and month in figures in either order: where both could be the month, both dates are kept.",
                        (m, c) -> eitherOrder(m.get("DAY1"), m.get("DAY2"), m.get("YEAR")),
                        "DAY1 /|.|- DAY2 /|.|- YEAR")
                .example("Signed on 25/06/2024.", null, "25/06/2024", "2024-06-25")
                .example("Signed on 06/25/2024.", null, "06/25/2024", "2024-06-25")
                .example("Signed on 05/06/2024.", null, "05/06/2024", "[2024-05-06,2024-06-05]");
    }

    private static TimeRule dayMonthYear() {
        return TimeRule.of(
                        "day-month-year",
                        "A day with its month and year.",
                        (m, c) -> day(m.get("YEAR"), m.get("MONTH"), m.get("DAY")),
                        "DAY of? MONTH ,? YEAR",
                        "the DAY of MONTH ,? YEAR",
                        "WEEKDAY ,? DAY of? MONTH ,? YEAR",
                        "WEEKDAY ,? the DAY of? MONTH ,? YEAR",
                        "MONTH the? DAY ,? YEAR",
                        "WEEKDAY ,? MONTH the? DAY ,? YEAR")
                .example("It opened on June 25, 2024.", null, "June 25, 2024", "2024-06-25")
                .example("It opened on the 1st of May 2011.", null, "the 1st of May 2011", "2011-05-01")
                .example("Friday, 6 March 1992", null, "Friday, 6 March 1992", "1992-03-06");
    }

    private static TimeRule dayRange() {
        return TimeRule.of(
                        "day-range",
                        "Several days of one month.",
                        CalendarRules::days,
                        "DAY1 -|to|and|until DAY2 MONTH ,? YEAR",
                        "DAY1 -|to|and|until DAY2 MONTH",
                        "MONTH DAY1 -|to|and|until DAY2 ,? YEAR",
                        "MONTH DAY1 -|to|and|until DAY2")
                .example("The fair runs 5-6 September 2019.", null, "5-6 September 2019", "2019-09-05/2019-09-06");
    }

    private static TimeRule dayMonth() {
        return TimeRule.of(
                        "day-month",
                        "A day whose year the tense and the article's date tell.",
                        (m, c) -> within(c, m.get("MONTH"), m.get("DAY")),
                        "DAY of? MONTH",
                        "the DAY of MONTH",
                        "WEEKDAY ,? DAY of? MONTH",
                        "WEEKDAY ,? MONTH the? DAY",
                        "MONTH the? DAY")
                .example("The drill was held on 25 June.", "2024-07-02", "25 June", "2024-06-25")
                .example("The drill was held on 25 June.", null, "25 June", "XXXX-06-25")
                .example("The drill was held on October 3.", "2024-07-02", "October 3", "2023-10-03")
                .example("The drill will start on January 3.", "2024-07-02", "January 3", "2025-01-03");
    }

    private static TimeRule monthYear() {
        return TimeRule.of(
                        "month-year",
                        "A month of a year; a month stays a month.",
                        (m, c) -> CalendarUnit.MONTH.holding(LocalDate.of(m.get("YEAR"), m.get("MONTH"), 1)),
                        "MONTH ,|of|in? YEAR")
                .example("He was dismissed in May 2011.", null, "May 2011", "2011-05");
    }

    private static TimeRule month() {
        return TimeRule.of(
                        "month",
                        "A month whose year the tense and the article's date tell.",
                        CalendarRules::bareMonth,
                        "MONTH")
                .example("In March, people were killed.", "2024-07-02", "March", "2024-03")
                .example("In October, people were killed.", "2024-07-02", "October", "2023-10")
                .example("In March, people were killed.", null, "March", "XXXX-03")
                .rejects("They march in step.")
                .rejects("May they march.");
    }

    private static TimeRule quarter() {
        return TimeRule.of(
                        "quarter",
                        "A quarter or half of a year.",
                        CalendarRules::quarterOrHalf,
                        "the? ORDINAL quarter|half of|in? YEAR",
                        "q DAY of|,? YEAR",
                        "the? ORDINAL quarter|half of this|last|next year")
                .example("It grew in the first quarter of 2024.", null, "the first quarter of 2024", "2024-33")
                .example(
                        "It grew in the second half of last year.",
                        "2024-07-02",
                        "the second half of last year",
                        "2023-41");
    }

    private static TimeRule season() {
        return TimeRule.of(
                        "season",
                        "A season of a year.",
                        (m, c) -> CalendarUnit.SEASON.holding(LocalDate.of(m.get("YEAR"), m.get("SEASON"), 1)),
                        "the? SEASON ,|of|in? YEAR")
                .example("They met in the summer of 2012.", null, "the summer of 2012", "2012-22");
    }

    private static TimeRule nineEleven() {
        return TimeRule.of(
                        "nine-eleven",
                        "The one day that is named by its figures.",
                        (m, c) -> Stretch.day(LocalDate.of(2001, 9, 11)),
                        "9 / 11")
                .example("Security changed after 9/11.", null, "9/11", "2001-09-11");
    }

    private static TimeRule yearRange() {
        return TimeRule.of(
                        "year-range",
                        "Two years joined by a dash.",
                        CalendarRules::years,
                        "YEAR1 -|/ SHORTYEAR",
                        "YEAR1 - YEAR2")
                .example("The war of 1914-18 was long.", null, "1914-18", "1914/1918")
                .example("It lasted (2017-2020).", null, "2017-2020", "2017/2020");
    }

    private static TimeRule ancientYear() {
        return TimeRule.of(
                        "ancient-year",
                        "A year that AD or CE marks as one.",
                        (m, c) -> Stretch.year(m.get("OLDYEAR")),
                        "OLDYEAR ad|ce",
                        "ad|ce OLDYEAR")
                .example("He was born in 347 AD.", null, "347 AD", "0347");
    }

    private static TimeRule year() {
        return TimeRule.of(
                        "year",
                        "A year stays a year. A figure that counts something, or that no word of time introduces, is none.",
                        CalendarRules::bareYear,
                        "YEAR")
                .example("It was banned in 2014.", null, "2014", "2014")
                .example("The 2018 election was close.", null, "2018", "2018")
                .rejects("He reached 1600 Harbour Avenue.")
                .rejects("Police arrested 2000 people.")
                .rejects("It costs $ 2000.");
    }

    private static TimeRule decade() {
        return TimeRule.of(
                        "decade",
                        "Ten years.",
                        (m, c) -> tenYears(m.has("DECADE") ? m.get("DECADE") : m.get("YEAR")),
                        "the? DECADE",
                        "the YEAR 's")
                .example("It began in the 1990s.", null, "the 1990s", "199X")
                .example("It began in the early 1980s.", null, "the early 1980s", "198X");
    }

    private static TimeRule namedDecade() {
        return TimeRule.of(
                        "named-decade",
                        "Ten years of the twentieth century, in words.",
                        (m, c) -> m.get("TENS") >= 30 ? tenYears(1900 + m.get("TENS")) : null,
                        "the '? TENS")
                .example("It began in the sixties.", null, "the sixties", "196X");
    }

    private static TimeRule century() {
        return TimeRule.of(
                        "century",
                        "A hundred years.",
                        (m, c) -> m.get("ORDINAL") > 0 && m.get("ORDINAL") < 23
                                ? CalendarUnit.CENTURY.holding(LocalDate.of(100 * (m.get("ORDINAL") - 1) + 1, 1, 1))
                                : null,
                        "the? ORDINAL -? century")
                .example("It dates from the 17th century.", null, "the 17th century", "16XX");
    }

    static @Nullable Stretch day(int year, int month, int day) {
        try {
            return Stretch.day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable TimeValue eitherOrder(int one, int two, int year) {
        Stretch dayFirst = day(year, two, one);
        Stretch monthFirst = day(year, one, two);
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        boolean inOrder = dayFirst.first().isBefore(monthFirst.first());
        return inOrder ? new TimeValue.OneOf(dayFirst, monthFirst) : new TimeValue.OneOf(monthFirst, dayFirst);
    }

    private static @Nullable TimeValue days(TimeMatch match, TimeContext context) {
        int year = match.has("YEAR") ? match.get("YEAR") : TimeContext.RECKONING.getYear();
        Stretch first = day(year, match.get("MONTH"), match.get("DAY1"));
        Stretch last = day(year, match.get("MONTH"), match.get("DAY2"));
        if (first == null || last == null || !first.first().isBefore(last.first())) {
            return null;
        }
        if (match.has("YEAR")) {
            return new TimeValue.Between(first, last);
        }
        return new TimeValue.Between(context.nearest(first), context.nearest(last));
    }

    private static @Nullable TimeValue within(TimeContext context, int month, int day) {
        Stretch stretch = day(TimeContext.RECKONING.getYear(), month, day);
        return stretch == null ? null : context.nearest(stretch);
    }

    private static @Nullable TimeValue bareMonth(TimeMatch match, TimeContext context) {
        boolean word = Set.of("may", "march", "mar", "dec", "jan", "august")
                .contains(context.pieces().word(match.start()));
        boolean introduced =
                BEFORE_MONTH.contains(context.before(1)) || context.before(1).equals("the");
        boolean verb = context.tokenAt(context.token()).xpos().equals("MD");
        if (verb || word && !introduced || context.insideName()) {
            return null;
        }
        return context.nearest(
                CalendarUnit.MONTH.holding(LocalDate.of(TimeContext.RECKONING.getYear(), match.get("MONTH"), 1)));
    }

    private static @Nullable TimeValue quarterOrHalf(TimeMatch match, TimeContext context) {
        int number = match.has("ORDINAL") ? match.get("ORDINAL") : match.get("DAY");
        boolean half = context.pieces().word(match.start() + 1).equals("half")
                || context.pieces().word(match.start() + 2).equals("half");
        if (number > (half ? 2 : 4)) {
            return null;
        }
        CalendarUnit unit = half ? CalendarUnit.HALF : CalendarUnit.QUARTER;
        int month = 1 + (number - 1) * (half ? 6 : 3);
        if (match.has("YEAR")) {
            return unit.holding(LocalDate.of(match.get("YEAR"), month, 1));
        }
        Stretch stretch = unit.holding(LocalDate.of(TimeContext.RECKONING.getYear(), month, 1));
        return context.inYearFromNow(
                stretch, RelativeRules.direction(context.pieces().word(match.end() - 2)));
    }

    private static @Nullable TimeValue years(TimeMatch match, TimeContext context) {
        int first = match.get("YEAR1");
        int last = match.has("YEAR2") ? match.get("YEAR2") : first / 100 * 100 + match.get("SHORTYEAR");
        boolean plain = last > first && last - first < 200;
        return plain ? new TimeValue.Between(Stretch.year(first), Stretch.year(last)) : null;
    }

    private static @Nullable TimeValue bareYear(TimeMatch match, TimeContext context) {
        Token token = context.tokenAt(context.token());
        boolean usual = match.get("YEAR") >= 1400 && match.get("YEAR") <= 2100;
        boolean counted = NO_YEAR_AFTER.contains(context.after(1)) || NO_YEAR_BEFORE.contains(context.before(1));
        if (counted
                || isAddress(context)
                || counts(context, token)
                || !usual && !OLD_YEAR_BEFORE.contains(context.before(1))) {
            return null;
        }
        return Stretch.year(match.get("YEAR"));
    }

    /** "1600 Harbour Avenue". */
    private static boolean isAddress(TimeContext context) {
        return STREETS.contains(context.after(2)) || STREETS.contains(context.after(3));
    }

    /** Whether the number counts the noun behind it: "2000 soldiers", not "the 2018 election". */
    private static boolean counts(TimeContext context, Token token) {
        if (token.head() >= 0) {
            Token head = context.tokenAt(token.head());
            return token.relation().equals("nummod") && head.xpos().equals("NNS");
        }
        return false;
    }

    private static Stretch tenYears(int year) {
        return CalendarUnit.DECADE.holding(LocalDate.of(year, 1, 1));
    }
}
