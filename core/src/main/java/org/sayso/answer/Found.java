// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import org.jspecify.annotations.Nullable;
import org.sayso.claim.Modality;
import org.sayso.dossier.EntityRef;

/** One sentence's answer, before those that say the same are brought together. {@code claim} is 0 for none. */
record Found(
        String text, @Nullable EntityRef entity, double score, Modality modality, long claim, Answer.Quote quote) {}
