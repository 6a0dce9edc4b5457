// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.math.BigDecimal;
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

    public boolean exact() {
        return min != null && max != null && min.compareTo(max) == 0 && !approximate;
    }
}
