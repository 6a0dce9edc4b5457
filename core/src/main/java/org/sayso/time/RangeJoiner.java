// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;
import org.sayso.time.TimeTagger.Tagged;

/** Joins two times that belong together: "from March 2011 until May", "between 2017 and 2020", "January - June 2016". */
final class RangeJoiner {

    private static final Set<String> UNTIL = Set.of("to", "until", "till", "through", "-", "–", "—");

    private RangeJoiner() {}

    static List<Tagged> join(Reading reading, List<Tagged> found) {
        List<Tagged> joined = new ArrayList<>();
        for (Tagged next : found) {
            Tagged last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Tagged both = last == null ? null : both(reading, last, next);
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static @Nullable Tagged both(Reading reading, Tagged left, Tagged right) {
        if (right.range().start() != left.range().end() + 1
                || !(left.value() instanceof Stretch start)
                || !(right.value() instanceof Stretch end)) {
            return null;
        }
        String link = word(reading, left.range().end());
        String before = word(reading, left.range().start() - 1);
        boolean between = before.equals("between") && (link.equals("and") || UNTIL.contains(link));
        if (!between && !UNTIL.contains(link) || link.equals("to") && !before.equals("from")) {
            return null;
        }
        TimeValue value = between(start, left.year(), end, right.year());
        TokenRange range = new TokenRange(left.range().start(), right.range().end());
        return value == null ? null : new Tagged(range, value, "range", left.year() || right.year());
    }

    /** A year that only one side names holds for both. */
    private static @Nullable TimeValue between(Stretch start, boolean startYear, Stretch end, boolean endYear) {
        Stretch from = start;
        Stretch to = end;
        if (startYear && !endYear && end.unit().finerThan(CalendarUnit.YEAR)) {
            to = end.inYear(start.first().getYear());
            to = to.first().isBefore(start.first()) ? end.inYear(start.first().getYear() + 1) : to;
        } else if (endYear && !startYear && start.unit().finerThan(CalendarUnit.YEAR)) {
            from = start.inYear(end.first().getYear());
            from = from.first().isAfter(end.first()) ? start.inYear(end.first().getYear() - 1) : from;
        }
        return from.first().isAfter(to.last()) ? null : new TimeValue.Between(from, to);
    }

    private static String word(Reading reading, int token) {
        return token < 0 ? "" : reading.tokens().get(token).form().toLowerCase(java.util.Locale.ROOT);
    }
}
