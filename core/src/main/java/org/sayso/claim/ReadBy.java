// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

/** Which wording or model head read a claim, its version, and how sure the reader is, 0 to 1. */
public record ReadBy(String by, String version, double confidence) {}
