// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.time.Duration;

/**
 * Bounds on what one file may cost; beyond them a file is a reported problem.
 *
 * @param pageBytes     of markup or text, also after unpacking
 * @param documentBytes of a PDF or office file
 * @param expandedBytes of all parts of a packed document together
 * @param documentTime  for reading one PDF or office file
 */
public record PageLimits(long pageBytes, long documentBytes, long expandedBytes, Duration documentTime) {

    private static final long MIB = 1L << 20;

    /** 16 MiB of text, documents of 64 MiB that expand to 256 MiB, one minute a document. */
    public static PageLimits standard() {
        return new PageLimits(16 * MIB, 64 * MIB, 256 * MIB, Duration.ofMinutes(1));
    }
}
