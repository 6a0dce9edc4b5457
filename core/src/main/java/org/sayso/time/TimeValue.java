// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a rule makes of the words it matched. */
sealed interface TimeValue
        permits Stretch,
                TimeValue.Between,
                TimeValue.OneOf,
                TimeValue.Somewhere,
                TimeValue.Length,
                TimeValue.Recurring {

    /** The value in the terms of a claim. */
    TimeSpan span(String text);

    TimeExpression.Kind kind();

    /** From somewhere in one stretch until somewhere in another. */
    record Between(Stretch start, Stretch end) implements TimeValue {

        @Override
        public TimeSpan span(String text) {
            TimeSpan from = start.span(text);
            TimeSpan to = end.span(text);
            return new TimeSpan(text, start.edtf() + "/" + end.edtf(), from.from(), from.to(), to.from(), to.to());
        }

        @Override
        public TimeExpression.Kind kind() {
            return TimeExpression.Kind.INTERVAL;
        }
    }

    /** Either the one or the other. */
    record OneOf(Stretch early, Stretch late) implements TimeValue {

        @Override
        public TimeSpan span(String text) {
            String value = "[" + early.edtf() + "," + late.edtf() + "]";
            return new TimeSpan(text, value, early.first(), null, null, late.last());
        }

        @Override
        public TimeExpression.Kind kind() {
            return TimeExpression.Kind.POINT;
        }
    }

    /** Some time not before the one day and not after the other; null leaves that side open. */
    record Somewhere(@Nullable LocalDate from, @Nullable LocalDate to) implements TimeValue {

        @Override
        public TimeSpan span(String text) {
            String start = from == null ? "" : Stretch.day(from).edtf();
            String end = to == null ? "" : Stretch.day(to).edtf();
            return new TimeSpan(text, start + "/" + end, from, null, null, to);
        }

        @Override
        public TimeExpression.Kind kind() {
            return TimeExpression.Kind.POINT;
        }
    }

    /** How long; {@code count} is 0 where the words do not say how many ("several years"). */
    record Length(int count, CalendarUnit unit) implements TimeValue {

        @Override
        public TimeSpan span(String text) {
            return new TimeSpan(text, null, null, null, null, null);
        }

        @Override
        public TimeExpression.Kind kind() {
            return TimeExpression.Kind.DURATION;
        }
    }

    /** Again and again. */
    record Recurring() implements TimeValue {

        @Override
        public TimeSpan span(String text) {
            return new TimeSpan(text, null, null, null, null, null);
        }

        @Override
        public TimeExpression.Kind kind() {
            return TimeExpression.Kind.SET;
        }
    }
}
