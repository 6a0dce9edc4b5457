// SPDX-License-Identifier: Apache-2.0
package org.sayso.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Claims;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.StoredClaim;
import org.sayso.time.TimeSpan;

/**
 * One claim a row (RFC 4180, UTF-8, lines end with a line feed), for spreadsheets. What a page contains is hostile: a
 * cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class Csv implements Export {

    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "polarity",
            "modality",
            "arguments",
            "entities",
            "time",
            "from",
            "to",
            "speakers",
            "quote",
            "published",
            "publisher",
            "title",
            "url",
            "source",
            "index",
            "start",
            "end",
            "confidence");

    @Override
    public void write(Claims claims, ClaimQuery query, Writer out) throws IOException {
        out.write(String.join(",", COLUMNS) + "\n");
        try {
            claims.each(query, claim -> {
                try {
                    out.write(row(claim));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String row(StoredClaim claim) {
        TimeSpan time = claim.time();
        return Stream.of(
                                claim.key(),
                                claim.type(),
                                name(claim.polarity()),
                                name(claim.modality()),
                                arguments(claim),
                                entities(claim),
                                time == null ? null : time.value(),
                                time == null ? null : time.from(),
                                time == null ? null : time.to(),
                                claim.speakers().stream()
                                        .map(StoredClaim.Speaker::text)
                                        .collect(Collectors.joining("; ")),
                                claim.evidence().text(),
                                claim.article().published(),
                                claim.article().publisher(),
                                claim.article().title(),
                                claim.article().url(),
                                claim.article().source(),
                                claim.article().index(),
                                claim.evidence().start(),
                                claim.evidence().end(),
                                claim.reading().confidence())
                        .map(Csv::cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** {@code actor: police; person: Carlos Ruiz}. */
    private static String arguments(StoredClaim claim) {
        return claim.arguments().stream()
                .map(argument -> argument.role() + ": " + argument.text())
                .collect(Collectors.joining("; "));
    }

    /** {@code person: e12 Carlos Ruiz}. */
    private static String entities(StoredClaim claim) {
        return claim.arguments().stream()
                .flatMap(argument ->
                        Stream.ofNullable(argument.entity()).map(entity -> argument.role() + ": " + named(entity)))
                .collect(Collectors.joining("; "));
    }

    private static String named(EntityRef entity) {
        return entity.key() + " " + entity.name();
    }

    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
