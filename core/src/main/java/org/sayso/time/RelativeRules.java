// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Times that are reckoned from the article's own date. */
final class RelativeRules {

    private RelativeRules() {}

    static List<TimeRule> all() {
        return List.of(
                today(),
                yesterday(),
                tomorrow(),
                weekday(),
                weekdayOfWeek(),
                thisUnit(),
                namedMonth(),
                monthOfYear(),
                dayOfYear(),
                namedSeason(),
                clock(),
                hoursAgo(),
                overnight(),
                ago(),
                agoToday(),
                daysAgo(),
                pastLength(),
                pastUnit(),
                comingLength());
    }

    private static TimeRule today() {
        return TimeRule.of(
                        "today",
                        "The day of publication.",
                        (m, c) -> c.relative(Stretch.day(c.today())),
                        "today",
                        "tonight",
                        "this morning|afternoon|evening")
                .example("He resigned today.", "2024-07-02", "today", "2024-07-02")
                .example("He resigned today.", null, "today", "XXXX-XX-XX");
    }

    private static TimeRule yesterday() {
        return TimeRule.of(
                        "yesterday",
                        "The day before.",
                        (m, c) -> c.relative(Stretch.day(c.today().minusDays(1))),
                        "yesterday",
                        "last night")
                .example("He resigned yesterday.", "2024-07-02", "yesterday", "2024-07-01");
    }

    private static TimeRule tomorrow() {
        return TimeRule.of(
                        "tomorrow",
                        "The day after.",
                        (m, c) -> c.relative(Stretch.day(c.today().plusDays(1))),
                        "tomorrow")
                .example("He will resign tomorrow.", "2024-07-02", "tomorrow", "2024-07-03");
    }

    private static TimeRule weekday() {
        return TimeRule.of(
                        "weekday",
                        "The last such day in the past tense, the next one in the future.",
                        RelativeRules::nearestWeekday,
                        "WEEKDAY",
                        "last|next|this|coming WEEKDAY",
                        "this past|coming WEEKDAY")
                .example("It was reported on Tuesday.", "2024-07-03", "Tuesday", "2024-07-02")
                .example("They will meet on Tuesday.", "2024-07-03", "Tuesday", "2024-07-09")
                .example("it was reported on tuesday.", "2024-07-03", "tuesday", "2024-07-02")
                .example("It was reported on Tuesday.", null, "Tuesday", "XXXX-XX-XX")
                .example("It was reported last Tuesday.", "2024-07-02", "last Tuesday", "2024-06-25");
    }

    private static TimeRule weekdayOfWeek() {
        return TimeRule.of(
                        "weekday-of-week",
                        "A day of this, the last or the next week.",
                        (m, c) -> c.relative(Stretch.day(monday(c.today())
                                .plusWeeks(direction(c.pieces().word(m.end() - 2)))
                                .plusDays(m.get("WEEKDAY") - 1))),
                        "WEEKDAY of? last|next|this week")
                .example("They met on Monday last week.", "2024-07-03", "Monday last week", "2024-06-24");
    }

    private static TimeRule thisUnit() {
        return TimeRule.of(
                        "this-unit",
                        "This, the last or the next week, month or year of the calendar.",
                        RelativeRules::unitFromNow,
                        "this|current|last|next|coming UNIT",
                        "this past|coming UNIT")
                .example("It was signed last week.", "2024-07-02", "last week", "2024-06-24/2024-06-30")
                .example("It was signed last year.", "2024-07-02", "last year", "2023")
                .example("It was signed last month.", "2024-01-02", "last month", "2023-12")
                .example("It was signed this month.", null, "this month", "XXXX-XX");
    }

    private static TimeRule namedMonth() {
        return TimeRule.of(
                        "named-month",
                        "The last such month before this one, the next one after it, or this year's.",
                        RelativeRules::monthFromNow,
                        "last|next|this MONTH",
                        "this past|coming MONTH")
                .example("They trained last July.", "2024-07-02", "last July", "2023-07")
                .example("They will train next March.", "2024-07-02", "next March", "2025-03")
                .example("They trained last July.", null, "last July", "XXXX-07");
    }

    private static TimeRule monthOfYear() {
        return TimeRule.of(
                        "month-of-year",
                        "A month of this, the last or the next year.",
                        (m, c) -> c.inYearFromNow(
                                CalendarUnit.MONTH.holding(
                                        LocalDate.of(TimeContext.RECKONING.getYear(), m.get("MONTH"), 1)),
                                direction(c.pieces().word(m.end() - 2))),
                        "MONTH of|,? this|last|next year")
                .example("They signed it in April last year.", "2024-07-02", "April last year", "2023-04")
                .example("They signed it in February of this year.", "2024-07-02", "February of this year", "2024-02")
                .example("They signed it in April last year.", null, "April last year", "XXXX-04");
    }

