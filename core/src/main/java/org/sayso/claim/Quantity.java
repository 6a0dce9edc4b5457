// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number with honest bounds: "at least 22" has min 22 and no max, "1.5 per cent" has both equal.
 *
 * @param unit what the number counts or measures in: {@code people}, {@code %}, {@code USD}
 */
public record Quantity(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        boolean approximate) {

    /** The same number out of a whole: two fifths for four in ten. */
    Quantity over(BigDecimal whole) {
        return new Quantity(part(min, whole), part(max, whole), unit, approximate);
    }

    private static @Nullable BigDecimal part(@Nullable BigDecimal value, BigDecimal whole) {
        return value == null
                ? null
                : value.divide(whole, 4, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    public boolean exact() {
        return min != null && max != null && min.compareTo(max) == 0 && !approximate;
    }
}
