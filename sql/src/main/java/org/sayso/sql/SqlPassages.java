// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.Passages;

/** Sentences found by {@link SentenceSearch}, with their words and where they stand. */
final class SqlPassages implements Passages {

    private static final Statements SQL = Statements.of(SqlPassages.class);

    /** Where only what was said by some day counts, so many times as many are looked at. */
    private static final int SPARE_FOR_DATES = 20;

    private static final int MOST = 10_000;

    private final Store store;

    SqlPassages(Store store) {
        this.store = store;
    }

    @Override
    public List<Passage> search(String text, @Nullable LocalDate knownBy, int limit) {
        int most = knownBy == null ? limit : (int) Math.min(MOST, (long) limit * SPARE_FOR_DATES);
        return store.read(handle -> {
            Map<Long, Double> scores = SentenceSearch.find(handle, Words.of(text), most);
            Map<Long, Passage> passages = load(handle, scores, knownBy);
            return scores.keySet().stream()
                    .map(passages::get)
                    .filter(Objects::nonNull)
                    .limit(limit)
                    .toList();
        });
    }

    private static Map<Long, Passage> load(Handle handle, Map<Long, Double> scores, @Nullable LocalDate knownBy) {
        Map<Long, Passage> passages = new HashMap<>();
        if (!scores.isEmpty()) {
            handle.createQuery(SQL.get("load"))
                    .bindList("ids", List.copyOf(scores.keySet()))
                    .bind("knownBy", Rows.text(knownBy))
                    .map((row, context) -> passage(row, scores))
                    .forEach(passage -> passages.put(passage.id(), passage));
        }
        return passages;
    }

    private static Passage passage(ResultSet row, Map<Long, Double> scores) throws SQLException {
        long id = row.getLong("id");
        int start = row.getInt("start");
        return new Passage(
                id,
                Rows.article(row),
                row.getString("quote"),
                start,
                start + row.getInt("length"),
                scores.getOrDefault(id, 0.0));
    }
}
