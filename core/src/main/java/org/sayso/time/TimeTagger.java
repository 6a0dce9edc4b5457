// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;

/**
 * Finds the time expressions of a text and says what they name, as precise as the words and never more. Immutable.
 *
 * <p>Rules match rows of words; the longest match wins. What needs the article's date is reckoned from its first and from
 * its last possible day, and covers both; without any date it stays symbolic.
 */
public final class TimeTagger {

    private static final Map<String, Stretch.Edge> EDGES = Map.of(
            "early", Stretch.Edge.EARLY,
            "beginning", Stretch.Edge.EARLY,
            "start", Stretch.Edge.EARLY,
            "mid", Stretch.Edge.MID,
            "middle", Stretch.Edge.MID,
            "late", Stretch.Edge.LATE,
            "end", Stretch.Edge.LATE);
    private static final Set<String> ABOUT = Set.of("around", "about", "circa", "c.", "ca.");
    private static final int CHAPTER = 300;
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");

    private final List<TimeRule> rules;

    private TimeTagger(List<TimeRule> rules) {
        this.rules = rules;
    }

    public static TimeTagger create() {
        return new TimeTagger(TimeRule.all());
    }

    /** The time expressions of a text, in order; no two overlap. */
    public List<TimeExpression> times(Reading reading, ArticleDate published) {
        Run run = new Run(reading, Pieces.of(reading), published);
        for (int piece = 0; piece < run.pieces.size(); ) {
            piece = step(run, piece);
        }
        return RangeJoiner.join(reading, run.found).stream()
                .map(tagged -> tagged.expression(reading))
                .toList();
    }

    private int step(Run run, int piece) {
        Tagged best = null;
        int end = piece + 1;
        if (run.pieces.opens(piece)) {
            for (TimeRule rule : rules) {
                for (TimePattern pattern : rule.patterns()) {
                    TimeMatch match = pattern.match(run.pieces, piece);
                    if (match == null || match.end() <= end && best != null || !run.whole(match)) {
                        continue;
                    }
                    TimeValue value = run.value(rule, match);
                    if (value != null) {
                        best = run.tagged(rule, match, value);
                        end = match.end();
                    }
                }
            }
        }
        if (best != null) {
            run.add(best);
        }
        return end;
    }

    /** A match with its value, before neighbours are joined. */
    record Tagged(TokenRange range, TimeValue value, String rule, boolean year) {

        TimeExpression expression(Reading reading) {
            String duration = value instanceof TimeValue.Length length && length.count() > 0
                    ? length.unit().duration(length.count())
                    : null;
            return new TimeExpression(range, value.kind(), value.span(reading.text(range)), duration, rule);
        }
    }

    /** One pass over one text: what was found so far steers what follows. */
    private static final class Run {

        private final Reading reading;
        private final Pieces pieces;
        private final ArticleDate published;
        private final List<Tagged> found = new ArrayList<>();

        Run(Reading reading, Pieces pieces, ArticleDate published) {
            this.reading = reading;
            this.pieces = pieces;
            this.published = published;
        }

        boolean whole(TimeMatch match) {
            int last = pieces.token(match.end() - 1);
            return pieces.opens(match.end())
                    && reading.sentenceOf(pieces.token(match.start())).contains(last);
        }

        void add(Tagged tagged) {
            if (!(tagged.value instanceof TimeValue.Somewhere somewhere)
                    || somewhere.from() != null
                    || somewhere.to() != null) {
                found.add(tagged);
            }
        }

        @Nullable
        TimeValue value(TimeRule rule, TimeMatch match) {
            LocalDate earliest = published.earliest();
            LocalDate latest = published.latest();
            if (earliest == null || latest == null) {
                return rule.meaning().of(match, context(match, TimeContext.RECKONING, false));
            }
            TimeValue value = rule.meaning().of(match, context(match, earliest, true));
            if (value == null || earliest.equals(latest)) {
                return value;
            }
            TimeValue other = rule.meaning().of(match, context(match, latest, true));
            return other == null ? value : Stretch.hull(value, other);
        }

        private TimeContext context(TimeMatch match, LocalDate today, boolean dated) {
            int token = pieces.token(match.start());
            return new TimeContext(reading, pieces, match, today, dated, previous(), story(token, today, dated));
        }

        private @Nullable Stretch previous() {
            for (int i = found.size() - 1; i >= 0; i--) {
                if (found.get(i).value instanceof Stretch stretch) {
                    return stretch;
                }
                if (found.get(i).value instanceof TimeValue.Between between) {
                    return between.end();
                }
            }
            return null;
        }

