// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.Judgement;
import org.sayso.dossier.Judgements;
import org.sayso.entity.NameBasis;
import org.sayso.entity.ShownNames;
import org.sayso.entity.ShownNames.UsedName;
import org.sayso.entity.Verdict;
import org.sayso.sentence.EntityType;

/** The judgements, each with the two entities as they are without being merged. */
final class SqlJudgements implements Judgements {

    private static final Statements SQL = Statements.of(SqlJudgements.class);

    private final Store store;

    SqlJudgements(Store store) {
        this.store = store;
    }

    @Override
    public List<Judgement> all() {
        return store.read(handle -> judgements(handle, handle.createQuery(SQL.get("all") + " " + SQL.get("order"))));
    }

    @Override
    public List<Judgement> of(long entity) {
        String statement = SQL.get("all") + " " + SQL.get("of") + " " + SQL.get("order");
        return store.read(
                handle -> judgements(handle, handle.createQuery(statement).bind("entity", entity)));
    }

    private static List<Judgement> judgements(Handle handle, Query query) {
        List<Row> rows = query.map((row, context) -> Row.of(row)).list();
        List<Long> ids = rows.stream()
                .flatMapToLong(row -> LongStream.of(row.left().id(), row.right().id()))
                .distinct()
                .boxed()
                .toList();
        Map<Long, List<UsedName>> names = ownNames(handle, ids);
        return rows.stream().map(row -> row.with(names)).toList();
    }

    private static Map<Long, List<UsedName>> ownNames(Handle handle, List<Long> ids) {
        Map<Long, List<UsedName>> names = new HashMap<>();
        for (int i = 0; i < ids.size(); i += 500) {
            handle.createQuery(SQL.get("own-names"))
                    .bindList("ids", ids.subList(i, Math.min(ids.size(), i + 500)))
                    .map((row, context) -> names.computeIfAbsent(row.getLong("entity_id"), id -> new ArrayList<>())
                            .add(new UsedName(
                                    row.getString("name"),
                                    Rows.choice(NameBasis.class, row.getString("basis")),
                                    row.getLong("articles"))))
                    .list();
        }
        return names;
    }

    private record Side(long id, EntityType type, String key) {

        /** An entity that is known as an alias only has no name of its own yet, but its key. */
        EntityRef with(Map<Long, List<UsedName>> names) {
            ShownNames shown = ShownNames.of(type, names.getOrDefault(id, List.of()));
            return new EntityRef(id, type, shown.name().isEmpty() ? key : shown.name(), shown.aliases());
        }
    }

    private record Row(
            long id,
            Side left,
            Side right,
            Verdict verdict,
            double score,
            String basis,
            String by,
            Instant at,
            @Nullable ArticleRef article) {

        static Row of(ResultSet row) throws SQLException {
            row.getLong("article_id");
            boolean noArticle = row.wasNull();
            return new Row(
                    row.getLong("id"),
                    side(row, "left"),
                    side(row, "right"),
                    Rows.choice(Verdict.class, row.getString("verdict")),
                    row.getDouble("score"),
                    row.getString("basis"),
                    row.getString("judged_by"),
                    Instant.parse(row.getString("judged_at")),
                    noArticle ? null : Rows.article(row));
        }

        private static Side side(ResultSet row, String side) throws SQLException {
            return new Side(
                    row.getLong(side + "_id"),
                    Rows.choice(EntityType.class, row.getString(side + "_type")),
                    row.getString(side + "_key"));
        }

        Judgement with(Map<Long, List<UsedName>> names) {
            return new Judgement(id, left.with(names), right.with(names), verdict, score, basis, by, at, article);
        }
    }
}
