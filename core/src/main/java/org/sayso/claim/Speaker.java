// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import org.jspecify.annotations.Nullable;
import org.sayso.sentence.TokenRange;

/** One link of the chain of speakers of a claim: who, in which words of the text, and the cue ("told Reuters"). */
public record Speaker(String text, @Nullable TokenRange range, int mention, String cue) {}
