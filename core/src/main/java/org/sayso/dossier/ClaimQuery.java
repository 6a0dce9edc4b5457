// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted: all conditions must hold. Start from {@link #all()} and narrow.
 *
 * @param types    any of these; empty for every type
 * @param fills    each must be met by an argument
 * @param speaker  a name of one of the speakers
 * @param article  an article by its number, or its source or address
 * @param words    any of these words stands in the quoted sentence; the claims come best first
 * @param since    said on that day or later (entered the dossier, where it is not known when it was said)
 * @param asOf     held or happened on that day, as far as its bounds allow; what has no time is left out
 * @param knownBy  said by that day (entered the dossier, where it is not known when it was said)
 * @param recordedBy entered the dossier by that day
 * @param sure     the reader is at least so sure of them, 0 to 1
 * @param limit    at most so many
 */
public record ClaimQuery(
        Set<String> types,
        List<Fill> fills,
        @Nullable String speaker,
        @Nullable String article,
        @Nullable String words,
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate recordedBy,
        double sure,
        int limit) {

    private static final ClaimQuery ALL =
            new ClaimQuery(Set.of(), List.of(), null, null, null, null, null, null, null, 0, Integer.MAX_VALUE);

    public ClaimQuery {
        types = Set.copyOf(types);
        fills = List.copyOf(fills);
    }

    public static ClaimQuery all() {
        return ALL;
    }

    public ClaimQuery ofTypes(String... names) {
        return ofTypes(Set.of(names));
    }

    public ClaimQuery ofTypes(Set<String> names) {
        return new ClaimQuery(names, fills, speaker, article, words, since, asOf, knownBy, recordedBy, sure, limit);
    }

    /** An argument or a speaker of any role is, or is called, {@code name}: by any of its names. */
    public ClaimQuery about(String name) {
        return filling(new Fill(null, name, Set.of()));
    }

    /** An argument or a speaker of any role is this entity. */
    public ClaimQuery about(long entity) {
        return filling(new Fill(null, null, Set.of(entity)));
    }

    /** The role is filled by what is called {@code name}, by any of its names. */
    public ClaimQuery filling(String role, String name) {
        return filling(new Fill(role, name, Set.of()));
    }

    /** The role is filled by one of these entities. */
    public ClaimQuery filling(String role, Set<Long> entities) {
        return filling(new Fill(role, null, entities));
    }

    private ClaimQuery filling(Fill fill) {
        List<Fill> more = new ArrayList<>(fills);
        more.add(fill);
        return new ClaimQuery(types, more, speaker, article, words, since, asOf, knownBy, recordedBy, sure, limit);
    }

    public ClaimQuery saidBy(String name) {
        return new ClaimQuery(types, fills, name, article, words, since, asOf, knownBy, recordedBy, sure, limit);
    }

    public ClaimQuery inArticle(String numberSourceOrAddress) {
        return new ClaimQuery(
                types, fills, speaker, numberSourceOrAddress, words, since, asOf, knownBy, recordedBy, sure, limit);
    }

    /** The quoted sentence holds any of the words; best first. */
    public ClaimQuery mentioning(String anyOfWords) {
        return new ClaimQuery(
                types, fills, speaker, article, anyOfWords, since, asOf, knownBy, recordedBy, sure, limit);
    }

    public ClaimQuery since(LocalDate day) {
        return new ClaimQuery(types, fills, speaker, article, words, day, asOf, knownBy, recordedBy, sure, limit);
    }

    public ClaimQuery asOf(LocalDate day) {
        return new ClaimQuery(types, fills, speaker, article, words, since, day, knownBy, recordedBy, sure, limit);
    }

    public ClaimQuery knownBy(LocalDate day) {
        return new ClaimQuery(types, fills, speaker, article, words, since, asOf, day, recordedBy, sure, limit);
    }

    public ClaimQuery recordedBy(LocalDate day) {
        return new ClaimQuery(types, fills, speaker, article, words, since, asOf, knownBy, day, sure, limit);
    }

    /** The reader is at least so sure, 0 to 1. */
    public ClaimQuery sure(double least) {
        return new ClaimQuery(types, fills, speaker, article, words, since, asOf, knownBy, recordedBy, least, limit);
    }

    public ClaimQuery limit(int most) {
        return new ClaimQuery(types, fills, speaker, article, words, since, asOf, knownBy, recordedBy, sure, most);
    }

    /**
     * A condition on one argument: its role (any, speakers included, where null), and a name or the entities it may be.
     *
     * @param name met by an entity that has the name, and by words that are the name
     */
    public record Fill(@Nullable String role, @Nullable String name, Set<Long> entities) {

        public Fill {
            entities = Set.copyOf(entities);
        }
    }
}
