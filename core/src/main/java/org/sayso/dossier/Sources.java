// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read. */
public interface Sources {

    /** All sources, in the order they were first read. */
    List<Source> all();

    /** Removes a source (by its file or address) with everything that rests on it alone. */
    Forgotten forget(String source);

    /**
     * One page.
     *
     * @param whole false where reading was cut off: reading again completes it
     */
    record Source(
            String source,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String published,
            Instant read,
            long articles,
            long claims,
            boolean whole) {}

    /** What went; all zero where the dossier holds no such source. */
    record Forgotten(long sources, long articles, long claims, long entities) {}
}
