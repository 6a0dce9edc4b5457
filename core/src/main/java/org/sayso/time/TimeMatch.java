// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.Map;

/** Where a pattern matched, in pieces {@code [start, end)}, and what its classes stand for. */
record TimeMatch(int start, int end, Map<String, Integer> values) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    int get(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the pattern has no " + name);
        }
        return value;
    }

    CalendarUnit unit() {
        return CalendarUnit.values()[get("UNIT")];
    }
}
