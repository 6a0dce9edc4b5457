// SPDX-License-Identifier: Apache-2.0
/** Measurements on the given dev data. Each command prints one table; none is shipped. */
@NullMarked
package org.sayso.eval;

import org.jspecify.annotations.NullMarked;
