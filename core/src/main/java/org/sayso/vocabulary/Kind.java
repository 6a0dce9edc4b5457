// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.Locale;

/** What sort of thing can fill a role. Vocabulary files write these in lower case. */
public enum Kind {
    PERSON,
    /** An organisation, a company, an armed group, a people. */
    GROUP,
    /** A state, or a place that acts as one: "Moscow denied it". */
    STATE,
    PLACE,
    /** A building or another built thing. */
    FACILITY,
    VEHICLE,
    WEAPON,
    /** A product, a service, software. */
    PRODUCT,
    /** A work or document: a book, a report, a law. */
    WORK,
    ANIMAL,
    EVENT,
    /** A post or function: "foreign minister". */
    POST,
    /** Whatever has a proper name. */
    NAME,
    /** What has a proper name and is neither a person nor a place: models often take products for companies. */
    BRAND,
    /** A number, a share or a sum of money. */
    QUANTITY,
    /** A clause: "that its equipment poses a risk". */
    CLAUSE,
    /** Anything else: an idea, a plan, a substance. */
    THING;

    /** The word for it in vocabulary files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
