// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that a date of publication may mean: {@code 2024-07} lies between the first and the last
 * of July. Null where a side is open or not known.
 */
public record SaidOn(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final SaidOn UNKNOWN = new SaidOn(null, null);

    /** Reads a date ({@code 2024-07-02}, {@code 2024-07}, {@code 2024}, with or without a time) or an interval. */
    public static SaidOn of(@Nullable String published) {
        if (published == null) {
            return UNKNOWN;
        }
        String[] sides = published.strip().split("/", -1);
        return new SaidOn(first(sides[0]), last(sides[sides.length - 1]));
    }

    private static @Nullable LocalDate first(String date) {
        String day = day(date);
        try {
            return switch (day.length()) {
                case 4 -> Year.parse(day).atDay(1);
                case 7 -> YearMonth.parse(day).atDay(1);
                case 10 -> LocalDate.parse(day);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate last(String date) {
        LocalDate first = first(date);
        if (first == null) {
            return null;
        }
        return switch (day(date).length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    /** Without the time of day and the marks for uncertain and approximate. */
    private static String day(String date) {
        int time = date.indexOf('T');
        return (time < 0 ? date : date.substring(0, time)).replaceAll("[?~%]$", "");
    }
}
