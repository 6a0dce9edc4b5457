// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;

/** The decisions on which entities are one. Nothing is merged but by them, and what is stored stays unmerged. */
public interface Judgements {

    /** All judgements between entities, oldest first. */
    List<Judgement> all();

    /** Those that touch an entity or anything merged with it. */
    List<Judgement> of(long entity);
}
