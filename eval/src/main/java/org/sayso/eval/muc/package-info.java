// SPDX-License-Identifier: Apache-2.0
/** Incidents of MUC-4: who did what to whom with what, from claims. */
@NullMarked
package org.sayso.eval.muc;

import org.jspecify.annotations.NullMarked;
