// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.Optional;
import org.sayso.article.Article;
import org.sayso.page.Page;

/** The articles that were read, each with all that was read from it: whole or not there. */
public interface Articles {

    /** Whether every article of this very page (same source, same bytes) is here, so that it need not be read again. */
    boolean holds(Page page);

    /**
     * Keeps one article with its sentences, entities and claims, all or nothing. An article that is here already
     * (same source, place on the page and words) is left alone unless {@code again}; one whose words changed is replaced.
     */
    Change put(ReadArticle article, boolean again);

    /**
     * Says that all {@code articles} of a page were put: what an earlier version of the page held beyond them goes, and
     * from now on {@link #holds} is true.
     */
    void finish(Page page, int articles);

    Optional<Article> get(long article);

    /** What {@link #put} did. */
    enum Change {
        ADDED,
        REPLACED,
        UNCHANGED
    }
}
