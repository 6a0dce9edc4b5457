// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

/** What a judgement says about two entities. */
public enum Verdict {
    /** They are one. */
    POSITIVE,
    /** They are two. */
    NEGATIVE,
    /** Nothing decides it yet; they stay apart. */
    UNSURE
}