        /**
         * A tale of the past goes on in the year that it named last: within the paragraph, and only where that year is
         * not one of the article's own days. "On 4 July 1831 he was arrested. On July 14 ..."
         */
        private @Nullable Integer story(int token, LocalDate today, boolean dated) {
            for (int i = found.size() - 1; i >= 0; i--) {
                Tagged tagged = found.get(i);
                boolean near = near(tagged.range.end() - 1, token);
                if (!near && token - tagged.range.end() > CHAPTER) {
                    return null;
                }
                boolean fine = tagged.value instanceof Stretch s && s.unit().finerThan(CalendarUnit.YEAR);
                if (tagged.year && tagged.value instanceof Stretch stretch) {
                    int year = stretch.first().getYear();
                    return near && elsewhen(year, today, dated, fine) || dated && longAgo(year, today, token)
                            ? Integer.valueOf(year)
                            : null;
                }
            }
            return null;
        }

        private static boolean elsewhen(int year, LocalDate today, boolean dated, boolean fine) {
            return dated ? year < today.getYear() - 1 || year > today.getYear() : fine;
        }

        /** A life of another age is told on over the borders of paragraphs. */
        private boolean longAgo(int year, LocalDate today, int token) {
            return year < today.getYear() - 30 && Tense.of(reading, token) == Tense.PAST;
        }

        private boolean near(int earlier, int token) {
            int from = reading.tokens().get(earlier).span().end();
            int to = reading.tokens().get(token).span().start();
            return to <= from || !reading.text().substring(from, to).contains("\n\n");
        }

        Tagged tagged(TimeRule rule, TimeMatch match, TimeValue value) {
            int start = match.start();
            int end = match.end();
            boolean year = match.values().keySet().stream().anyMatch(name -> name.startsWith("YEAR"));
            TimeValue shaped = value;
            if (value instanceof Stretch stretch) {
                int edge = edgeBefore(start, stretch);
                shaped = edge < start ? stretch.with(edgeOf(edge, start)) : stretch;
                start = partBefore(edge, stretch);
                end = partAfter(end, stretch);
            }
            TokenRange range = new TokenRange(pieces.token(start), pieces.token(end - 1) + 1);
            return new Tagged(range, shaped, rule.name(), year);
        }

        /** Where "early", "the end of" or "around" begins before the words; {@code start} where none stands there. */
        private int edgeBefore(int start, Stretch stretch) {
            if (stretch.unit() == CalendarUnit.DAY) {
                return start;
            }
            int at = start - 1;
            while (at >= 0 && Set.of("the", "of", "-", "in").contains(pieces.word(at)) && start - at < 4) {
                at--;
            }
            boolean edge = at >= 0 && (EDGES.containsKey(pieces.word(at)) || ABOUT.contains(pieces.word(at)));
            boolean near = edge
                    && (at == start - 1
                            || !pieces.word(at + 1).equals("in")
                            || pieces.word(at).equals("early")
                            || pieces.word(at).equals("late"));
            if (!near || at + 1 < start && pieces.word(at + 1).equals("the") && EDGES.containsKey(pieces.word(at))) {
                return start;
            }
            return pieces.word(at - 1).equals("the") && !ABOUT.contains(pieces.word(at)) ? at - 1 : at;
        }

        private Stretch.Edge edgeOf(int from, int to) {
            for (int i = from; i < to; i++) {
                Stretch.Edge edge = EDGES.get(pieces.word(i));
                if (edge != null) {
                    return edge;
                }
            }
            return Stretch.Edge.ABOUT;
        }

        /** "the night of" before a day belongs to it. */
        private int partBefore(int start, Stretch stretch) {
            boolean part = stretch.unit() == CalendarUnit.DAY
                    && pieces.word(start - 1).equals("of")
                    && PARTS.contains(pieces.word(start - 2));
            return part ? start - (pieces.word(start - 3).equals("the") ? 3 : 2) : start;
        }

        /** So does "morning" behind it. */
        private int partAfter(int end, Stretch stretch) {
            boolean part =
                    stretch.unit() == CalendarUnit.DAY && PARTS.contains(pieces.word(end)) && pieces.opens(end + 1);
            return part ? end + 1 : end;
        }
    }

    /** The rules by name, for the documentation and for the test that runs their examples. */
    static Map<String, TimeRule> rulesByName() {
        return TimeRule.all().stream().collect(Collectors.toMap(TimeRule::name, Function.identity()));
    }
}
