// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.Entities;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.Profile;
import org.sayso.dossier.StoredClaim;
import org.sayso.text.EditDistance;
import org.sayso.time.TimeSpan;

/** Entities by name, and all that is known of one. */
final class SqlEntities implements Entities {

    private static final Statements SQL = Statements.of(SqlEntities.class);
    private static final int MOST_ALIASES = 100;

    private final Store store;
    private final EntityNames names;
    private final ClaimLoader loader;

    SqlEntities(Store store, EntityNames names, ClaimLoader loader) {
        this.store = store;
        this.names = names;
        this.loader = loader;
    }

    @Override
    public List<Found> find(String name, int limit) {
        return store.read(handle -> {
            Map<Long, Match> matches = called(handle, Selection.keys(name));
            if (matches.isEmpty()) {
                matches = similar(handle, name);
            }
            if (matches.isEmpty()) {
                matches = near(handle, Selection.keys(name));
            }
            return found(handle, matches, limit);
        });
    }

    private static Map<Long, Match> called(Handle handle, Set<String> keys) {
        Map<Long, Match> matches = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            handle.createQuery(SQL.get("called"))
                    .bindList("keys", List.copyOf(keys))
                    .map((row, context) ->
                            matches.put(row.getLong("id"), row.getInt("fit") == 0 ? Match.NAME : Match.ALIAS))
                    .list();
        }
        return matches;
    }

    /** Names that hold all the words, or words that begin with them. */
    private static Map<Long, Match> similar(Handle handle, String name) {
        Map<Long, Match> matches = new LinkedHashMap<>();
        Words words = Words.of(name);
        if (!words.isEmpty()) {
            handle.createQuery(SQL.get("similar"))
                    .bind("words", words.allBegun())
                    .map((row, context) -> matches.put(row.getLong("id"), Match.SIMILAR))
                    .list();
        }
        return matches;
    }

    /** Names that begin alike and differ by a slip or two. */
    private static Map<Long, Match> near(Handle handle, Set<String> keys) {
        Map<Long, Match> matches = new LinkedHashMap<>();
        for (String key : keys) {
            String start = key.substring(0, Math.min(2, key.length()));
            int slips = key.length() < 6 ? 1 : 2;
            handle.createQuery(SQL.get("near"))
                    .bind("from", start)
                    .bind("to", start + Character.MAX_VALUE)
                    .map((row, context) -> Map.entry(row.getLong("id"), row.getString("name_key")))
                    .forEach(near -> {
                        if (EditDistance.atMost(slips, key, near.getValue())) {
                            matches.put(near.getKey(), Match.SIMILAR);
                        }
                    });
        }
        return matches;
    }

    private List<Found> found(Handle handle, Map<Long, Match> matches, int limit) {
        Map<Long, Long> claims = claims(handle, matches);
        List<Long> best = matches.keySet().stream()
                .sorted(Comparator.comparing((Long id) -> matches.getOrDefault(id, Match.SIMILAR))
                        .thenComparing(id -> -claims.getOrDefault(id, 0L))
                        .thenComparing(id -> id))
                .limit(limit)
                .toList();
        Map<Long, EntityRef> entities = names.of(handle, best);
        List<Found> found = new ArrayList<>();
        for (long id : best) {
            EntityRef entity = entities.get(id);
            if (entity != null) {
                found.add(new Found(entity, matches.getOrDefault(id, Match.SIMILAR), claims.getOrDefault(id, 0L)));
            }
        }
        return found;
    }

    private static Map<Long, Long> claims(Handle handle, Map<Long, Match> matches) {
        Map<Long, Long> claims = new HashMap<>();
        if (!matches.isEmpty()) {
            handle.createQuery(SQL.get("claims"))
                    .bindList("ids", List.copyOf(matches.keySet()))
                    .map((row, context) -> claims.put(row.getLong("id"), row.getLong("claims")))
                    .list();
        }
        return claims;
    }

    @Override
    public Optional<EntityRef> get(long entity) {
        return store.read(handle -> names.of(handle, entity));
    }

    @Override
    public Optional<Profile> profile(long entity, int limit) {
        return store.read(
                handle -> names.of(handle, entity).map(known -> new ProfileQuery(handle, known, limit).profile()));
    }

    /** One profile in the making. */
    private final class ProfileQuery {

        private final Handle handle;
        private final EntityRef entity;
        private final int limit;
        private final List<Long> members;

        ProfileQuery(Handle handle, EntityRef entity, int limit) {
            this.handle = handle;
            this.entity = entity;
            this.limit = limit;
            this.members = handle.createQuery(SQL.get("members"))
                    .bind("id", entity.id())
                    .mapTo(Long.class)
                    .list();
        }

        Profile profile() {
            Map<Profile.Part, Long> totals = new EnumMap<>(Profile.Part.class);
            Map<Profile.Part, List<StoredClaim>> parts = new EnumMap<>(Profile.Part.class);
            types().forEach((part, types) -> {
                totals.put(
                        part, types.values().stream().mapToLong(Long::longValue).sum());
                parts.put(part, claims(ids("latest", "types", List.copyOf(types.keySet()))));
            });
            long said = number("said-count");
            if (said > 0) {
                totals.put(Profile.Part.SAID, said);
                parts.put(Profile.Part.SAID, claims(ids("said", "types", List.of())));
            }
            List<Profile.Count> sources = counts("sources");
            return new Profile(
                    entity,
                    aliases(),
                    parts,
                    totals,
                    sources,
                    speakers(),
                    number("articles"),
                    sources.stream().mapToLong(Profile.Count::claims).sum());
        }

        /** How many claims of each type, by the part in which they are shown. */
        private Map<Profile.Part, Map<String, Long>> types() {
            Map<Profile.Part, Map<String, Long>> types = new EnumMap<>(Profile.Part.class);
            query("types")
                    .map((row, context) -> types.computeIfAbsent(
                                    Profile.Part.of(row.getString("claim_type")), part -> new LinkedHashMap<>())
                            .put(row.getString("claim_type"), row.getLong("claims")))
                    .list();
            return types;
        }

        private List<Long> ids(String name, String parameter, List<String> list) {
            Query query = query(name).bind("limit", limit);
            return (list.isEmpty() ? query : query.bindList(parameter, list))
                    .mapTo(Long.class)
                    .list();
        }

        private List<StoredClaim> claims(List<Long> ids) {
            List<StoredClaim> claims = new ArrayList<>(loader.load(handle, ids));
            claims.sort(Comparator.comparing(ProfileQuery::when).thenComparing(StoredClaim::id));
            return claims;
        }

        /** What is not known to have a beginning comes last. */
        private static String when(StoredClaim claim) {
            TimeSpan time = claim.time();
            if (time == null) {
                return "~";
            }
            return time.from() != null
                    ? time.from().toString()
                    : time.to() != null ? time.to().toString() : "~";
        }

        private List<Profile.Alias> aliases() {
            List<Profile.Alias> aliases = new ArrayList<>();
            query("aliases")
                    .map((row, context) -> new Profile.Alias(
                            row.getString("name"), row.getString("basis"), null, row.getLong("articles")))
                    .stream()
                    .filter(alias -> !alias.name().equals(entity.name()))
                    .limit(MOST_ALIASES)
                    .forEach(alias -> aliases.add(
                            new Profile.Alias(alias.name(), alias.basis(), firstUse(alias), alias.articles())));
            return aliases;
        }

        private @Nullable ArticleRef firstUse(Profile.Alias alias) {
            return query("first-use")
                    .bind("name", alias.name())
                    .bind("basis", alias.basis())
                    .map((row, context) -> Rows.article(row))
                    .findOne()
                    .orElse(null);
        }

        private List<Profile.Count> counts(String name) {
            return query(name)
                    .map((row, context) -> new Profile.Count(row.getString("name"), row.getLong("claims")))
                    .list();
        }

        private List<Profile.Count> speakers() {
            Map<Long, String> shown = new HashMap<>();
            List<SpeakerCount> rows = query("speakers")
                    .map((row, context) ->
                            new SpeakerCount(row.getString("text"), row.getLong("canonical_id"), row.getLong("claims")))
                    .list();
            names.of(handle, rows.stream().map(SpeakerCount::entity).toList())
                    .forEach((id, speaker) -> shown.put(id, speaker.name()));
            return rows.stream()
                    .map(row -> new Profile.Count(shown.getOrDefault(row.entity(), row.text()), row.claims()))
                    .toList();
        }

        private long number(String name) {
            return query(name).mapTo(Long.class).one();
        }

        private Query query(String name) {
            return handle.createQuery(SQL.get(name)).bindList("members", members);
        }
    }

    /** Zero stands for a speaker that is no entity. */
    private record SpeakerCount(String text, long entity, long claims) {}
}
