// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.entity.Aliases;
import org.sayso.entity.ArticleEntity;
import org.sayso.entity.EntityName;
import org.sayso.entity.NameBasis;
import org.sayso.entity.NameKey;
import org.sayso.entity.Verdict;
import org.sayso.sentence.EntityType;

/**
 * Which entities are one. An article's entity is that of the dossier with the same folded name and type; two of the
 * dossier's are one when a judgement says so. The canonical entity, the first of those that judgements make one,
 * follows from the judgements alone and is found anew whenever one comes, goes or turns.
 */
final class Merging {

    private static final Statements SQL = Statements.of(Merging.class);
    private static final String STATED_ALIAS = "stated alias";
    private static final String SHORT_FORM = "short form introduced";

    private final Clock clock;

    Merging(Clock clock) {
        this.clock = clock;
    }

    /** The entity of the dossier that an article's entity is; a new one where none is known. */
    Assignment assign(Handle handle, ArticleEntity entity) {
        if (!entity.isKnownElsewhere()) {
            String key = entity.named() ? entity.key().value() : "";
            return new Assignment(create(handle, entity.type(), key, false), 1.0, "only here");
        }
        return new Assignment(shared(handle, entity.type(), entity.key()), 0.9, "same name and type");
    }

    private long shared(Handle handle, EntityType type, NameKey key) {
        return handle.createQuery(SQL.get("shared-entity"))
                .bind("key", key.value())
                .bind("type", Rows.name(type))
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> createShared(handle, type, key));
    }

    /** Namesakes of another type stay apart, and it is written down that they might be one. */
    private long createShared(Handle handle, EntityType type, NameKey key) {
        long id = create(handle, type, key.value(), true);
        handle.createQuery(SQL.get("same-key"))
                .bind("key", key.value())
                .bind("type", Rows.name(type))
                .mapTo(Long.class)
                .list()
                .forEach(other -> judge(handle, other, id, Verdict.UNSURE, 0.5, "same name, other type", null));
        return id;
    }

    private static long create(Handle handle, EntityType type, String key, boolean shared) {
        long id = handle.createQuery(SQL.get("new-entity"))
                .bind("type", Rows.name(type))
                .bind("key", key)
                .bind("shared", shared ? 1 : 0)
                .mapTo(Long.class)
                .one();
        handle.createUpdate(SQL.get("own-canonical")).bind("id", id).execute();
        return id;
    }

    /** Judges an article's entity one with whatever goes by the names that the article says are its own. */
    void judgeAliases(Handle handle, long article, long dossierEntity, ArticleEntity entity) {
        if (!entity.isKnownElsewhere()) {
            return;
        }
        for (EntityName name : entity.names()) {
            NameKey key = name.key(entity.type());
            boolean tells = name.basis().joins()
                    && !key.isEmpty()
                    && !key.equals(entity.key())
                    && (entity.type() != EntityType.PER || key.words() > 1);
            if (tells) {
                judgeAlias(handle, article, dossierEntity, shared(handle, entity.type(), key), name.basis());
            }
        }
    }

    private void judgeAlias(Handle handle, long article, long entity, long alias, NameBasis nameBasis) {
        boolean shortForm = nameBasis == NameBasis.ACRONYM;
        String basis = shortForm ? SHORT_FORM : STATED_ALIAS;
        judge(handle, entity, alias, Verdict.POSITIVE, shortForm ? 0.95 : 0.9, basis, article);
        settle(handle, Set.of(entity, alias));
    }

    private void judge(
            Handle handle, long left, long right, Verdict verdict, double score, String basis, @Nullable Long article) {
        handle.createUpdate(SQL.get("judge"))
                .bind("left", left)
                .bind("right", right)
                .bind("verdict", Rows.name(verdict))
                .bind("score", score)
                .bind("basis", basis)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .bind("article", article)
                .execute();
    }

    /** All entities whose merging may depend on one: to be settled after its judgements changed. */
    Set<Long> touching(Handle handle, long entity) {
        return new LinkedHashSet<>(handle.createQuery(SQL.get("touching"))
                .bind("entity", entity)
                .mapTo(Long.class)
                .list());
    }

    /** Settles what short forms mean and which entities are one, around these. */
    void settle(Handle handle, Collection<Long> entities) {
        Set<Long> touched = new LinkedHashSet<>(entities);
        for (long entity : entities) {
            Set<Long> around = touching(handle, entity);
            if (settleShortForm(handle, entity)) {
                touched.addAll(around);
            }
        }
        Set<Long> done = new HashSet<>();
        for (long entity : touched) {
            if (!done.contains(entity)) {
                done.addAll(canonicalise(handle, entity));
            }
        }
    }

    /** A short form that stands for names too different to be one joins none of them. */
    private static boolean settleShortForm(Handle handle, long shortForm) {
        List<String> names = handle.createQuery(SQL.get("introduced-by"))
                .bind("right", shortForm)
                .bind("basis", SHORT_FORM)
                .mapTo(String.class)
                .list();
        Verdict verdict = Aliases.mayBeOne(names) ? Verdict.POSITIVE : Verdict.UNSURE;
        return handle.createUpdate(SQL.get("settle"))
                        .bind("right", shortForm)
                        .bind("basis", SHORT_FORM)
                        .bind("verdict", Rows.name(verdict))
                        .execute()
                > 0;
    }

    private static List<Long> canonicalise(Handle handle, long entity) {
        List<Long> one = handle.createQuery(SQL.get("component"))
                .bind("entity", entity)
                .mapTo(Long.class)
                .list();
        for (long id : one) {
            handle.createUpdate(SQL.get("canonical"))
                    .bind("id", id)
                    .bind("canonical", one.get(0))
                    .execute();
        }
        return one;
    }

    /** Removes an entity that no article knows or gives as an alias any more. */
    boolean dropUnsupported(Handle handle, long entity) {
        boolean supported = handle.createQuery(SQL.get("supported"))
                .bind("id", entity)
                .mapTo(Boolean.class)
                .one();
        return !supported
                && handle.createUpdate(SQL.get("drop")).bind("id", entity).execute() > 0;
    }

    /** Which entity of the dossier an article's entity is, how sure, and why. */
    record Assignment(long entity, double score, String basis) {}
}
