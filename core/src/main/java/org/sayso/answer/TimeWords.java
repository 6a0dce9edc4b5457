// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeSpan;

/** Whether a time that was found meets the times of a question. */
final class TimeWords {

    private TimeWords() {}

    /** Whether a capital word belongs to the calendar and names nothing. */
    static boolean calendar(String word) {
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(word)) {
                return true;
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all times of the question can be met; what has no time meets none. */
    static boolean meets(List<TimeExpression> wanted, @Nullable TimeSpan found) {
        for (TimeExpression time : wanted) {
            if (found == null || !overlaps(time.value(), found)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it held or happened on a day; what has no time did not, as far as is known. */
    static boolean on(LocalDate day, @Nullable TimeSpan found) {
        return found != null && overlaps(new TimeSpan("", day.toString(), day, null, null, day), found);
    }

    /** Whether something held until a day that is known: "from 2011 until 2019", "the former". */
    static boolean over(@Nullable TimeSpan found) {
        return found != null
                && found.to() != null
                && found.value() != null
                && found.value().indexOf('/') >= 0;
    }

    private static boolean overlaps(TimeSpan wanted, TimeSpan found) {
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        if (from == null || to == null) {
            return symbolic(wanted.value(), found);
        }
        LocalDate start = surely(found.from(), found.fromLatest());
        LocalDate end = surely(found.to(), found.toEarliest());
        if (start == null || end == null) {
            return false;
        }
        return !start.isAfter(to) && !end.isBefore(from);
    }

    /** The bound that is known: of an open start the day on which it surely had begun. */
    private static @Nullable LocalDate surely(@Nullable LocalDate outer, @Nullable LocalDate inner) {
        return outer != null ? outer : inner;
    }

    /** "On 25 June" without a year: the same day of any year. */
    private static boolean symbolic(@Nullable String value, TimeSpan found) {
        if (value == null || !value.startsWith("XXXX-") || found.value() == null) {
            return false;
        }
        return found.value().length() > 4 && found.value().substring(4).startsWith(value.substring(4));
    }
}
