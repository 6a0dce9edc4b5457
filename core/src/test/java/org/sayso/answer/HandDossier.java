// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.Articles;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Claims;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Entities;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.Judgements;
import org.sayso.dossier.Passages;
import org.sayso.dossier.Profile;
import org.sayso.dossier.ReadArticle;
import org.sayso.dossier.Sources;
import org.sayso.dossier.StoredClaim;
import org.sayso.page.Page;

/** A dossier in memory: articles of one paragraph a sentence, and claims that are put in by hand. */
final class HandDossier implements Dossier, Articles, Passages {

    private final List<Article> articles = new ArrayList<>();
    private final List<StoredClaim> claims = new ArrayList<>();

    void add(String title, @Nullable String published, String... paragraphs) {
        String body = String.join("\n\n", paragraphs);
        articles.add(new Article(
                "page" + articles.size(),
                0,
                title,
                null,
                List.of(),
                published,
                Article.PublishedBasis.GIVEN,
                "en",
                null,
                null,
                "hash",
                null,
                body));
    }

    void add(StoredClaim claim) {
        claims.add(claim);
    }

    static ArticleRef ref(long id, String title, @Nullable String published) {
        return new ArticleRef(id, "page" + id, 0, title, published, null, null, "hash", null, Instant.EPOCH);
    }

    @Override
    public List<Passage> search(String words, @Nullable LocalDate knownBy, int limit) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            String body = articles.get(i).body();
            int from = 0;
            for (String text : body.split("\n\n", -1)) {
                int start = body.indexOf(text, from);
                from = start + text.length();
                ArticleRef article =
                        ref(i, articles.get(i).title(), articles.get(i).published());
                passages.add(new Passage(passages.size(), article, text, start, from, 1));
            }
        }
        return passages;
    }

    @Override
    public Optional<Article> get(long article) {
        return Optional.of(articles.get((int) article));
    }

    @Override
    public Articles articles() {
        return this;
    }

    @Override
    public Claims claims() {
        return new Claims() {
            @Override
            public List<StoredClaim> find(ClaimQuery query) {
                return claims.stream()
                        .filter(claim -> query.types().contains(claim.type()))
                        .toList();
            }

            @Override
            public void each(ClaimQuery query, Consumer<StoredClaim> sink) {
                find(query).forEach(sink);
            }

            @Override
            public long count(ClaimQuery query) {
                return find(query).size();
            }

            @Override
            public Optional<StoredClaim> get(long claim) {
                return claims.stream().filter(c -> c.id() == claim).findFirst();
            }
        };
    }

    @Override
    public Entities entities() {
        return new Entities() {
            @Override
            public List<Found> find(String name, int limit) {
                return List.of();
            }

            @Override
            public Optional<EntityRef> get(long entity) {
                return Optional.empty();
            }

            @Override
            public Optional<Profile> profile(long entity, int limit) {
                return Optional.empty();
            }
        };
    }

    @Override
    public Passages passages() {
        return this;
    }

    @Override
    public Judgements judgements() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sources sources() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean holds(Page page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change put(ReadArticle article, boolean again) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(Page page, int pages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
