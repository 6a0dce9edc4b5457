// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story of a page.
 *
 * @param index     its place on the page, from 0
 * @param published EDTF level 0 date ({@code 2024-07-02}, {@code 2024-07}), or an interval where it was bounded
 * @param language  ISO 639-1 code, {@code und} where it cannot be told
 * @param body      paragraphs, an empty line between two
 * @param sha256    of the page's original bytes
 */
public record Article(
        String source,
        int index,
        String title,
        @Nullable String section,
        List<String> authors,
        @Nullable String published,
        PublishedBasis publishedBasis,
        String language,
        @Nullable String url,
        @Nullable String publisher,
        String sha256,
        @Nullable Instant retrieved,
        String body) {

    public Article {
        authors = List.copyOf(authors);
    }

    /** How the date of publication is known. */
    public enum PublishedBasis {
        META,
        JSONLD,
        TEXT,
        GIVEN,
        BOUNDED,
        UNKNOWN
    }
}
