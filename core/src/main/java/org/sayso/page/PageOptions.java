// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of pages that do not say it themselves. A manifest's word on a file goes before the options'.
 *
 * @param published ISO 8601 date, may be partial ({@code 2024-07})
 */
public record PageOptions(
        @Nullable String published, @Nullable String publisher, Manifest manifest, PageLimits limits) {

    public static PageOptions none() {
        return new PageOptions(null, null, Manifest.empty(), PageLimits.standard());
    }

    public PageOptions withPublished(@Nullable String date) {
        return new PageOptions(
                date == null ? null : PartialDate.checked(date, "--published"), publisher, manifest, limits);
    }

    public PageOptions withPublisher(@Nullable String name) {
        return new PageOptions(published, name, manifest, limits);
    }

    public PageOptions withManifest(Manifest rows) {
        return new PageOptions(published, publisher, rows, limits);
    }

    public PageOptions withLimits(PageLimits bounds) {
        return new PageOptions(published, publisher, manifest, bounds);
    }
}
