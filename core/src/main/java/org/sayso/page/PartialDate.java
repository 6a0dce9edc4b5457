// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.text.SaysoException;

/** Checks dates that people type: a year, a month or a day in ISO 8601, a time after it is dropped. */
final class PartialDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");

    private PartialDate() {}

    static String checked(String given, String where) {
        String date = given.strip();
        Matcher parts = ISO.matcher(date);
        if (!parts.matches() || !exists(parts)) {
            throw new SaysoException(
                    "S111", where + ": '" + given + "' is no date. Write 2024, 2024-07 or 2024-07-02.");
        }
        return date.length() > 10 ? date.substring(0, 10) : date;
    }

    private static boolean exists(Matcher parts) {
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(3) != null) {
                LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            } else if (parts.group(2) != null) {
                YearMonth.of(year, Integer.parseInt(parts.group(2)));
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
