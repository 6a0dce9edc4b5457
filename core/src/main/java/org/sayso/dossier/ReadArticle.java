// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;
import org.sayso.article.Article;
import org.sayso.claim.Claim;
import org.sayso.entity.ArticleEntities;
import org.sayso.sentence.Reading;

/** One article with what was read from it. The reading is of the article's body; its offsets point there. */
public record ReadArticle(Article article, Reading reading, List<Claim> claims, ArticleEntities entities) {

    public ReadArticle {
        claims = List.copyOf(claims);
    }
}
