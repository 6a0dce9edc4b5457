// SPDX-License-Identifier: Apache-2.0
/** Recall of claims and of their qualifiers, on texts annotated by hand. */
@NullMarked
package org.sayso.eval.gold;

import org.jspecify.annotations.NullMarked;
