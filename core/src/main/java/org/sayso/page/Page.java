// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page as it was saved: HTML or plain text, decoded, with what is known of where it came from.
 *
 * @param source    the file's path as given, with the record's address or number for a page inside an archive
 * @param content   the decoded text or markup
 * @param sha256    of the original bytes, in hexadecimal
 * @param published given by the caller or a manifest (ISO 8601, may be partial); null when the page must say
 */
public record Page(
        String source,
        Kind kind,
        String content,
        String sha256,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable Instant retrieved) {

    /** How the content is to be understood. */
    public enum Kind {
        HTML,
        TEXT
    }
}
