// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article;
import org.sayso.dossier.Articles;
import org.sayso.dossier.ReadArticle;
import org.sayso.dossier.SaidOn;
import org.sayso.page.Page;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.text.CodePoints;

/** One article is one transaction. */
final class SqlArticles implements Articles {

    private static final Statements SQL = Statements.of(SqlArticles.class);

    private final Store store;
    private final Clock clock;
    private final Merging merging;

    SqlArticles(Store store, Clock clock, Merging merging) {
        this.store = store;
        this.clock = clock;
        this.merging = merging;
    }

    @Override
    public boolean holds(Page page) {
        return store.read(handle -> handle.createQuery(SQL.get("holds"))
                        .bind("source", page.source())
                        .bind("sha256", page.sha256())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public Change put(ReadArticle read, boolean again) {
        return store.write(handle -> {
            Article article = read.article();
            long page = page(handle, article.source(), article.sha256(), article.url());
            Optional<Present> present = present(handle, page, article.index());
            String hash = ContentHash.of(article);
            boolean sameWords =
                    present.isPresent() && present.get().contentHash().equals(hash);
            if (sameWords && !again) {
                refresh(handle, present.get().id(), article);
                return Change.UNCHANGED;
            }
            present.ifPresent(old -> new Removal(handle, merging).article(old.id()));
            insert(handle, page, read, hash, sameWords ? present.get().recordedAt() : now());
            return present.isPresent() ? Change.REPLACED : Change.ADDED;
        });
    }

    @Override
    public void finish(Page page, int articles) {
        store.write(handle -> {
            long id = page(handle, page.source(), page.sha256(), page.url());
            Removal removal = new Removal(handle, merging);
            handle.createQuery(SQL.get("beyond"))
                    .bind("page", id)
                    .bind("articles", articles)
                    .mapTo(Long.class)
                    .list()
                    .forEach(removal::article);
            return handle.createUpdate(SQL.get("finish"))
                    .bind("page", id)
                    .bind("now", now())
                    .execute();
        });
    }

    @Override
    public Optional<Article> get(long article) {
        return store.read(handle -> handle.createQuery(SQL.get("get"))
                .bind("article", article)
                .map((row, context) -> article(row))
                .findOne());
    }

    private static Article article(ResultSet row) throws SQLException {
        String authors = row.getString("authors");
        return new Article(
                row.getString("source"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("section"),
                authors.isEmpty() ? List.of() : List.of(authors.split("\n", -1)),
                row.getString("published"),
                Rows.choice(Article.PublishedBasis.class, row.getString("published_basis")),
                row.getString("language"),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("sha256"),
                Rows.instant(row.getString("retrieved")),
                row.getString("body"));
    }

    private long page(Handle handle, String source, String sha256, @Nullable String url) {
        return handle.createQuery(SQL.get("page"))
                .bind("source", source)
                .bind("sha256", sha256)
                .bind("url", url)
                .bind("now", now())
                .mapTo(Long.class)
                .one();
    }

    private static Optional<Present> present(Handle handle, long page, int number) {
        return handle.createQuery(SQL.get("present"))
                .bind("page", page)
                .bind("number", number)
                .map((row, context) ->
                        new Present(row.getLong("id"), row.getString("content_hash"), row.getString("recorded_at")))
                .findOne();
    }

    private static void refresh(Handle handle, long id, Article article) {
        handle.createUpdate(SQL.get("same-words"))
                .bind("article", id)
                .bind("sha256", article.sha256())
                .bind("retrieved", Rows.text(article.retrieved()))
                .execute();
    }

    private void insert(Handle handle, long page, ReadArticle read, String hash, String recordedAt) {
        long outlet = outlet(handle, read.article());
        long id = insertArticle(handle, page, outlet, read, hash, recordedAt);
        CodePoints offsets = CodePoints.of(read.article().body());
        long[] sentences = insertSentences(handle, id, read.reading(), offsets);
        long[] entities = new EntityWriter(handle, merging).write(id, outlet, read, offsets);
        new ClaimWriter(handle, id, read, offsets, sentences).write(entities);
    }

    private static long outlet(Handle handle, Article article) {
        return handle.createQuery(SQL.get("outlet"))
                .bind("name", Objects.requireNonNullElse(article.publisher(), article.source()))
                .mapTo(Long.class)
                .one();
    }

    private static long insertArticle(
            Handle handle, long page, long outlet, ReadArticle read, String hash, String recordedAt) {
        Article article = read.article();
        SaidOn said = SaidOn.of(article.published());
        return handle.createQuery(SQL.get("article"))
                .bind("page", page)
                .bind("number", article.index())
                .bind("outlet", outlet)
                .bind("title", article.title())
                .bind("section", article.section())
                .bind("authors", String.join("\n", article.authors()))
                .bind("published", article.published())
                .bind("publishedFrom", Rows.text(said.from()))
                .bind("publishedTo", Rows.text(said.to()))
                .bind("publishedBasis", Rows.name(article.publishedBasis()))
                .bind("language", article.language())
                .bind("url", article.url())
                .bind("publisher", article.publisher())
                .bind("sha256", article.sha256())
                .bind("retrieved", Rows.text(article.retrieved()))
                .bind("body", storable(article.body()))
                .bind("contentHash", hash)
                .bind("recordedAt", recordedAt)
                .bind("model", read.reading().version())
                .mapTo(Long.class)
                .one();
    }

    /** The rows of the sentences, in order. */
    private static long[] insertSentences(Handle handle, long article, Reading reading, CodePoints offsets) {
        long[] ids = new long[reading.sentences().size()];
        for (int i = 0; i < ids.length; i++) {
            Sentence sentence = reading.sentences().get(i);
            int start = offsets.at(sentence.span().start());
            ids[i] = handle.createQuery(SQL.get("sentence"))
                    .bind("article", article)
                    .bind("start", start)
                    .bind("length", offsets.at(sentence.span().end()) - start)
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(SQL.get("sentence-words"))
                    .bind("id", ids[i])
                    .bind("words", sentence.span().of(reading.text()))
                    .execute();
        }
        return ids;
    }

    /**
     * The body without what SQLite cannot hold or measure, a NUL and half a surrogate pair; offsets stay the same, since
     * each was one code point.
     */
    private static String storable(String body) {
        boolean fine = body.codePoints()
                .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return fine
                ? body
                : body.codePoints()
                        .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private record Present(long id, String contentHash, String recordedAt) {}
}
