// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Quantity;
import org.sayso.claim.ReadBy;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.StoredClaim;
import org.sayso.time.TimeSpan;

/** Loads whole claims by their ids, a few statements for all of them. */
final class ClaimLoader {

    /** Far below SQLite's bound on the parameters of a statement. */
    private static final int AT_ONCE = 500;

    private static final Statements SQL = Statements.of(ClaimLoader.class);

    private final EntityNames names;

    ClaimLoader(EntityNames names) {
        this.names = names;
    }

    /** The claims in the order of the ids. */
    List<StoredClaim> load(Handle handle, List<Long> ids) {
        List<StoredClaim> claims = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            claims.addAll(new Portion(handle, ids.subList(i, Math.min(ids.size(), i + AT_ONCE))).load());
        }
        return claims;
    }

    /** What is loaded at once. */
    private final class Portion {

        private final Handle handle;
        private final List<Long> ids;
        private final Map<Long, List<ArgumentRow>> arguments = new HashMap<>();
        private final Map<Long, List<SpeakerRow>> speakers = new HashMap<>();
        private final Set<Long> canonicalIds = new HashSet<>();

        Portion(Handle handle, List<Long> ids) {
            this.handle = handle;
            this.ids = ids;
        }

        List<StoredClaim> load() {
            loadArguments();
            loadSpeakers();
            Map<Long, EntityRef> entities = names.of(handle, canonicalIds);
            Map<Long, StoredClaim> claims = new HashMap<>();
            handle.createQuery(SQL.get("claims"))
                    .bindList("ids", ids)
                    .map((row, context) -> claim(row, entities))
                    .forEach(claim -> claims.put(claim.id(), claim));
            return ids.stream().map(claims::get).filter(Objects::nonNull).toList();
        }

        private void loadArguments() {
            handle.createQuery(SQL.get("arguments"))
                    .bindList("ids", ids)
                    .map((row, context) -> ArgumentRow.of(row))
                    .forEach(row -> {
                        arguments
                                .computeIfAbsent(row.claim(), id -> new ArrayList<>())
                                .add(row);
                        addCanonical(row.entity());
                    });
        }

        private void loadSpeakers() {
            handle.createQuery(SQL.get("speakers"))
                    .bindList("ids", ids)
                    .map((row, context) -> SpeakerRow.of(row))
                    .forEach(row -> {
                        speakers.computeIfAbsent(row.claim(), id -> new ArrayList<>())
                                .add(row);
                        addCanonical(row.entity());
                    });
        }

        private void addCanonical(@Nullable Long id) {
            if (id != null) {
                canonicalIds.add(id);
            }
        }

        private StoredClaim claim(ResultSet row, Map<Long, EntityRef> entities) throws SQLException {
            long id = row.getLong("id");
            int start = row.getInt("start");
            return new StoredClaim(
                    id,
                    row.getString("type"),
                    row.getString("predicate"),
                    arguments.getOrDefault(id, List.of()).stream()
                            .map(argument -> argument.with(entities))
                            .toList(),
                    Rows.choice(Polarity.class, row.getString("polarity")),
                    Rows.choice(Modality.class, row.getString("modality")),
                    time(row),
                    speakers.getOrDefault(id, List.of()).stream()
                            .map(speaker -> speaker.with(entities))
                            .toList(),
                    Rows.article(row),
                    new StoredClaim.Evidence(row.getString("quote"), start, start + row.getInt("length")),
                    new ReadBy(row.getString("read_by"), row.getString("read_version"), row.getDouble("confidence")));
        }

        private static @Nullable TimeSpan time(ResultSet row) throws SQLException {
            return row.getInt("timed") == 0
                    ? null
                    : new TimeSpan(
                            row.getString("time_text"),
                            row.getString("time_value"),
                            day(row.getString("time_from")),
                            day(row.getString("time_from_latest")),
                            day(row.getString("time_to_earliest")),
                            day(row.getString("time_to")));
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    private record ArgumentRow(
            long claim,
            String role,
            String text,
            @Nullable Long entity,
            boolean resolved,
            @Nullable Quantity quantity) {

        static ArgumentRow of(ResultSet row) throws SQLException {
            return new ArgumentRow(
                    row.getLong("claim_id"),
                    row.getString("role"),
                    row.getString("text"),
                    id(row, "canonical_id"),
                    row.getInt("resolved") == 1,
                    row.getInt("quantity") == 0
                            ? null
                            : new Quantity(
                                    number(row.getString("min")),
                                    number(row.getString("max")),
                                    row.getString("unit"),
                                    row.getInt("approximate") == 1));
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }

        StoredClaim.Argument with(Map<Long, EntityRef> entities) {
            return new StoredClaim.Argument(
                    role, text, entity == null ? null : entities.get(entity), resolved, quantity);
        }
    }

    private record SpeakerRow(
            long claim, String text, @Nullable Long entity, String cue) {

        static SpeakerRow of(ResultSet row) throws SQLException {
            return new SpeakerRow(
                    row.getLong("claim_id"), row.getString("text"), id(row, "canonical_id"), row.getString("cue"));
        }

        StoredClaim.Speaker with(Map<Long, EntityRef> entities) {
            return new StoredClaim.Speaker(text, entity == null ? null : entities.get(entity), cue);
        }
    }
}
