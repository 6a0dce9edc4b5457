// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

/** The place of a phrase around a predicate, the same for active and passive. */
enum Slot {
    AGENT,
    PATIENT,
    /** Behind a preposition, or another complement. */
    OTHER;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
