// SPDX-License-Identifier: Apache-2.0
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Quantity;
import org.sayso.claim.ReadBy;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Claims;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.StoredClaim;
import org.sayso.sentence.EntityType;
import org.sayso.time.TimeSpan;

final class ExportTest {

    private static final EntityRef NATO =
            new EntityRef(12, EntityType.ORG, "North Atlantic Treaty Organization", List.of("NATO"));

    @Test
    void aClaimIsOneLineOfJsonAsTheFormatSays() throws Exception {
        String line = export(
                "claims",
                claim(
                        "the commander",
                        new TimeSpan(
                                "in May 2011",
                                "2011-05",
                                LocalDate.of(2011, 5, 1),
                                null,
                                null,
                                LocalDate.of(2011, 5, 31)),
                        null));

        assertThat(line)
                .isEqualTo("{\"id\":\"c81\",\"type\":\"killing\",\"polarity\":\"positive\","
                        + "\"modality\":\"asserted\",\"args\":[{\"role\":\"actor\",\"text\":\"NATO troops\","
                        + "\"entity\":\"e12\",\"name\":\"North Atlantic Treaty Organization\",\"aliases\":[\"NATO\"]},"
                        + "{\"role\":\"victim\",\"text\":\"the commander\",\"resolved\":false}],"
                        + "\"time\":{\"text\":\"in May 2011\",\"value\":\"2011-05\",\"from\":\"2011-05-01\","
                        + "\"from_latest\":null,\"to_earliest\":null,\"to\":\"2011-05-31\"},"
                        + "\"attribution\":[{\"speaker\":\"NATO\",\"entity\":\"e12\","
                        + "\"name\":\"North Atlantic Treaty Organization\",\"cue\":\"announced\"}],"
                        + "\"article\":{\"source\":\"page.txt\",\"index\":0,\"title\":\"A \\\"story\\\"\",\"published\":null,"
                        + "\"publisher\":\"The Paper\",\"url\":null,\"sha256\":\"ab\",\"retrieved\":\"2026-01-02T03:04:05Z\"},"
                        + "\"evidence\":{\"text\":\"They did.\",\"start\":2310,\"end\":2319},"
                        + "\"reading\":{\"by\":\"kill-verb\",\"version\":\"1\",\"confidence\":0.93}}\n");
    }

    @Test
    void numbersKeepTheirBounds() throws Exception {
        assertThat(victim(quantity("22", null)))
                .hasToString(
                        "{\"role\":\"victim\",\"text\":\"them\",\"resolved\":false,\"min\":22,\"max\":null,\"unit\":\"people\"}");
        assertThat(victim(quantity("1.5", "1.50")).get("value").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(victim(quantity("1E+9", "1E+9")).get("value")).hasToString("1000000000");
        assertThat(victim(quantity("22", null)).has("value")).isFalse();
    }

    @Test
    void whatIsNotKnownOfTheTimeIsNull() throws Exception {
        assertThat(json(claim("them", null, null)).get("time").isNull()).isTrue();
    }

    @Test
    void everyClaimIsALineOfItsOwn() throws Exception {
        StoredClaim claim = claim("two\nlines", null, null);

        assertThat(export("claims", claim, claim).lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\""));
    }

    @Test
    void aRowOfCsvQuotesWhatMustBeQuoted() throws Exception {
        List<String> rows = export("csv", claim("a, \"b\"", null, null)).lines().toList();

        assertThat(rows.get(0)).startsWith("id,type,polarity,modality,arguments,entities,");
        assertThat(rows.get(1))
                .startsWith("c81,killing,positive,asserted,\"actor: NATO troops; victim: a, \"\"b\"\"\","
                        + "actor: e12 North Atlantic Treaty Organization,");
        assertThat(rows).hasSize(2);
    }

    @Test
    void aCellIsNeverTakenForAFormula() {
        assertThat(Csv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(Csv.cell("@here")).isEqualTo("'@here");
        assertThat(Csv.cell(-3)).isEqualTo("-3");
        assertThat(Csv.cell(null)).isEmpty();
    }

    @Test
    void everyNamedFormatIsThereAndNoOther() {
        assertThat(Export.formats()).allMatch(format -> Export.named(format).isPresent());
        assertThat(Export.named("gexf")).isEmpty();
    }

    private static JsonNode victim(Quantity quantity) throws IOException {
        return json(claim("them", null, quantity)).get("args").get(1);
    }

    private static JsonNode json(StoredClaim claim) throws IOException {
        return new ObjectMapper().readTree(export("claims", claim));
    }

    private static Quantity quantity(String min, @Nullable String max) {
        return new Quantity(new BigDecimal(min), max == null ? null : new BigDecimal(max), "people", false);
    }

    private static StoredClaim claim(String victim, @Nullable TimeSpan time, @Nullable Quantity quantity) {
        return new StoredClaim(
                81,
                "killing",
                "kill",
                List.of(
                        new StoredClaim.Argument("actor", "NATO troops", NATO, true, null),
                        new StoredClaim.Argument("victim", victim, null, false, quantity)),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                time,
                List.of(new StoredClaim.Speaker("NATO", NATO, "announced")),
                new ArticleRef(
                        1,
                        "page.txt",
                        0,
                        "A \"story\"",
                        null,
                        "The Paper",
                        null,
                        "ab",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Instant.parse("2026-03-01T10:00:00Z")),
                new StoredClaim.Evidence("They did.", 2310, 2319),
                new ReadBy("kill-verb", "1", 0.93));
    }

    private static String export(String format, StoredClaim... claims) throws IOException {
        StringWriter out = new StringWriter();
        Export.named(format).orElseThrow().write(new Fixed(List.of(claims)), ClaimQuery.all(), out);
        return out.toString();
    }

    /** Always the same claims. */
    private record Fixed(List<StoredClaim> all) implements Claims {

        @Override
        public List<StoredClaim> find(ClaimQuery query) {
            return all;
        }

        @Override
        public void each(ClaimQuery query, Consumer<StoredClaim> sink) {
            all.forEach(sink);
        }

        @Override
        public long count(ClaimQuery query) {
            return all.size();
        }

        @Override
        public Optional<StoredClaim> get(long claim) {
            return all.stream().filter(one -> one.id() == claim).findFirst();
        }
    }
}
