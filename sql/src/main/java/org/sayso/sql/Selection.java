// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.ClaimQuery;
import org.sayso.entity.NameKey;

/** A query for claims, its names looked up, as one statement. */
final class Selection {

    private static final Statements SQL = Statements.of(SqlClaims.class);

    /** Never an id and never a key: an empty list is no SQL. */
    private static final long NO_ENTITY = -1;

    /** The best sentences for a query's words; beyond, they have little to do with it. */
    private static final int MOST_SENTENCES = 1000;

    private static final String NO_KEY = "\u0000";

    private final Handle handle;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<?>> lists = new HashMap<>();

    /** The place of each sentence that holds the query's words, best first; null where it asks for none. */
    private final @Nullable Map<Long, Integer> places;

    Selection(Handle handle, ClaimQuery query) {
        this.handle = handle;
        this.places = query.words() == null ? null : places(handle, query.words());
        if (places != null) {
            add("sentences");
            lists.put("sentences", places.isEmpty() ? List.of(NO_ENTITY) : List.copyOf(places.keySet()));
        }
        if (!query.types().isEmpty()) {
            add("types");
            lists.put("types", List.copyOf(query.types()));
        }
        for (ClaimQuery.Fill fill : query.fills()) {
            addFill(fill, !query.types().isEmpty());
        }
        if (query.speaker() != null) {
            addWho("said-by", keys(query.speaker()), Set.of());
        }
        addArticle(query.article());
        addDay("since", "since", query.since());
        addDay("known-by", "knownBy", query.knownBy());
        addDay("recorded-by", "recordedBy", query.recordedBy());
        addDay("as-of", "asOf", query.asOf());
        if (query.sure() > 0) {
            add("sure");
            values.put("sure", query.sure());
        }
    }

    private static Map<Long, Integer> places(Handle handle, String words) {
        Map<Long, Integer> places = new HashMap<>();
        SentenceSearch.find(handle, Words.of(words), MOST_SENTENCES)
                .keySet()
                .forEach(sentence -> places.put(sentence, places.size()));
        return places;
    }

    /** The ids of the claims that fit, at most so many, after a given one; by words, best first and from the first. */
    List<Long> ids(long after, int limit) {
        if (places != null) {
            return idsByWords(places, limit);
        }
        List<String> all = new ArrayList<>(conditions);
        all.add(SQL.get("after"));
        return bound("SELECT c.id " + SQL.get("from") + where(all) + " " + SQL.get("order") + " LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private List<Long> idsByWords(Map<Long, Integer> sentences, int limit) {
        return bound("SELECT c.id, c.sentence_id " + SQL.get("from") + where(conditions))
                .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("sentence_id")))
                .stream()
                .sorted(Comparator.comparing((Map.Entry<Long, Long> hit) -> sentences.getOrDefault(hit.getValue(), 0))
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    long count() {
        return bound("SELECT count(*) " + SQL.get("from") + where(conditions))
                .mapTo(Long.class)
                .one();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE (" + String.join(") AND (", conditions) + ")";
    }

    private Query bound(String statement) {
        Query query = handle.createQuery(statement);
        values.forEach(query::bind);
        lists.forEach(query::bindList);
        return query;
    }

    private void add(String condition) {
        conditions.add(SQL.get(condition));
    }

    private void addDay(String condition, String parameter, @Nullable LocalDate day) {
        if (day != null) {
            add(condition);
            values.put(parameter, day.toString());
        }
    }

    private void addArticle(@Nullable String article) {
        if (article != null) {
            add("article");
            values.put("article", article);
            values.put("articleNumber", article.matches("\\d{1,18}") ? Long.parseLong(article) : NO_ENTITY);
        }
    }

    private void addFill(ClaimQuery.Fill fill, boolean typed) {
        String condition = (fill.role() == null ? "fill" : "fill-role") + (typed ? "-type" : "");
        int number = addWho(condition, fill.name() == null ? Set.of() : keys(fill.name()), fill.entities());
        if (fill.role() != null) {
            values.put("role" + number, fill.role());
        }
    }

    /** Adds a condition on who it is; its parameters get a number of their own. */
    private int addWho(String condition, Set<String> keys, Set<Long> ids) {
        int number = conditions.size();
        conditions.add(SQL.get(condition)
                .replace("<entities>", "<entities" + number + ">")
                .replace("<keys>", "<keys" + number + ">")
                .replace(":role", ":role" + number));
        Set<Long> entities = new LinkedHashSet<>(List.of(NO_ENTITY));
        entities.addAll(found("entities-called", "keys", keys));
        entities.addAll(found("merged-with", "ids", ids));
        lists.put("entities" + number, List.copyOf(entities));
        lists.put("keys" + number, keys.isEmpty() ? List.of(NO_KEY) : List.copyOf(keys));
        return number;
    }

    private List<Long> found(String query, String parameter, Collection<?> list) {
        return list.isEmpty()
                ? List.of()
                : handle.createQuery(SQL.get(query))
                        .bindList(parameter, List.copyOf(list))
                        .mapTo(Long.class)
                        .list();
    }

    static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        NameKey.anyOf(name).forEach(key -> keys.add(key.value()));
        return keys;
    }
}
