// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.Passages;

/**
 * SQLite's FTS5, ranked by BM25. Sentences with all the words are looked for first: only where they are too few, those
 * with any, since ranking every sentence that holds one common word is what takes time.
 */
final class SqlPassages implements Passages {

    private static final Statements SQL = Statements.of(SqlPassages.class);
    private static final int SPARE_FOR_DATES = 20;

    private final Store store;

    SqlPassages(Store store) {
        this.store = store;
    }

    @Override
    public List<Passage> search(String text, @Nullable LocalDate knownBy, int limit) {
        Words words = Words.of(text);
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        return store.read(handle -> {
            List<Passage> withAll = search(handle, words.all(), knownBy, limit);
            if (withAll.size() >= limit) {
                return withAll;
            }
            Map<Long, Passage> found = new LinkedHashMap<>();
            withAll.forEach(passage -> found.put(passage.id(), passage));
            search(handle, words.any(), knownBy, limit).forEach(passage -> found.putIfAbsent(passage.id(), passage));
            return found.values().stream().limit(limit).toList();
        });
    }

    private static List<Passage> search(Handle handle, String query, @Nullable LocalDate knownBy, int limit) {
        long most = knownBy == null ? limit : (long) limit * SPARE_FOR_DATES;
        return handle.createQuery(SQL.get("search"))
                .bind("words", query)
                .bind("knownBy", Rows.text(knownBy))
                .bind("most", most)
                .bind("limit", limit)
                .map((row, context) -> passage(row))
                .list();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        int start = row.getInt("start");
        return new Passage(
                row.getLong("id"),
                Rows.article(row),
                row.getString("quote"),
                start,
                start + row.getInt("length"),
                row.getDouble("score"));
    }
}
