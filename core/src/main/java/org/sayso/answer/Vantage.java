// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a question is asked.
 *
 * @param asOf    what held or happened on that day; null for any time
 * @param knownBy what was said by that day; null for all
 */
public record Vantage(@Nullable LocalDate asOf, @Nullable LocalDate knownBy) {

    public static final Vantage NOW = new Vantage(null, null);
}
