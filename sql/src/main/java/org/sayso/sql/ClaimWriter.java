// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Quantity;
import org.sayso.claim.Speaker;
import org.sayso.dossier.ReadArticle;
import org.sayso.entity.ArticleEntity;
import org.sayso.entity.NameKey;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Sentence;
import org.sayso.text.CodePoints;
import org.sayso.time.TimeSpan;

/** Writes the claims of one article with their arguments and speakers. */
final class ClaimWriter {

    private static final Statements SQL = Statements.of(ClaimWriter.class);
    private static final TimeSpan NO_TIME = new TimeSpan("", null, null, null, null, null);

    private final Handle handle;
    private final long article;
    private final ReadArticle read;
    private final CodePoints offsets;
    private final long[] sentences;

    ClaimWriter(Handle handle, long article, ReadArticle read, CodePoints offsets, long[] sentences) {
        this.handle = handle;
        this.article = article;
        this.read = read;
        this.offsets = offsets;
        this.sentences = sentences;
    }

    /** Writes them all; {@code entities} as {@link EntityWriter#write} returns it. */
    void write(long[] entities) {
        PreparedBatch arguments = handle.prepareBatch(SQL.get("argument"));
        PreparedBatch speakers = handle.prepareBatch(SQL.get("speaker"));
        for (Claim claim : read.claims()) {
            long id = insert(claim);
            for (int i = 0; i < claim.arguments().size(); i++) {
                add(arguments, id, i, claim, claim.arguments().get(i), entities);
            }
            for (int i = 0; i < claim.speakers().size(); i++) {
                add(speakers, id, i, claim.speakers().get(i), entities);
            }
        }
        execute(arguments);
        execute(speakers);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private long insert(Claim claim) {
        int start = offsets.at(claim.evidence().start());
        Query query = handle.createQuery(SQL.get("claim"))
                .bind("article", article)
                .bind("sentence", sentenceAt(claim.evidence().start()))
                .bind("type", claim.type())
                .bind("predicate", claim.predicate())
                .bind("polarity", Rows.name(claim.polarity()))
                .bind("modality", Rows.name(claim.modality()))
                .bind("start", start)
                .bind("length", offsets.at(claim.evidence().end()) - start)
                .bind("readBy", claim.reading().by())
                .bind("readVersion", claim.reading().version())
                .bind("confidence", claim.reading().confidence());
        return bindTime(query, claim.time()).mapTo(Long.class).one();
    }

    private static Query bindTime(Query query, @Nullable TimeSpan known) {
        TimeSpan time = known == null ? NO_TIME : known;
        return query.bind("timed", known == null ? 0 : 1)
                .bind("timeText", time.text())
                .bind("timeValue", time.value())
                .bind("timeFrom", Rows.text(time.from()))
                .bind("timeFromLatest", Rows.text(time.fromLatest()))
                .bind("timeToEarliest", Rows.text(time.toEarliest()))
                .bind("timeTo", Rows.text(time.to()));
    }

    private @Nullable Long sentenceAt(int offset) {
        List<Sentence> all = read.reading().sentences();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (offset < all.get(middle).span().start()) {
                high = middle - 1;
            } else if (offset >= all.get(middle).span().end()) {
                low = middle + 1;
            } else {
                return sentences[middle];
            }
        }
        return null;
    }

    private void add(PreparedBatch batch, long claimId, int number, Claim claim, Argument argument, long[] entities) {
        Optional<ArticleEntity> entity = read.entities().of(argument);
        Quantity quantity = argument.quantity();
        batch.bind("claim", claimId)
                .bind("number", number)
                .bind("type", claim.type())
                .bind("role", argument.role())
                .bind("text", argument.text())
                .bind("textKey", textKey(argument.text()))
                .bind("articleEntity", row(entity, entities, 0))
                .bind("entity", row(entity, entities, 1))
                .bind("resolved", argument.resolved() ? 1 : 0)
                .bind("quantity", quantity == null ? 0 : 1)
                .bind("min", quantity == null ? null : plain(quantity.min()))
                .bind("max", quantity == null ? null : plain(quantity.max()))
                .bind("unit", quantity == null ? null : quantity.unit())
                .bind("approximate", quantity != null && quantity.approximate() ? 1 : 0)
                .add();
    }

    private void add(PreparedBatch batch, long claimId, int number, Speaker speaker, long[] entities) {
        Optional<ArticleEntity> entity = read.entities().of(speaker);
        batch.bind("claim", claimId)
                .bind("number", number)
                .bind("text", speaker.text())
                .bind("textKey", textKey(speaker.text()))
                .bind("articleEntity", row(entity, entities, 0))
                .bind("entity", row(entity, entities, 1))
                .bind("cue", speaker.cue())
                .add();
    }

    private static String textKey(String text) {
        return NameKey.of(text, EntityType.OTHER).value();
    }

    private static @Nullable Long row(Optional<ArticleEntity> entity, long[] entities, int which) {
        return entity.map(one -> entities[2 * one.number() + which]).orElse(null);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