    private static TimeRule dayOfYear() {
        return TimeRule.of(
                        "day-of-year",
                        "A day of this, the last or the next year.",
                        RelativeRules::dayFromNow,
                        "DAY of? MONTH of|,? this|last|next year",
                        "MONTH DAY of|,? this|last|next year")
                .example("They met on 3 May last year.", "2024-07-02", "3 May last year", "2023-05-03");
    }

    private static TimeRule namedSeason() {
        return TimeRule.of(
                        "named-season",
                        "This, the last or the next season of the name.",
                        RelativeRules::seasonFromNow,
                        "last|next|this SEASON",
                        "the? SEASON of last|next|this year")
                .example("He moved last summer.", "2023-02-23", "last summer", "2022-22");
    }

    private static TimeRule clock() {
        return TimeRule.of(
                        "clock",
                        "A time of day in four digits is no year, and no day by itself.",
                        RelativeRules::timeOfDay,
                        "at CLOCK",
                        "at about|around|approximately CLOCK",
                        "CLOCK gmt|hrs",
                        "at? CLOCK hours")
                .rejects("It exploded at 0630 near Holm.")
                .rejects("The march began at 1600.");
    }

    /** Hours that surely lie within the day of publication, or are meant so. */
    private static final int HALF_A_DAY = 12;

    /** "At 1600 Oak Street", "at 2016 rallies": before a word that it counts or names, it is no time of day. */
    private static @Nullable TimeValue timeOfDay(TimeMatch match, TimeContext context) {
        String next = context.pieces().word(match.end());
        boolean bare = match.end() - match.start() == 2
                && context.pieces().word(match.start()).equals("at");
        boolean goesOn = next.isEmpty() || !Character.isLetter(next.charAt(0)) || BEHIND_CLOCK.contains(next);
        return bare && !goesOn ? null : NOTHING;
    }

    private static final Set<String> BEHIND_CLOCK = Set.of(
            "on",
            "in",
            "near",
            "and",
            "by",
            "with",
            "when",
            "as",
            "while",
            "after",
            "before",
            "today",
            "yesterday",
            "tonight",
            "last",
            "this",
            "local",
            "gmt",
            "but",
            "to",
            "from",
            "outside",
            "inside",
            "at");

    private static TimeRule hoursAgo() {
        return TimeRule.of(
                        "hours-ago",
                        "Moments, minutes and up to twelve hours: the day of publication; more hours: from so many days before.",
                        RelativeRules::hoursBefore,
                        "NUMBER second|seconds|minute|minutes|hour|hours ago",
                        "moments|seconds|minutes|hours ago",
                        "the|these past|last NUMBER minutes|hours",
                        "the past|last hour",
                        "the coming|next NUMBER? minutes|hours")
                .example("It exploded 30 minutes ago.", "1989-10-30", "30 minutes ago", "1989-10-30")
                .example("It exploded a few hours ago.", "1989-10-30", "a few hours ago", "1989-10-30")
                .example("Two died in the past 48 hours.", "1989-10-30", "the past 48 hours", "1989-10-28/1989-10-30")
                .example("They will meet in the coming hours.", "1989-10-30", "the coming hours", "1989-10-30")
                .example("It exploded an hour ago.", null, "an hour ago", "XXXX-XX-XX");
    }

    private static TimeRule overnight() {
        return TimeRule.of(
                        "overnight",
                        "The night before the day of publication.",
                        RelativeRules::nightBefore,
                        "overnight")
                .rejects("It was an overnight success.")
                .example("It exploded overnight.", "1989-10-30", "overnight", "1989-10-29/1989-10-30");
    }

    /** "An overnight success" tells no time. */
    private static @Nullable TimeValue nightBefore(TimeMatch match, TimeContext context) {
        if (Set.of("a", "an", "the", "his", "her", "its", "their").contains(context.before(1))) {
            return null;
        }
        return new TimeValue.Between(
                context.relative(Stretch.day(context.today().minusDays(1))),
                context.relative(Stretch.day(context.today())));
    }

    private static TimeValue hoursBefore(TimeMatch match, TimeContext context) {
        Set<String> words = IntStream.range(match.start(), match.end())
                .mapToObj(context.pieces()::word)
                .collect(Collectors.toSet());
        int count = match.has("NUMBER") ? match.get("NUMBER") : 0;
        Stretch today = context.relative(Stretch.day(context.today()));
        if (!words.contains("hours") || count <= HALF_A_DAY) {
            return today;
        }
        boolean ahead = words.stream().anyMatch(word -> direction(word) > 0);
        long days = (count + 23) / 24;
        Stretch other = context.relative(Stretch.day(context.today().plusDays(ahead ? days : -days)));
        return ahead ? new TimeValue.Between(today, other) : new TimeValue.Between(other, today);
    }

