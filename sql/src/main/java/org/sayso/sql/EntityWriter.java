// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sayso.claim.Claim;
import org.sayso.dossier.ReadArticle;
import org.sayso.entity.ArticleEntities;
import org.sayso.entity.ArticleEntity;
import org.sayso.entity.EntityName;
import org.sayso.entity.NameBasis;
import org.sayso.sentence.Mention;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** Writes the entities of one article, each with the judgement that says which entity of the dossier it is. */
final class EntityWriter {

    private static final Statements SQL = Statements.of(EntityWriter.class);

    private final Handle handle;
    private final Merging merging;

    EntityWriter(Handle handle, Merging merging) {
        this.handle = handle;
        this.merging = merging;
    }

    /**
     * Writes them all.
     *
     * @return by the number of an entity in the article, the row of the article's and that of the dossier's entity:
     *     {@code [2 * number]} and {@code [2 * number + 1]}
     */
    long[] write(long article, long outlet, ReadArticle read, CodePoints offsets) {
        List<ArticleEntity> entities = read.entities().entities();
        Map<ArticleEntity, Long> claims = claimsOf(read);
        long[] rows = new long[2 * entities.size()];
        for (ArticleEntity entity : entities) {
            Merging.Assignment assignment = merging.assign(handle, entity);
            long row = insert(article, outlet, entity, claims.getOrDefault(entity, 0L), assignment);
            rows[2 * entity.number()] = row;
            rows[2 * entity.number() + 1] = assignment.entity();
            insertNames(row, assignment.entity(), entity);
        }
        insertMentions(read, offsets, rows);
        for (ArticleEntity entity : entities) {
            merging.judgeAliases(handle, article, rows[2 * entity.number() + 1], entity);
        }
        return rows;
    }

    /** In how many claims each takes part, as an argument or as a speaker. */
    private static Map<ArticleEntity, Long> claimsOf(ReadArticle read) {
        Map<ArticleEntity, Long> counts = new IdentityHashMap<>();
        for (Claim claim : read.claims()) {
            ArticleEntities all = read.entities();
            Set<ArticleEntity> inClaim = Collections.newSetFromMap(new IdentityHashMap<>());
            Stream.concat(
                            claim.arguments().stream().flatMap(argument -> all.of(argument).stream()),
                            claim.speakers().stream().flatMap(speaker -> all.of(speaker).stream()))
                    .forEach(inClaim::add);
            inClaim.forEach(entity -> counts.merge(entity, 1L, Long::sum));
        }
        return counts;
    }

    private long insert(long article, long outlet, ArticleEntity entity, long claims, Merging.Assignment assignment) {
        return handle.createQuery(SQL.get("article-entity"))
                .bind("article", article)
                .bind("outlet", outlet)
                .bind("number", entity.number())
                .bind("type", Rows.name(entity.type()))
                .bind("name", entity.name())
                .bind("named", entity.named() ? 1 : 0)
                .bind("claims", claims)
                .bind("entity", assignment.entity())
                .bind("score", assignment.score())
                .bind("basis", assignment.basis())
                .mapTo(Long.class)
                .one();
    }

    private void insertNames(long row, long dossierEntity, ArticleEntity entity) {
        List<EntityName> names =
                entity.named() ? entity.names() : List.of(new EntityName(entity.name(), NameBasis.DESCRIPTION));
        Set<EntityName> seen = new HashSet<>();
        for (EntityName name : names) {
            if (seen.add(name)) {
                insertName(row, dossierEntity, entity, name);
            }
        }
    }

    private void insertName(long row, long dossierEntity, ArticleEntity entity, EntityName name) {
        handle.createUpdate(SQL.get("article-entity-name"))
                .bind("articleEntity", row)
                .bind("name", name.text())
                .bind("basis", Rows.name(name.basis()))
                .execute();
        String key = name.basis() == NameBasis.DESCRIPTION
                ? ""
                : name.key(entity.type()).value();
        List<Long> idAndArticles = handle.createQuery(SQL.get("name"))
                .bind("entity", dossierEntity)
                .bind("name", name.text())
                .bind("key", key)
                .bind("basis", Rows.name(name.basis()))
                .map((found, context) -> List.of(found.getLong("id"), found.getLong("articles")))
                .one();
        if (idAndArticles.get(1) == 1 && !key.isEmpty()) {
            handle.createUpdate(SQL.get("name-words"))
                    .bind("id", idAndArticles.get(0))
                    .bind("words", key)
                    .execute();
        }
    }

    private void insertMentions(ReadArticle read, CodePoints offsets, long[] rows) {
        List<Mention> mentions = read.reading().mentions();
        PreparedBatch batch = handle.prepareBatch(SQL.get("mention"));
        for (Map.Entry<Integer, Integer> entry : read.entities().byMention().entrySet()) {
            Mention mention = mentions.get(entry.getKey());
            Span span = read.reading().span(mention.range());
            int start = offsets.at(span.start());
            batch.bind("articleEntity", rows[2 * entry.getValue()])
                    .bind("start", start)
                    .bind("length", offsets.at(span.end()) - start)
                    .bind("kind", Rows.name(mention.kind()))
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
