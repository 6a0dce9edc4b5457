// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sayso.dossier.Sources;

/** The pages that were read. */
final class SqlSources implements Sources {

    private static final Statements SQL = Statements.of(SqlSources.class);

    private final Store store;
    private final Merging merging;

    SqlSources(Store store, Merging merging) {
        this.store = store;
        this.merging = merging;
    }

    @Override
    public List<Source> all() {
        return store.read(handle -> handle.createQuery(SQL.get("all"))
                .map((row, context) -> source(row))
                .list());
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("source"),
                row.getString("publisher"),
                row.getString("url"),
                row.getString("published"),
                Instant.parse(row.getString("read_at")),
                row.getLong("articles"),
                row.getLong("claims"),
                row.getInt("whole") == 1);
    }

    @Override
    public Forgotten forget(String source) {
        return store.write(handle -> {
            List<Long> pages = handle.createQuery(SQL.get("named"))
                    .bind("source", source)
                    .mapTo(Long.class)
                    .list();
            Removal removal = new Removal(handle, merging);
            long articles = 0;
            for (long page : pages) {
                articles += forget(handle, page, removal);
            }
            removal.outlets();
            return new Forgotten(pages.size(), articles, removal.claims(), removal.entities());
        });
    }

    private static long forget(Handle handle, long page, Removal removal) {
        List<Long> articles = handle.createQuery(SQL.get("articles"))
                .bind("page", page)
                .mapTo(Long.class)
                .list();
        articles.forEach(removal::article);
        handle.createUpdate(SQL.get("drop")).bind("page", page).execute();
        return articles.size();
    }
}
