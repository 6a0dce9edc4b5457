// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

/** Whether the claim says that it is so or that it is not. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
