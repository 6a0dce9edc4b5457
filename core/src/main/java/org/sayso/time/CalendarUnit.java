// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The stretches into which the calendar is divided, finest first. */
enum CalendarUnit {
    DAY("D"),
    WEEKEND("D"),
    WEEK("W"),
    MONTH("M"),
    SEASON("M"),
    QUARTER("M"),
    HALF("M"),
    YEAR("Y"),
    DECADE("Y"),
    CENTURY("Y");

    private final String letter;

    CalendarUnit(String letter) {
        this.letter = letter;
    }

    /** ISO 8601 length of {@code count} such units. */
    String duration(int count) {
        int factor = this == DECADE ? 10 : this == CENTURY ? 100 : 1;
        return "P" + count * factor + letter;
    }

    /** The unit of this kind that holds a day. */
    Stretch holding(LocalDate day) {
        return switch (this) {
            case DAY -> stretch(day, day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield stretch(monday, monday.plusDays(6));
            }
            case WEEKEND -> {
                LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5);
                yield stretch(saturday, saturday.plusDays(1));
            }
            case MONTH -> months(day.withDayOfMonth(1), 1);
            case SEASON -> months(season(day), 3);
            case QUARTER -> months(quarter(day), 3);
            case HALF -> months(day.withDayOfMonth(1).withMonth(day.getMonthValue() < 7 ? 1 : 7), 6);
            case YEAR -> months(day.withDayOfYear(1), 12);
            case DECADE -> years(day, 10);
            case CENTURY -> years(day, 100);
        };
    }

    /** The day {@code count} units later, or earlier where it is negative. */
    LocalDate move(LocalDate day, long count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEKEND, WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case SEASON, QUARTER -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    boolean finerThan(CalendarUnit other) {
        return compareTo(other) < 0;
    }

    private Stretch stretch(LocalDate first, LocalDate last) {
        return new Stretch(this, first, last, Stretch.Known.ALL);
    }

    private Stretch months(LocalDate first, int count) {
        return stretch(first, first.plus(count, ChronoUnit.MONTHS).minusDays(1));
    }

    private Stretch years(LocalDate day, int count) {
        LocalDate first = LocalDate.of(Math.floorDiv(day.getYear(), count) * count, 1, 1);
        return stretch(first, first.plusYears(count).minusDays(1));
    }

    private static LocalDate season(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
    }

    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
