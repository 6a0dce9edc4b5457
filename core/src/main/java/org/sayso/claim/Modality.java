// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

/** How far the text commits to a claim. */
public enum Modality {
    ASSERTED,
    /** Said by speakers who are not named: "reportedly". */
    REPORTED,
    ALLEGED,
    DENIED,
    PLANNED,
    /** Tried, the outcome open. */
    ATTEMPTED,
    ORDERED,
    /** May be so now. */
    POSSIBLE,
    /** Expected. */
    PREDICTED,
    /** Stands in a condition or a question. */
    HYPOTHETICAL;

    /** Only these two may ever be shown as facts. */
    public boolean factual() {
        return this == ASSERTED || this == REPORTED;
    }
}
