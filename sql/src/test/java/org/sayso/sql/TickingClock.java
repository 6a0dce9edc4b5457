// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. */
final class TickingClock extends Clock {

    private volatile Instant now;

    TickingClock(String now) {
        this.now = Instant.parse(now);
    }

    void set(String then) {
        now = Instant.parse(then);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
