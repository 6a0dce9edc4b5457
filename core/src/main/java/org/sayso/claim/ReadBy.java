// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import org.sayso.vocabulary.Measured;

/** Which wording or model head read a claim, its version, and how sure the reader is, 0 to 1. */
public record ReadBy(String by, String version, double confidence) {

    /** Whether the encoder alone read it, without a wording. */
    public boolean byEncoder() {
        return by.endsWith("/" + Measured.ENCODER);
    }
}
