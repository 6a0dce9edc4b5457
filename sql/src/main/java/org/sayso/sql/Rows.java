// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.ArticleRef;

/** How values stand in columns: times as ISO 8601 text, choices as their names in small letters. */
final class Rows {

    private Rows() {}

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** The article of a row whose columns are named as in {@code article-columns}. */
    static ArticleRef article(ResultSet row) throws SQLException {
        return new ArticleRef(
                row.getLong("article_id"),
                row.getString("source"),
                row.getInt("article_number"),
                row.getString("title"),
                row.getString("published"),
                row.getString("publisher"),
                row.getString("article_url"),
                row.getString("sha256"),
                instant(row.getString("retrieved")),
                Instant.parse(row.getString("recorded_at")));
    }
}
