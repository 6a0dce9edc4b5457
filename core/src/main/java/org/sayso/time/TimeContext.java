// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/**
 * What surrounds a match: the words around it, the day of writing, and the time that was spoken of before.
 *
 * @param today     day of publication, or a day that only serves for reckoning where {@code dated} is false
 * @param previous  the last stretch that the text named
 * @param story     the year in which a tale of the past has arrived; null where the text tells of its own days
 */
record TimeContext(
        Reading reading,
        Pieces pieces,
        TimeMatch match,
        LocalDate today,
        boolean dated,
        @Nullable Stretch previous,
        @Nullable Integer story) {

    /** How many days a dateline may be ahead of the date that its page gives. */
    private static final int AHEAD = 2;

    /** A leap year, so that 29 February stands. */
    static final LocalDate RECKONING = LocalDate.of(2024, 7, 1);

    int token() {
        return pieces.token(match.start());
    }

    Token tokenAt(int index) {
        return reading.tokens().get(index);
    }

    String before(int steps) {
        return pieces.word(match.start() - steps);
    }

    String after(int steps) {
        return pieces.word(match.end() - 1 + steps);
    }

    Tense tense() {
        return Tense.of(reading, token());
    }

    /** A stretch that was reckoned from today: nothing of it is known where today is not. */
    Stretch relative(Stretch stretch) {
        return dated ? stretch : stretch.with(Stretch.Known.NOTHING);
    }

    /** A stretch that lies in the year {@code years} from this one. */
    Stretch inYearFromNow(Stretch stretch, int years) {
        Stretch moved = stretch.inYear(today.getYear() + years);
        return dated ? moved : moved.with(Stretch.Known.WITHIN_YEAR);
    }

    /**
     * Chooses the year of a day, month or season that was named without one: the story's year, else by tense the last
     * one, the next one, or the nearest.
     */
    Stretch nearest(Stretch stretch) {
        if (story != null) {
            return stretch.inYear(story);
        }
        if (!dated) {
            return stretch.inYear(today.getYear()).with(Stretch.Known.WITHIN_YEAR);
        }
        Stretch now = stretch.inYear(today.getYear());
        return switch (tense()) {
            case PAST -> now.first().isAfter(today.plusDays(AHEAD)) ? stretch.inYear(today.getYear() - 1) : now;
            case FUTURE -> now.last().isBefore(today.minusDays(30)) ? stretch.inYear(today.getYear() + 1) : now;
            case PRESENT, OPEN -> closest(stretch);
        };
    }

    private Stretch closest(Stretch stretch) {
        Stretch best = stretch.inYear(today.getYear());
        for (int year : List.of(today.getYear() - 1, today.getYear() + 1)) {
            Stretch other = stretch.inYear(year);
            best = distance(other) < distance(best) ? other : best;
        }
        return best;
    }

    private long distance(Stretch stretch) {
        if (!today.isBefore(stretch.first()) && !today.isAfter(stretch.last())) {
            return 0;
        }
        return Math.min(
                Math.abs(stretch.first().toEpochDay() - today.toEpochDay()),
                Math.abs(stretch.last().toEpochDay() - today.toEpochDay()));
    }

    /** Whether the words are part of a longer name: "the Sunday Times", "April Jones". */
    boolean insideName() {
        int first = token();
        int last = pieces.token(match.end() - 1);
        for (Mention mention : reading.mentions()) {
            boolean covers = mention.range().contains(first) && mention.range().contains(last);
            boolean longer = mention.range().size() > last - first + 1;
            boolean named = mention.kind() == Mention.Kind.NAME && NAMES.contains(mention.type());
            if (covers && named && (longer || mention.type() == EntityType.PER)) {
                return true;
            }
        }
        return false;
    }

    private static final List<EntityType> NAMES =
            List.of(EntityType.PER, EntityType.ORG, EntityType.WORK, EntityType.PRODUCT, EntityType.LOC);
}
