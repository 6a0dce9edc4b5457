// SPDX-License-Identifier: Apache-2.0
package org.sayso;

import java.util.List;
import java.util.Set;
import org.sayso.answer.AnswerSheet;
import org.sayso.answer.Asker;
import org.sayso.answer.Vantage;
import org.sayso.article.Article;
import org.sayso.article.ArticleSplitter;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.ReadArticle;
import org.sayso.entity.ArticleEntities;
import org.sayso.entity.EntityFinder;
import org.sayso.page.Page;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.text.SaysoException;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * The whole path from page to answer, over a reader and a dossier that are handed in and stay the caller's to close.
 * Any number of threads may study pages while one keeps what they found.
 */
public final class Sayso {

    /** English, and what is too short to tell. */
    private static final Set<String> READABLE = Set.of("en", "und");

    /** What a reading of it takes of memory, some 500 bytes a word, fits beside that of others. */
    private static final int LONGEST_ARTICLE = 1_000_000;

    private final ArticleSplitter splitter = ArticleSplitter.standard();
    private final EntityFinder entityFinder = EntityFinder.byNamesAndChains();
    private final Vocabulary vocabulary = Vocabulary.load();
    private final ClaimReader claimReader = ClaimReader.of(vocabulary);
    private final Reader reader;
    private final Dossier dossier;

    private Sayso(Reader reader, Dossier dossier) {
        this.reader = reader;
        this.dossier = dossier;
    }

    public static Sayso with(Reader reader, Dossier dossier) {
        return new Sayso(reader, dossier);
    }

    /** A page's articles with all that was read from them. */
    public record Study(Page page, List<ReadArticle> articles) {

        public Study {
            articles = List.copyOf(articles);
        }
    }

    /** Reads a page into the dossier, unless it is there already. */
    public void read(Page page) {
        if (!holds(page)) {
            keep(study(page), false);
        }
    }

    /** Whether this very page is in the dossier, whole. */
    public boolean holds(Page page) {
        return dossier.articles().holds(page);
    }

    /** Page to articles, articles to readings, readings to claims and entities. Changes nothing. */
    public Study study(Page page) {
        return new Study(page, splitter.split(page).stream().map(this::study).toList());
    }

    private ReadArticle study(Article article) {
        if (article.body().length() > LONGEST_ARTICLE) {
            throw new SaysoException(
                    "S113",
                    article.source() + ": an article of " + article.body().length() + " characters, more than the "
                            + LONGEST_ARTICLE + " that are read at once. Cut the page into parts.");
        }
        Reading reading = isReadable(article) ? reader.read(article.body()) : Reading.none(article.body());
        List<Claim> claims = claimReader.read(reading, ArticleDate.of(article.published()));
        ArticleEntities entities = entityFinder.find(reading, claims);
        return new ReadArticle(article, reading, claims, entities);
    }

    /** Whether the article's language is one that the reader reads; other articles are kept, with no claims. */
    public static boolean isReadable(Article article) {
        return READABLE.contains(article.language());
    }

    /** Keeps what was found on a page; pages that are there already are left alone unless {@code again}. */
    public void keep(Study study, boolean again) {
        study.articles().forEach(article -> dossier.articles().put(article, again));
        dossier.articles().finish(study.page(), study.articles().size());
    }

    /** What the dossier answers, seen from {@code vantage}: with quotes, or no answer. */
    public AnswerSheet ask(String question, Vantage vantage) {
        return Asker.of(reader, vocabulary, dossier).ask(question, vantage);
    }
}
