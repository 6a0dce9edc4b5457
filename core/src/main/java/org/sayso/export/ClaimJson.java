// SPDX-License-Identifier: Apache-2.0
package org.sayso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Quantity;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.StoredClaim;
import org.sayso.time.TimeSpan;

/** A claim as JSON: one line of the claims export, one element where a command shows claims with {@code --json}. */
public final class ClaimJson {

    private ClaimJson() {}

    /** Writes the claim as one object. */
    public static void write(JsonGenerator json, StoredClaim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.key());
        json.writeStringField("type", claim.type());
        json.writeStringField("polarity", name(claim.polarity()));
        json.writeStringField("modality", name(claim.modality()));
        json.writeArrayFieldStart("args");
        for (StoredClaim.Argument argument : claim.arguments()) {
            write(json, argument);
        }
        json.writeEndArray();
        writeTime(json, claim.time());
        json.writeArrayFieldStart("attribution");
        for (StoredClaim.Speaker speaker : claim.speakers()) {
            write(json, speaker);
        }
        json.writeEndArray();
        writeArticle(json, claim.article());
        writeEvidence(json, claim.evidence());
        json.writeObjectFieldStart("reading");
        json.writeStringField("by", claim.reading().by());
        json.writeStringField("version", claim.reading().version());
        json.writeNumberField("confidence", claim.reading().confidence());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StoredClaim.Argument argument) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", argument.role());
        json.writeStringField("text", argument.text());
        if (argument.entity() != null) {
            writeEntity(json, argument.entity());
            json.writeArrayFieldStart("aliases");
            for (String alias : argument.entity().aliases()) {
                json.writeString(alias);
            }
            json.writeEndArray();
        }
        if (!argument.resolved()) {
            json.writeBooleanField("resolved", false);
        }
        if (argument.quantity() != null) {
            writeQuantity(json, argument.quantity());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StoredClaim.Speaker speaker) throws IOException {
        json.writeStartObject();
        json.writeStringField("speaker", speaker.text());
        if (speaker.entity() != null) {
            writeEntity(json, speaker.entity());
        }
        json.writeStringField("cue", speaker.cue());
        json.writeEndObject();
    }

    private static void writeEntity(JsonGenerator json, EntityRef entity) throws IOException {
        json.writeStringField("entity", entity.key());
        json.writeStringField("name", entity.name());
    }

    private static void writeQuantity(JsonGenerator json, Quantity quantity) throws IOException {
        BigDecimal min = quantity.min();
        BigDecimal max = quantity.max();
        if (min != null && max != null && min.compareTo(max) == 0) {
            writeNumber(json, "value", min);
        } else {
            writeNumber(json, "min", min);
            writeNumber(json, "max", max);
        }
        if (quantity.unit() != null) {
            json.writeStringField("unit", quantity.unit());
        }
        if (quantity.approximate()) {
            json.writeBooleanField("approximate", true);
        }
    }

    /** Plainly, never as 1E+9. */
    private static void writeNumber(JsonGenerator json, String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.toPlainString());
        }
    }

    private static void writeTime(JsonGenerator json, @Nullable TimeSpan time) throws IOException {
        if (time == null) {
            json.writeNullField("time");
            return;
        }
        json.writeObjectFieldStart("time");
        json.writeStringField("text", time.text());
        writeText(json, "value", time.value());
        writeText(json, "from", time.from());
        writeText(json, "from_latest", time.fromLatest());
        writeText(json, "to_earliest", time.toEarliest());
        writeText(json, "to", time.to());
        json.writeEndObject();
    }

    private static void writeArticle(JsonGenerator json, ArticleRef article) throws IOException {
        json.writeObjectFieldStart("article");
        json.writeStringField("source", article.source());
        json.writeNumberField("index", article.index());
        json.writeStringField("title", article.title());
        writeText(json, "published", article.published());
        writeText(json, "publisher", article.publisher());
        writeText(json, "url", article.url());
        json.writeStringField("sha256", article.sha256());
        writeText(json, "retrieved", article.retrieved());
        json.writeEndObject();
    }

    private static void writeEvidence(JsonGenerator json, StoredClaim.Evidence evidence) throws IOException {
        json.writeObjectFieldStart("evidence");
        json.writeStringField("text", evidence.text());
        json.writeNumberField("start", evidence.start());
        json.writeNumberField("end", evidence.end());
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        json.writeStringField(field, value == null ? null : value.toString());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
