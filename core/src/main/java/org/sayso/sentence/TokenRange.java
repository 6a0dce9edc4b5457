// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

/** The tokens {@code [start, end)} of a {@link Reading}. */
public record TokenRange(int start, int end) {

    public TokenRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("[" + start + ", " + end + ") holds no token");
        }
    }

    public int size() {
        return end - start;
    }

    public boolean contains(int token) {
        return start <= token && token < end;
    }

    public boolean contains(TokenRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TokenRange other) {
        return start < other.end && other.start < end;
    }
}
