// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;

/**
 * What is known of the day on which an article was published: its first and its last possible day. Relative words
 * ("last week") resolve only where both are known.
 */
public record ArticleDate(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    public static final ArticleDate UNKNOWN = new ArticleDate(null, null);

    /** Reads an EDTF date or interval, such as {@code 2024-07-02}, {@code 2024-07}, {@code 2024-07-01/2024-07-04}. */
    public static ArticleDate of(@Nullable String edtf) {
        if (edtf == null || edtf.isBlank()) {
            return UNKNOWN;
        }
        int slash = edtf.indexOf('/');
        String start = slash < 0 ? edtf : edtf.substring(0, slash);
        String end = slash < 0 ? edtf : edtf.substring(slash + 1);
        return new ArticleDate(day(start, true).orElse(null), day(end, false).orElse(null));
    }

    /**
     * The bounds that an article's own words set to its lost date: what it tells as past, with a year, lies before it.
     * Years of the future set none, and nothing in a text says how late it was published.
     */
    public static ArticleDate boundedBy(Reading reading, List<TimeExpression> times) {
        LocalDate earliest = null;
        for (TimeExpression time : times) {
            LocalDate from = time.value().from();
            boolean past = Tense.of(reading, time.range().start()) == Tense.PAST;
            if (from != null && past && time.kind() == TimeExpression.Kind.POINT) {
                earliest = earliest == null || from.isAfter(earliest) ? from : earliest;
            }
        }
        return new ArticleDate(earliest, null);
    }

    /** Whether both bounds are known, so that relative words can be resolved. */
    public boolean known() {
        return earliest != null && latest != null;
    }

    /** The date as EDTF; empty where it is not known. */
    public Optional<String> edtf() {
        if (earliest == null || latest == null) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(CalendarUnit.DAY, earliest, latest, Stretch.Known.ALL).edtf());
    }

    private static Optional<LocalDate> day(String text, boolean first) {
        try {
            String[] parts = text.split("-", -1);
            int year = Integer.parseInt(parts[0]);
            if (parts.length == 1) {
                return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
            }
            LocalDate month = LocalDate.of(year, Integer.parseInt(parts[1]), 1);
            if (parts.length == 2) {
                return Optional.of(first ? month : month.plusMonths(1).minusDays(1));
            }
            int day = Integer.parseInt(parts[2].substring(0, Math.min(2, parts[2].length())));
            return Optional.of(month.withDayOfMonth(day));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
