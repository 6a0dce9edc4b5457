// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Modality;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.EntityRef;

/**
 * One answer to a question, with the sentences that give it.
 *
 * @param text     the words that answer, as the best quote has them
 * @param entity   what they name; null where it is no entity of the dossier
 * @param score    0 to 1: how well the quotes fit the question; no measure of truth
 * @param modality how far the sources commit to it: only {@link Modality#factual} ones may be shown as facts
 * @param claims   the claims it rests on; empty where only sentences were found
 * @param quotes   best first, never empty
 */
public record Answer(
        String text,
        @Nullable EntityRef entity,
        double score,
        Modality modality,
        List<Long> claims,
        List<Quote> quotes) {

    public Answer {
        claims = List.copyOf(claims);
        quotes = List.copyOf(quotes);
    }

    /**
     * A sentence, where it stands, and who says it.
     *
     * @param speakers nearest first; empty where the outlet itself says it
     */
    public record Quote(String text, ArticleRef article, List<String> speakers) {

        public Quote {
            speakers = List.copyOf(speakers);
        }
    }
}
