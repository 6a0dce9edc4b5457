// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

/** What sort of thing a mention refers to. */
public enum EntityType {
    /** A person. */
    PER,
    /** An organisation or group: company, ministry, army, party, team, militia. */
    ORG,
    /** A place, geopolitical entities included. */
    LOC,
    /** A nationality, or a religious or political community, also as an adjective: "Chinese". */
    NORP,
    EVENT,
    PRODUCT,
    /** A work of art or text, a law. */
    WORK,
    /** A post or function: "foreign minister". */
    TITLE,
    TIME,
    OTHER
}
