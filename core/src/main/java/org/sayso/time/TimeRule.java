// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one family of time expressions is written and what it means, with examples that the build runs. */
record TimeRule(String name, String says, List<TimePattern> patterns, Meaning meaning, List<Example> examples) {

    /** The value of a match; null where the words do not name a time after all. */
    @FunctionalInterface
    interface Meaning {
        @Nullable
        TimeValue of(TimeMatch match, TimeContext context);
    }

    /**
     * @param published the article's date, null for not known
     * @param words     the words that the rule must find in {@code text}; null where it must find none
     */
    record Example(
            String text,
            @Nullable String published,
            @Nullable String words,
            @Nullable String value) {}

    static TimeRule of(String name, String says, Meaning meaning, String... patterns) {
        List<TimePattern> compiled = Stream.of(patterns).map(TimePattern::of).toList();
        return new TimeRule(name, says, compiled, meaning, List.of());
    }

    TimeRule example(String text, @Nullable String published, String words, @Nullable String value) {
        return and(new Example(text, published, words, value));
    }

    TimeRule rejects(String text) {
        return and(new Example(text, null, null, null));
    }

    /** Every rule, in the order in which they are asked where two match equally much. */
    static List<TimeRule> all() {
        return Stream.of(CalendarRules.all(), RelativeRules.all(), AnaphoricRules.all(), LengthRules.all())
                .flatMap(List::stream)
                .toList();
    }

    private TimeRule and(Example example) {
        List<Example> more = new ArrayList<>(examples);
        more.add(example);
        return new TimeRule(name, says, patterns, meaning, List.copyOf(more));
    }
}
