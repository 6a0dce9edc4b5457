// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a stored thing comes from: the article without its text.
 *
 * @param published EDTF, as precise as it is known
 * @param recorded  when it entered the dossier
 */
public record ArticleRef(
        long id,
        String source,
        int index,
        String title,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        String sha256,
        @Nullable Instant retrieved,
        Instant recorded) {}
