// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

/** What sort of answer a question wants. */
enum Expectation {
    /** Who: a person, a group, a state. */
    ACTOR,
    /** Where. */
    PLACE,
    /** When. */
    TIME,
    /** How many, how much. */
    NUMBER,
    /** Who says so. */
    SPEAKER,
    /** What, which. */
    THING
}
