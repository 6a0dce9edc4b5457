// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something holds or happened: bounds for its start and for its end, as precise as the words and never more.
 *
 * @param text       the words it came from; empty where only the tense and the article's date speak
 * @param value      EDTF (ISO 8601-2): {@code 2016-08}, {@code 2017-04/2020}, {@code XXXX-06-25}; null when nothing is known
 * @param from       earliest start
 * @param fromLatest latest start
 * @param toEarliest earliest end
 * @param to         latest end
 */
public record TimeSpan(
        String text,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate fromLatest,
        @Nullable LocalDate toEarliest,
        @Nullable LocalDate to) {

    /** The same beginning with an open end: a citizen since 2013. */
    public TimeSpan onwards() {
        boolean open = value != null && value.indexOf('/') < 0;
        return new TimeSpan(text, open ? value + "/.." : value, from, fromLatest == null ? to : fromLatest, null, null);
    }
}
