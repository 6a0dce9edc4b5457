// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sayso.entity.Verdict;

/**
 * One decision about whether two entities are one.
 *
 * @param score   how sure, 0 to 1
 * @param basis   what it rests on: {@code stated alias}
 * @param by      the rule or the person that judged
 * @param article the article that gives the reason, null where none does
 */
public record Judgement(
        long id,
        EntityRef left,
        EntityRef right,
        Verdict verdict,
        double score,
        String basis,
        String by,
        Instant at,
        @Nullable ArticleRef article) {}
