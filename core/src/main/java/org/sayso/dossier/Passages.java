// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Full-text search over the sentences that were read. */
public interface Passages {

    /** Sentences that hold any of the words (stemmed), those with more and rarer ones first. No text is a wrong query. */
    default List<Passage> search(String words, int limit) {
        return search(words, null, limit);
    }

    /** The same, said by that day (entered the dossier, where it is not known when it was said). */
    List<Passage> search(String words, @Nullable LocalDate knownBy, int limit);

    /**
     * One sentence.
     *
     * @param start in the article's body, in code points
     * @param score higher is better; comparable within one search only
     */
    record Passage(long id, ArticleRef article, String text, int start, int end, double score) {}
}
