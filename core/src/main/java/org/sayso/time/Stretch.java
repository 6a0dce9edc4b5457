// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One stretch of the calendar, first and last day included. Where the year is not known, the days stand in a year that
 * only serves for reckoning, and {@code known} says what of them may be shown.
 *
 * @param edge which part of the unit is meant: "early", "late"
 */
record Stretch(CalendarUnit unit, LocalDate first, LocalDate last, Known known, Edge edge) implements TimeValue {

    /** What of a stretch is known. */
    enum Known {
        ALL,
        /** Month and day, or the season: {@code XXXX-06-25}. */
        WITHIN_YEAR,
        /** Only what sort of stretch it is: {@code XXXX-XX-XX}. */
        NOTHING
    }

    /** A part of a unit with blurred borders. Bounds are generous: nobody agrees where "early March" ends. */
    enum Edge {
        WHOLE(0, 1),
        EARLY(0, 0.6),
        MID(0.2, 0.8),
        LATE(0.4, 1),
        /** "around 2010": a unit more on both sides. */
        ABOUT(-1, 2);

        private final double from;
        private final double to;

        Edge(double from, double to) {
            this.from = from;
            this.to = to;
        }
    }

    Stretch(CalendarUnit unit, LocalDate first, LocalDate last, Known known) {
        this(unit, first, last, known, Edge.WHOLE);
    }

    static Stretch day(LocalDate day) {
        return CalendarUnit.DAY.holding(day);
    }

    static Stretch year(int year) {
        return CalendarUnit.YEAR.holding(LocalDate.of(year, 1, 1));
    }

    Stretch with(Known known) {
        return new Stretch(unit, first, last, known, edge);
    }

    Stretch with(Edge edge) {
        return new Stretch(unit, first, last, known, edge);
    }

    /** The same days of another year, which is known. */
    Stretch inYear(int year) {
        int shift = year - first.getYear();
        LocalDate start = first.plusYears(shift);
        LocalDate end = unit == CalendarUnit.MONTH ? start.plusMonths(1).minusDays(1) : last.plusYears(shift);
        return new Stretch(unit, start, end, Known.ALL, edge);
    }

    /** The unit that lies {@code count} units of {@code step} away, no finer than this stretch allows. */
    Stretch moved(CalendarUnit step, int count) {
        LocalDate start = step.move(first, count);
        LocalDate end = step.move(last, count);
        if (!step.finerThan(unit)) {
            Known kept = known == Known.WITHIN_YEAR && !step.finerThan(CalendarUnit.YEAR) ? Known.NOTHING : known;
            return step.holding(start).with(kept);
        }
        return new Stretch(unit, start, end, known);
    }

    /** Everything from the start of one to the end of the other. */
    static TimeValue hull(TimeValue one, TimeValue other) {
        if (one.equals(other) || !(one instanceof Stretch a) || !(other instanceof Stretch b)) {
            return one;
        }
        return new Stretch(a.unit, earlier(a.first, b.first), later(a.last, b.last), a.known, a.edge);
    }

    @Override
    public TimeSpan span(String text) {
        if (known != Known.ALL) {
            return new TimeSpan(text, edtf(), null, null, null, null);
        }
        long days = last.toEpochDay() - first.toEpochDay();
        LocalDate from = first.plusDays(Math.round(days * edge.from));
        if (unit == CalendarUnit.SEASON && first.getMonthValue() == 12) {
            from = first.withDayOfYear(1); // "the winter of 2013" begins or ends in 2013
        }
        LocalDate to = first.plusDays(Math.round(days * edge.to));
        if (unit == CalendarUnit.SEASON) {
            to = to.plusDays(1).plusMonths(1).minusDays(1); // seasons end where people let them
        }
        return new TimeSpan(text, edtf(), from, null, null, to);
    }

    @Override
    public TimeExpression.Kind kind() {
        return TimeExpression.Kind.POINT;
    }

    /** EDTF: seasons are 21 to 24, quarters 33 to 36, halves 40 and 41 in the place of the month. */
    String edtf() {
        return edge == Edge.ABOUT ? plainEdtf() + "~" : plainEdtf();
    }

    private String plainEdtf() {
        Stretch exact = unit.holding(first);
        boolean whole = exact.first.equals(first) && exact.last.equals(last);
        return switch (unit) {
            case DAY -> whole ? date(first) : date(first) + "/" + date(last);
            case WEEK, WEEKEND -> date(first) + "/" + date(last);
            case MONTH -> whole ? month(first) : month(first) + "/" + month(last);
            case SEASON -> year(first) + "-" + season();
            case QUARTER -> year(first) + "-" + (known == Known.NOTHING ? "XX" : "" + (33 + first.getMonthValue() / 3));
            case HALF -> year(first) + "-" + (known == Known.NOTHING ? "XX" : first.getMonthValue() < 7 ? "40" : "41");
            case YEAR -> whole ? year(first) : year(first) + "/" + year(last);
            case DECADE -> known == Known.ALL ? digits(first.getYear() / 10, 3) + "X" : "XXXX";
            case CENTURY -> known == Known.ALL ? digits(first.getYear() / 100, 2) + "XX" : "XXXX";
        };
    }

    private String season() {
        return known == Known.NOTHING ? "XX" : String.valueOf(21 + (first.getMonthValue() / 3 + 3) % 4);
    }

    private String date(LocalDate day) {
        return month(day) + "-" + (known == Known.NOTHING ? "XX" : digits(day.getDayOfMonth(), 2));
    }

    private String month(LocalDate day) {
        return year(day) + "-" + (known == Known.NOTHING ? "XX" : digits(day.getMonthValue(), 2));
    }

    private String year(LocalDate day) {
        return known == Known.ALL ? digits(day.getYear(), 4) : "XXXX";
    }

    private static String digits(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