    private static TimeRule ago() {
        return TimeRule.of(
                        "ago",
                        "So many units back, as precise as the unit.",
                        RelativeRules::before,
                        "NUMBER UNIT ago|back")
                .example("It happened two years ago.", "2006-05-28", "two years ago", "2004")
                .example("It happened three days ago.", "2024-07-02", "three days ago", "2024-06-29")
                .example("It happened a few months ago.", "2024-07-02", "a few months ago", "/2024-06-02");
    }

    private static TimeRule agoToday() {
        return TimeRule.of(
                        "ago-today",
                        "The day so many units back.",
                        (m, c) -> c.relative(Stretch.day(m.unit().move(c.today(), -m.get("NUMBER")))),
                        "NUMBER UNIT ago today",
                        "today NUMBER UNIT ago")
                .example("It happened a week ago today.", "1989-10-30", "a week ago today", "1989-10-23");
    }

    private static TimeRule daysAgo() {
        return TimeRule.of(
                        "some-time-ago",
                        "Some units back: at least one of them.",
                        (m, c) -> someTimeAgo(c, m.unit()),
                        "UNIT ago")
                .example("It happened years ago.", "2024-07-02", "years ago", "/2023-07-02");
    }

    private static TimeRule pastLength() {
        return TimeRule.of(
                        "past-length",
                        "The stretch of so many units that ends with the day of publication.",
                        RelativeRules::pastStretch,
                        "the|these|this? past|last NUMBER UNIT")
                .example("It grew over the past three years.", "2024-07-02", "the past three years", "2021/2024-07-02")
                .example("It grew over the past few days.", "2024-07-02", "the past few days", "/2024-07-02");
    }

    private static TimeRule pastUnit() {
        return TimeRule.of(
                        "past-unit",
                        "The unit that ends with the day of publication.",
                        (m, c) -> m.unit() == CalendarUnit.DAY ? null : between(c, m.unit(), 1),
                        "the past|last UNIT")
                .example("It doubled over the past decade.", "2019-10-14", "the past decade", "2009/2019-10-14");
    }

    private static TimeRule comingLength() {
        return TimeRule.of(
                        "coming-length",
                        "The stretch of so many units that begins with the day of publication.",
                        RelativeRules::comingStretch,
                        "the? next|coming NUMBER UNIT")
                .example(
                        "It will double over the next two years.",
                        "2024-07-02",
                        "the next two years",
                        "2024-07-02/2026");
    }

