// SPDX-License-Identifier: Apache-2.0
/** A reading and the vocabulary become claims with speaker, polarity, modality, time and evidence. */
@NullMarked
package org.sayso.claim;

import org.jspecify.annotations.NullMarked;
