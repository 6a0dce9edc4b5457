// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import org.jspecify.annotations.Nullable;
import org.sayso.sentence.TokenRange;

/**
 * Words that name a time, and what they name.
 *
 * @param range    the words, without a preposition before them
 * @param value    what they name; all bounds null where the article's date would be needed and is not known
 * @param duration ISO 8601 length, {@code P3Y}, where the words tell one; null otherwise
 * @param rule     name of the rule that read them
 */
public record TimeExpression(
        TokenRange range,
        Kind kind,
        TimeSpan value,
        @Nullable String duration,
        String rule) {

    /** What sort of time the words name. */
    public enum Kind {
        /** One stretch of the calendar within which something lies: a day, a month, a year, the 1990s. */
        POINT,
        /** A stretch with a start and an end of its own: "from March until May", "the past three years". */
        INTERVAL,
        /** A length only: "three years". */
        DURATION,
        /** A time that recurs: "every Monday". */
        SET
    }

    public String text() {
        return value.text();
    }
}