    /** -1 for last, 0 for this, 1 for next. */
    static int direction(String word) {
        return switch (word) {
            case "last", "past" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
    }

    private static TimeValue nearestWeekday(TimeMatch match, TimeContext context) {
        if (context.insideName()) {
            return NOTHING;
        }
        LocalDate same = monday(context.today()).plusDays(match.get("WEEKDAY") - 1);
        LocalDate last = same.isAfter(context.today()) ? same.minusWeeks(1) : same;
        LocalDate next = same.isBefore(context.today()) ? same.plusWeeks(1) : same;
        String word = context.pieces().word(match.end() - 2);
        boolean stated = match.end() - match.start() > 1;
        if (stated && direction(word) < 0) {
            return context.relative(Stretch.day(last.equals(context.today()) ? last.minusWeeks(1) : last));
        }
        if (stated && direction(word) > 0) {
            return context.relative(Stretch.day(next.equals(context.today()) ? next.plusWeeks(1) : next));
        }
        LocalDate day = switch (context.tense()) {
            case PAST -> last;
            case FUTURE -> next;
            case PRESENT, OPEN -> closer(context.today(), last, next);
        };
        return context.relative(Stretch.day(day));
    }

    private static LocalDate closer(LocalDate today, LocalDate last, LocalDate next) {
        long back = today.toEpochDay() - last.toEpochDay();
        long ahead = next.toEpochDay() - today.toEpochDay();
        return ahead < back ? next : last;
    }

    private static @Nullable TimeValue unitFromNow(TimeMatch match, TimeContext context) {
        CalendarUnit unit = match.unit();
        String word = context.pieces().word(match.end() - 2);
        if (unit == CalendarUnit.DAY || unit == CalendarUnit.QUARTER && direction(word) == 0) {
            return null;
        }
        if (context.pieces().word(match.end() - 1).endsWith("s")
                || context.before(1).equals("the") && direction(word) > 0) {
            return null;
        }
        Stretch stretch = unit.holding(unit.move(context.today(), direction(word)));
        boolean gone = unit == CalendarUnit.WEEKEND && direction(word) == 0 && context.tense() == Tense.PAST;
        if (gone && stretch.first().isAfter(context.today())) {
            stretch = unit.holding(context.today().minusWeeks(1));
        }
        return context.relative(stretch);
    }

    private static TimeValue monthFromNow(TimeMatch match, TimeContext context) {
        Stretch month =
                CalendarUnit.MONTH.holding(LocalDate.of(TimeContext.RECKONING.getYear(), match.get("MONTH"), 1));
        return context.inYearFromNow(month, yearOf(match.get("MONTH"), context, match));
    }

    private static int yearOf(int month, TimeContext context, TimeMatch match) {
        int now = context.today().getMonthValue();
        return switch (direction(context.pieces().word(match.end() - 2))) {
            case -1 -> month < now ? 0 : -1;
            case 1 -> month > now ? 0 : 1;
            default -> 0;
        };
    }

    private static @Nullable TimeValue dayFromNow(TimeMatch match, TimeContext context) {
        Stretch day = CalendarRules.day(TimeContext.RECKONING.getYear(), match.get("MONTH"), match.get("DAY"));
        int years = direction(context.pieces().word(match.end() - 2));
        return day == null ? null : context.inYearFromNow(day, years);
    }

    private static TimeValue seasonFromNow(TimeMatch match, TimeContext context) {
        Stretch season =
                CalendarUnit.SEASON.holding(LocalDate.of(TimeContext.RECKONING.getYear(), match.get("SEASON"), 1));
        boolean stated = match.end() - match.start() > 2;
        int years = stated
                ? direction(context.pieces().word(match.end() - 2))
                : yearOf(match.get("SEASON") + 2, context, match);
        return context.inYearFromNow(season, years);
    }

    private static TimeValue before(TimeMatch match, TimeContext context) {
        int count = match.get("NUMBER");
        if (count == 0) {
            return someTimeAgo(context, match.unit());
        }
        LocalDate day = match.unit().move(context.today(), -count);
        boolean round = match.unit() == CalendarUnit.DECADE || match.unit() == CalendarUnit.CENTURY;
        Stretch stretch = round
                ? Stretch.year(day.getYear()).with(Stretch.Edge.ABOUT)
                : match.unit().holding(day);
        return context.relative(stretch);
    }

    private static TimeValue someTimeAgo(TimeContext context, CalendarUnit unit) {
        return context.dated() ? new TimeValue.Somewhere(null, unit.move(context.today(), -1)) : NOTHING;
    }

    private static TimeValue pastStretch(TimeMatch match, TimeContext context) {
        int count = match.get("NUMBER");
        if (count == 0) {
            return context.dated() ? new TimeValue.Somewhere(null, context.today()) : NOTHING;
        }
        return between(context, match.unit(), count);
    }

    private static TimeValue between(TimeContext context, CalendarUnit unit, int count) {
        CalendarUnit shown = unit == CalendarUnit.DECADE || unit == CalendarUnit.CENTURY ? CalendarUnit.YEAR : unit;
        Stretch start = shown.holding(unit.move(context.today(), -count));
        Stretch begin = shown == CalendarUnit.WEEK ? Stretch.day(start.first()) : start;
        return new TimeValue.Between(context.relative(begin), context.relative(Stretch.day(context.today())));
    }

    private static TimeValue comingStretch(TimeMatch match, TimeContext context) {
        int count = match.get("NUMBER");
        Stretch previous = context.previous();
        if (count > 0 && previous != null && context.tense() == Tense.PAST) {
            return new TimeValue.Between(previous, previous.moved(match.unit(), count));
        }
        if (count == 0) {
            return context.dated() ? new TimeValue.Somewhere(context.today(), null) : NOTHING;
        }
        CalendarUnit unit = match.unit();
        CalendarUnit shown = unit == CalendarUnit.DECADE || unit == CalendarUnit.CENTURY ? CalendarUnit.YEAR : unit;
        Stretch end = shown.holding(unit.move(context.today(), count));
        Stretch last = shown == CalendarUnit.WEEK ? Stretch.day(end.last()) : end;
        return new TimeValue.Between(context.relative(Stretch.day(context.today())), context.relative(last));
    }

    private static LocalDate monday(LocalDate day) {
        return CalendarUnit.WEEK.holding(day).first();
    }

    /** A time of which nothing can be said. */
    private static final TimeValue NOTHING = new TimeValue.Somewhere(null, null);
}
