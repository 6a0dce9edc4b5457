// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The English words for numbers and for the parts of the calendar. Lower case; 0 or -1 stands for "none of these". */
final class Words {

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Map<String, Integer> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> SHORT_WEEKDAYS = List.of("mon.", "tue.", "wed.", "thu.", "fri.", "sat.", "sun.");
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final Map<String, CalendarUnit> UNITS = Map.of(
            "day", CalendarUnit.DAY,
            "weekend", CalendarUnit.WEEKEND,
            "week", CalendarUnit.WEEK,
            "month", CalendarUnit.MONTH,
            "quarter", CalendarUnit.QUARTER,
            "year", CalendarUnit.YEAR,
            "decade", CalendarUnit.DECADE,
            "century", CalendarUnit.CENTURY);
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

    private Words() {}

    static int month(String word) {
        String bare = withoutDot(word);
        int full = MONTHS.indexOf(bare) + 1;
        return full > 0 ? full : SHORT_MONTHS.getOrDefault(bare, 0);
    }

    /** Whether the word is the full name of a month and nothing else, so that it may lack its capital. */
    static boolean plainMonth(String word) {
        return MONTHS.contains(word) && !word.equals("march") && !word.equals("may") && !word.equals("august");
    }

    /** 1 for Monday. */
    static int weekday(String word) {
        int full = WEEKDAYS.indexOf(word) + 1;
        return full > 0 ? full : SHORT_WEEKDAYS.indexOf(word) + 1;
    }

    static boolean plainWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    /** The first month of the season, 12 for winter. */
    static int season(String word) {
        return SEASONS.getOrDefault(word, 0);
    }

    /** Ordinal of the unit in {@link CalendarUnit}, -1 for none; plurals too. */
    static int unit(String word) {
        String singular =
                word.equals("centuries") ? "century" : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        CalendarUnit unit = UNITS.get(singular);
        return unit == null ? -1 : unit.ordinal();
    }

    static int small(String word) {
        return SMALL.indexOf(word);
    }

    /** 20 to 90, or 0. */
    static int tens(String word) {
        int index = TENS.indexOf(word);
        return index < 0 ? 0 : 10 * (index + 2);
    }

    /** Decade meant by "sixties", or 0. */
    static int tensPlural(String word) {
        return word.endsWith("ties") ? tens(word.substring(0, word.length() - 3) + "y") : 0;
    }

    /** 1 for "first" and for "1st"; 0 for none. */
    static int ordinal(String word) {
        int index = ORDINALS.indexOf(word) + 1;
        if (index > 0) {
            return index;
        }
        boolean suffixed =
                word.length() > 2 && Character.isDigit(word.charAt(0)) && word.matches("\\d{1,2}(st|nd|rd|th)");
        return suffixed ? Integer.parseInt(word.substring(0, word.length() - 2)) : 0;
    }

    private static String withoutDot(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
