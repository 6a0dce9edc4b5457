// SPDX-License-Identifier: Apache-2.0
/** Measures other readers beside Sayso's. What needs their libraries lies in {@code src/peer}, built by the profile peer only. */
@NullMarked
package org.sayso.eval.peer;

import org.jspecify.annotations.NullMarked;
